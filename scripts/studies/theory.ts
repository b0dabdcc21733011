import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runTheory } from '../../src/kernel/theory/run-theory.ts';
import { modelVersion } from '../../src/results/version.ts';
import type { KernelStudy } from './kernel-study.ts';
import { root } from './study.ts';
import { theoryCharts, theoryPage } from './theory-page.ts';
import { writeWhole } from './write-whole.ts';

/** The kernel against queueing theory, with the page docs/background/theory.md and its charts. */
export const theory: KernelStudy = {
  about: () => ({ modelVersion }),
  result() {
    const verdicts = runTheory();
    const folder = join(root, 'docs', 'background');
    mkdirSync(folder, { recursive: true });
    writeWhole(join(folder, 'theory.md'), theoryPage(verdicts, modelVersion));
    for (const [name, chart] of Object.entries(theoryCharts(verdicts))) writeWhole(join(folder, name), chart);
    return verdicts;
  },
};
