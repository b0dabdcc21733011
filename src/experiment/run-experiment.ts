import { join } from 'node:path';
import { analysisContext } from '../analysis/analysis-context.ts';
import type { AttributionPlan } from '../results/attribution-plan.ts';
import type { Attribution } from '../results/attribution-schema.ts';
import { collectAllGarbage, collectLetGo } from '../results/collect-garbage.ts';
import { type Manifest, removeMerged, writeManifest } from '../results/manifest.ts';
import { makeRunFolder, removeLeftovers, shardName } from '../results/run-folder.ts';
import { runIdentity, runName } from '../results/run-identity.ts';
import { takeLock } from '../results/run-lock.ts';
import type { ShardHeader } from '../results/shard-header.ts';
import type { Summary } from '../results/summary-schema.ts';
import { modelVersion, resultsFormat } from '../results/version.ts';
import type { Runner, ShardPlace, Watch } from '../runners/runner.ts';
import { thisThreadRunner } from '../runners/this-thread-runner.ts';
import { workerProcessesRunner } from '../runners/worker-processes-runner.ts';
import type { Scenario, Text } from '../scenario/scenario.ts';
import type { ArmPlan, ShardTask } from './arms.ts';
import { finishedShards } from './finished-shards.ts';
import { mergeShards } from './merge-shards.ts';
import { type ExperimentProgress, RunProgress } from './run-progress.ts';
import { runShard } from './run-shard.ts';

/** What to simulate, and where. */
export interface ExperimentOptions {
  name: string;
  title: Text;
  reference: Scenario;
  arms: (ArmPlan & { label: Text })[];
  seed: string;
  /** How the loss of an arm is divided among its causes; not at all where omitted. */
  attribution?: AttributionPlan;
  /** Replications 1 to this number at least; a folder that already holds a later one is summarised up to that one. */
  replications: number;
  /** Worker processes; 0 simulates in this thread. */
  workers: number;
  /** Folder that the run folder is made in. */
  out: string;
  /** Number of replications in daily.parquet, 2 where omitted. */
  daily?: number;
  /** Plain data kept in the manifest for the report: sources of the numbers, warnings, settings. */
  about?: unknown;
  onProgress?: (progress: ExperimentProgress) => void;
  /** Stops the experiment; what is finished stays in the folder. */
  signal?: AbortSignal;
  /** Called with the finished run while its folder is still locked, to add files such as a report. */
  onFinished?: (run: FinishedExperiment) => Promise<void>;
  /** In place of the runner that `workers` asks for. */
  runner?: Runner;
}

/** A run folder that holds everything. */
export interface FinishedExperiment {
  folder: string;
  manifest: Manifest;
  summary: Summary;
  attribution: Attribution | null;
}

/** How an experiment ended. One that was interrupted is continued by running it again. */
export type ExperimentResult =
  | ({ status: 'done' } & FinishedExperiment)
  | { status: 'interrupted'; folder: string; done: number; total: number };

const defaultDaily = 2;

/**
 * Runs an experiment in its run folder: simulates the replications that the folder does not already hold, and merges all of
 * them into weekly.parquet, daily.parquet, summary.json, attribution.json and manifest.json.
 * Throws a RangeError for fewer than one replication and a RunFolderError where the folder is locked or cannot be written.
 */
