import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { readBaselineRows } from '../../src/cli/read-baseline-rows.ts';
import { runBaseline } from '../../src/experiment/run-baseline.ts';
import { workerProcessesRunner } from '../../src/runners/worker-processes-runner.ts';
import { rolloutFile } from './rollout.ts';
import { loadShipped, pilot, root, type Study } from './study.ts';

/** Years of a shipped scenario's reference against published figures. */
function baselineOf(file: string, replications: number): Study {
  return {
    async inputs() {
      const { scenario: reference } = await loadShipped(file);
      return { scenario: file, reference, arms: [], seed: 'baseline', replications };
    },
    async result({ reference, seed, replications: years }) {
      const runner = workerProcessesRunner(availableParallelism(), join(root, 'dist/src/runners/shard-worker.js'));
      const rows = readBaselineRows(reference);
      const compared = await runBaseline({ scenario: reference, rows, seed, replications: years }, runner);
      await runner.close();
      return compared;
    },
  };
}

/** Years of the shipped pilot's reference. */
export const baseline = baselineOf(pilot, 20);

/** Years of the whole region's. */
export const baselineRegion = baselineOf(rolloutFile, 4);
