import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { readBaselineRows } from '../../src/cli/read-baseline-rows.ts';
import { runBaseline } from '../../src/experiment/run-baseline.ts';
import { workerProcessesRunner } from '../../src/runners/worker-processes-runner.ts';
import { loadPilot, pilot, root, type Study } from './study.ts';

/** Years of the shipped pilot's reference against published figures. */
export const baseline: Study = {
  async inputs() {
    const { scenario } = await loadPilot();
    return { scenario: pilot, reference: scenario, arms: [], seed: 'baseline', replications: 20 };
  },
  async result({ reference, seed, replications }) {
    const runner = workerProcessesRunner(availableParallelism(), join(root, 'dist/src/runners/shard-worker.js'));
    const rows = await runBaseline(
      { scenario: reference, rows: readBaselineRows(reference), seed, replications },
      runner,
    );
    await runner.close();
    return rows;
  },
};