export async function runExperiment(options: ExperimentOptions): Promise<ExperimentResult> {
  const { arms, attribution: divided, name, reference, seed, signal } = options;
  const wanted = options.replications;
  if (!(Number.isInteger(wanted) && wanted >= 1 && wanted <= 99_999)) {
    throw new RangeError(`replications (= ${wanted}) must be from 1 to 99999`);
  }
  const started = performance.now();
  const identity = runIdentity({ reference, arms, seed, attribution: divided });
  const run = runName(name, identity);
  const folder = join(options.out, run);
  const context = analysisContext({ run, seed, reference, arms });
  makeRunFolder(folder);
  const release = takeLock(folder);
  try {
    removeLeftovers(folder);
    const simulated = await simulateMissing(options, folder, identity);
    const { done, total: replications, progress } = simulated;
    if (done < replications || signal?.aborted) return { status: 'interrupted', folder, done, total: replications };
    const daily = Math.min(options.daily ?? defaultDaily, replications);
    removeMerged(folder);
    collectLetGo();
    const onMerged = (count: number): void => progress.merge(count);
    const merged = await mergeShards({ folder, context, replications, daily, attribution: divided, onMerged });
    const { summary, attribution, files } = merged;
    const manifest: Manifest = {
      resultsFormat,
      modelVersion,
      identity,
      run,
      name,
      title: options.title,
      seed,
      replications,
      daily,
      reference,
      arms,
      attribution: divided,
      about: options.about ?? null,
      files,
      execution: {
        ...simulated.execution,
        wallSeconds: (performance.now() - started) / 1_000,
        workers: options.workers,
      },
    };
    writeManifest(folder, manifest);
    collectLetGo();
    await options.onFinished?.({ folder, manifest, summary, attribution });
    return { status: 'done', folder, manifest, summary, attribution };
  } finally {
    release();
  }
}

interface Simulated {
  done: number;
  total: number;
  progress: RunProgress;
  execution: Pick<Manifest['execution'], 'node' | 'simulatedReplications' | 'eventsPerSecond' | 'contactsPerSecond'>;
}

async function simulateMissing(options: ExperimentOptions, folder: string, identity: string): Promise<Simulated> {
  const { arms, attribution, onProgress, reference, replications, seed, signal } = options;
  const finished = await finishedShards(folder, identity);
  // Fewer replications than are finished would throw work away, or leave files that no manifest names.
  const total = Math.max(replications, ...finished);
  const tasks: ShardTask[] = [];
  for (let replication = 1; replication <= total; replication++) {
    const plans = arms.map(({ label: _, ...plan }) => plan);
    if (!finished.has(replication)) tasks.push({ reference, arms: plans, seed, replication, attribution });
  }
  const started = performance.now();
  let [simulated, events, contacts] = [0, 0, 0];
  const perSecond = (count: number): number | null =>
    simulated === 0 ? null : (count * 1_000) / (performance.now() - started);
  const lanes = Math.max(1, Math.min(options.workers, tasks.length));
  const progress = new RunProgress(
    { lanes, toDo: tasks.length, finished: finished.size },
    (state) => onProgress?.(state),
    () => performance.now() / 1_000,
  );
  const placeOf = ({ replication }: ShardTask): ShardPlace => ({
    path: join(folder, shardName(replication)),
    identity,
  });
  const onWritten = (facts: ShardHeader): void => {
    simulated++;
    for (const arm of facts.arms) {
      events += arm.events;
      contacts += arm.completedContacts;
    }
    for (const arm of facts.counted ?? []) events += arm.events;
    progress.finish(facts);
  };
  progress.begin();
  if (tasks.length > 0 && !signal?.aborted) {
    const runner = options.runner ?? chooseRunner(options.workers, tasks.length);
    // What made the tasks is not needed while workers simulate them.
    collectAllGarbage();
    try {
      const onProgress: Watch['onProgress'] = (replication, state) => progress.come(replication, state);
      await runner.write(tasks, placeOf, onWritten, { signal, onProgress });
    } finally {
      await runner.close();
    }
  }
  return {
    done: finished.size + simulated,
    total,
    progress,
    execution: {
      node: process.version,
      simulatedReplications: simulated,
      eventsPerSecond: perSecond(events),
      contactsPerSecond: perSecond(contacts),
    },
  };
}

function chooseRunner(workers: number, tasks: number): Runner {
  return workers === 0 ? thisThreadRunner(runShard) : workerProcessesRunner(Math.min(workers, tasks));
}
