import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ShardOutcome } from '../../src/care/outcome.ts';
import { createFileReader } from '../../src/cli/file-reader.ts';
import type { RunInputs } from '../../src/results/run-identity.ts';
import { workerProcessesRunner } from '../../src/runners/worker-processes-runner.ts';
import { type LoadedScenario, type LoadOptions, loadScenario } from '../../src/scenario/load-scenario.ts';

/** The project's folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a study simulates: its run identity follows from the inputs. */
export interface StudyInputs extends RunInputs {
  scenario: string;
  replications: number;
}

/** Something measured that takes longer than a test may; its result is kept in docs/studies. */
export interface Study {
  inputs(): Promise<StudyInputs>;
  result(inputs: StudyInputs): Promise<unknown>;
}

export const pilot = 'scenarios/waves/wave-1-pilot.yaml';

/** The shipped pilot with changes. */
export function loadPilot(set: string[] = []): Promise<LoadedScenario> {
  return loadShipped(pilot, { set });
}

/** A shipped scenario, by its path from the project's folder. */
export function loadShipped(file: string, options: LoadOptions = {}): Promise<LoadedScenario> {
  return loadScenario(file, createFileReader(join(root, 'scenarios'), root), options);
}

/** Simulates the replications on all processors and tells how far it has come. */
export async function simulate(
  { reference, arms, seed, replications, attribution }: StudyInputs,
  onShard: (outcome: ShardOutcome) => void,
): Promise<void> {
  const runner = workerProcessesRunner(availableParallelism(), join(root, 'dist/src/runners/shard-worker.js'));
  const tasks = Array.from({ length: replications }, (_, i) => ({
    reference,
    arms,
    seed,
    replication: i + 1,
    attribution,
  }));
  let done = 0;
  await runner.run(tasks, (outcome) => {
    onShard(outcome);
    done++;
    process.stderr.write(`replication ${done} of ${replications}\n`);
  });
  await runner.close();
}
