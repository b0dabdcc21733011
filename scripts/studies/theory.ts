import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runTheory, type TheoryVerdict } from '../../src/kernel/theory/run-theory.ts';
import { modelVersion } from '../../src/results/version.ts';
import { type KernelStudy, root } from './study.ts';
import { theoryCharts, theoryPage } from './theory-page.ts';
import { writeWhole } from './write-whole.ts';

/** The kernel against queueing theory, with the page docs/background/theory.md and its charts. */
export const theory: KernelStudy<TheoryVerdict[]> = {
  result: () => runTheory(),
  write(verdicts) {
    const folder = join(root, 'docs', 'background');
    mkdirSync(folder, { recursive: true });
    writeWhole(join(folder, 'theory.md'), theoryPage(verdicts, modelVersion));
    for (const [name, chart] of Object.entries(theoryCharts(verdicts))) writeWhole(join(folder, name), chart);
  },
};
