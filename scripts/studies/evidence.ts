import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { EvidenceComparison } from '../../src/analysis/evidence/compare-evidence.ts';
import { createFileReader } from '../../src/cli/file-reader.ts';
import { publishedSettings, readEvidence } from '../../src/cli/read-evidence.ts';
import { runEvidence } from '../../src/experiment/run-evidence.ts';
import { runIdentity } from '../../src/results/run-identity.ts';
import { modelVersion } from '../../src/results/version.ts';
import { workerProcessesRunner } from '../../src/runners/worker-processes-runner.ts';
import { loadScenario } from '../../src/scenario/load-scenario.ts';
import { uncertainInputs } from '../../src/scenario/uncertain-inputs.ts';
import { evidenceChartFiles, evidencePage } from './evidence-page.ts';
import { root, type Study } from './study.ts';
import { writeWhole } from './write-whole.ts';

/** What the study keeps: the comparison, and the map that it was made by. */
export interface EvidenceResult extends EvidenceComparison {
  mapSha256: string;
}

/** Published go-lives, re-created, against what was published on them; with the page docs/background/evidence.md and its charts. */
export const evidence: Study = {
  async inputs() {
    const arms = await Promise.all(
      publishedSettings().map(async (name) => {
        const address = `scenarios/published/${name}.yaml`;
        const { scenario, provenance } = await loadScenario(address, createFileReader(join(root, 'scenarios'), root));
        return { id: name, scenario, uncertain: uncertainInputs(provenance) };
      }),
    );
    // Each setting is a world of its own; the first stands for the reference that a run's identity asks for.
    const [{ scenario: reference }] = arms;
    return { scenario: 'scenarios/published', reference, arms, seed: 'evidence', replications: 20 };
  },
  async result(inputs) {
    const { arms, seed, replications } = inputs;
    const { studies, map, mapSha256 } = readEvidence();
    const runner = workerProcessesRunner(availableParallelism(), join(root, 'dist/src/runners/shard-worker.js'));
    const settings = arms.map(({ id: name, scenario, uncertain = [] }) => ({ name, scenario, uncertain }));
    const onSetting = (name: string): void => void process.stderr.write(`${name}\n`);
    const comparison = await runEvidence({ studies, map, settings, seed, replications, onSetting }, runner);
    await runner.close();
    const result: EvidenceResult = { mapSha256, ...comparison };
    const folder = join(root, 'docs', 'background');
    writeWhole(
      join(folder, 'evidence.md'),
      evidencePage(result, { modelVersion, seed, replications, identity: runIdentity(inputs) }),
    );
    for (const [name, chart] of Object.entries(evidenceChartFiles(result))) writeWhole(join(folder, name), chart);
    return result;
  },
};
