import { existsSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { coalitionReferences } from '../analysis/coalition-ids.ts';
import { secondsPerDay } from '../care/clock.ts';
import type { World } from '../care/world/world.ts';
import { type Manifest, readManifest } from '../results/manifest.ts';
import { listShards, shardName } from '../results/run-folder.ts';
import { RunFolderError } from '../results/run-folder-error.ts';
import { runIdentity, runName } from '../results/run-identity.ts';
import { isLocked } from '../results/run-lock.ts';
import { readShardFacts } from '../results/shard-file.ts';
import { referenceArm } from './arms.ts';
import { estimateBytes, storedRows } from './estimate-bytes.ts';
import { type EventsForecast, expectedEvents, forecastEvents } from './events-forecast.ts';
import { type ArmLayout, layOutArm } from './lay-out-arm.ts';
import { mergeEvents, writeEvents } from './merge-work.ts';
import { planCoalitions } from './plan-coalitions.ts';
import { buildReferenceWorld } from './reference-world.ts';
import type { ExperimentOptions } from './run-experiment.ts';

/** What a run would do, and how much of time and disk it can be expected to take. Nothing is written to find it out. */
export interface RunEstimate {
  /** Name of the run folder, its path, whether it is there, and whether another run writes in it. */
  run: string;
  folder: string;
  exists: boolean;
  isLocked: boolean;
  /** The arms, the reference first, with the day of the horizon from which each is simulated on its own. */
  arms: { id: string; firstDay: number }[];
  /** Arms more that dividing the loss takes, and the first day from which one of them is simulated; null for none. */
  attribution: { arms: number; firstDay: number } | null;
  /** Replications in the finished run, those that the folder holds already, and those that are left: one shard each. */
  replications: { total: number; finished: number; toDo: number };
  processes: number;
  /** Events that are left to simulate. */
  events: number;
  seconds: { low: number; high: number };
  /** Bytes that the finished folder takes, and how many of them the run has yet to write. */
  bytes: { total: number; toWrite: number };
  /** What the estimate rests on: a finished run of the same folder, or the first weeks of the reference. */
  basis: 'finishedRun' | 'firstWeeks';
}

export type RunToEstimate = Pick<
  ExperimentOptions,
  'name' | 'reference' | 'arms' | 'attribution' | 'seed' | 'replications' | 'workers' | 'out' | 'daily'
>;

/** An arm as far as an estimate needs it. */
interface EstimatedArm {
  id: string;
  world: World;
  firstDay: number;
}

/** Workers that share a computer's memory are slower than one alone; so is a computer that does other things. */
const slowest = 1.6;
const besideMeasured = { low: 0.8, high: 1.25 };

/** Estimates a run. Simulates a second or two of its reference; reads what its folder already holds. */
export async function estimateRun(options: RunToEstimate): Promise<RunEstimate> {
  const { name, seed, workers, out } = options;
  const identity = runIdentity(options);
  const run = runName(name, identity);
  const folder = join(out, run);
  const { arms, counted } = layOut(options);
  const kept = await keptShards(folder, identity);
  const finished = kept.map(({ replication }) => replication);
  const total = Math.max(options.replications, ...finished);
  const toDo = total - finished.length;
  const processes = Math.max(1, Math.min(workers, toDo));
  const forecast = forecastEvents(arms[0].world, seed);
  const shardEvents =
    kept.length > 0 ? meanOf(kept.map(({ events }) => events)) : forecastShard([...arms, ...counted], forecast);
  const measured = toDo === 0 ? null : measuredSeconds(folder);
  const seconds =
    measured === null
      ? workSeconds({ arms, forecast, shardEvents, toDo, total, processes })
      : spread((measured * toDo) / processes, besideMeasured);
  return {
    run,
    folder,
    exists: existsSync(folder),
    isLocked: existsSync(folder) && isLocked(folder),
    arms: arms.map(({ id, firstDay }) => ({ id, firstDay })),
    attribution:
      counted.length === 0
        ? null
        : { arms: counted.length, firstDay: Math.min(...counted.map(({ firstDay }) => firstDay)) },
    replications: { total, finished: finished.length, toDo },
    processes,
    events: Math.round(shardEvents * toDo),
    seconds,
    bytes: diskBytes(arms, kept, { total, toDo, daily: options.daily ?? 0 }),
    basis: measured === null ? 'firstWeeks' : 'finishedRun',
  };
}

/** The arms that are kept whole, and those of which only production is; with the inputs that the files give. */
function layOut({ reference, arms, attribution, seed }: RunToEstimate): Record<'arms' | 'counted', EstimatedArm[]> {
  const world = buildReferenceWorld(reference, arms);
  const laidOut = arms.map(({ id, scenario }) => ({
    id,
    scenario,
    layout: layOutArm(scenario, { scenario: reference, world }),
  }));
  const estimated = (id: string, layout: Pick<ArmLayout, 'world' | 'divergence'>): EstimatedArm => ({
    id,
    world: layout.world,
    firstDay: Math.floor(layout.divergence / secondsPerDay),
  });
  const whole = [
    estimated(referenceArm, { world, divergence: 0 }),
    ...laidOut.map(({ id, layout }) => estimated(id, layout)),
  ];
  if (attribution === undefined) return { arms: whole, counted: [] };
  const { coalitions, feedbackUntil } = planCoalitions(attribution, laidOut, { seed, replication: 1 });
  const counted = coalitions.flatMap(({ id, layout, same }) => (same === null ? [estimated(id, layout)] : []));
  if (coalitions.every(({ isAnswered }) => isAnswered)) return { arms: whole, counted };
  const treated = estimated(coalitionReferences.unanswered, { world, divergence: feedbackUntil });
  return { arms: whole, counted: [treated, ...counted] };
}

interface KeptShard {
  replication: number;
  /** Events that were simulated for it: of the shared past once. */
  events: number;
  bytes: number;
}

/** The shards of the run that its folder holds. Their columns are not read: the run itself finds out whether they are whole. */
async function keptShards(folder: string, identity: string): Promise<KeptShard[]> {
  if (!existsSync(join(folder, 'shards'))) return [];
  const kept: KeptShard[] = [];
  for (const replication of listShards(folder)) {
    const path = join(folder, shardName(replication));
    const facts = await readShardFacts(path).catch(() => null);
    if (facts === null || facts.identity !== identity || facts.replication !== replication) continue;
    const events = facts.arms.reduce(
      (sum, arm) => sum + arm.events * (1 - arm.firstDivergence / (arm.days * secondsPerDay)),
      (facts.counted ?? []).reduce((sum, arm) => sum + arm.events, 0),
    );
    kept.push({ replication, events, bytes: statSync(path).size });
  }
  return kept;
}

function forecastShard(arms: readonly EstimatedArm[], forecast: EventsForecast): number {
  return arms.reduce((sum, { world, firstDay }) => sum + expectedEvents(forecast, world, firstDay, world.days), 0);
}

/** Seconds of one worker for a replication, by how the run in the folder went; null where there is none that simulated any. */
function measuredSeconds(folder: string): number | null {
  let execution: Manifest['execution'];
  try {
    execution = readManifest(folder).execution;
  } catch (error) {
    if (!(error instanceof RunFolderError)) throw error;
    return null;
  }
  const { wallSeconds, workers, simulatedReplications } = execution;
  if (simulatedReplications === 0) return null;
  return (wallSeconds * Math.max(1, Math.min(workers, simulatedReplications))) / simulatedReplications;
}

interface Work {
  arms: readonly EstimatedArm[];
  forecast: EventsForecast;
  shardEvents: number;
  toDo: number;
  total: number;
  processes: number;
}

function workSeconds({ arms, forecast, shardEvents, toDo, total, processes }: Work): RunEstimate['seconds'] {
  const { eventsPerSecond, setupSeconds } = forecast;
  const worlds = arms.map(({ world }) => world);
  const rows = storedRows(worlds);
  const owners = worlds.reduce((sum, { cells, units }) => sum + cells.length + units.length, 0);
  // Arms that branch off the reference are not begun anew.
  const begun = arms.filter(({ firstDay }) => firstDay === 0).length;
  const shard = begun * setupSeconds + shardEvents / eventsPerSecond;
  const written = writeEvents({ rows }) / eventsPerSecond;
  const rounds = Math.ceil(toDo / processes) * (shard + written);
  const byProcessors = (toDo * (shard + written)) / availableParallelism();
  const merge = mergeEvents({ rows, owners }, total);
  const merged = (merge.shards + merge.summary) / eventsPerSecond;
  return spread(Math.max(rounds, byProcessors) + merged, { low: 1, high: slowest });
}

function spread(seconds: number, by: { low: number; high: number }): RunEstimate['seconds'] {
  return { low: seconds * by.low, high: seconds * by.high };
}

function diskBytes(
  arms: readonly EstimatedArm[],
  kept: readonly KeptShard[],
  { total, toDo, daily }: { total: number; toDo: number; daily: number },
): RunEstimate['bytes'] {
  const estimated = estimateBytes(
    arms.map(({ world }) => world),
    total,
    daily,
  );
  const shard = kept.length > 0 ? meanOf(kept.map(({ bytes }) => bytes)) : estimated.shard;
  const keptBytes = kept.reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    total: Math.round(keptBytes + toDo * shard + estimated.merged),
    toWrite: Math.round(toDo * shard + estimated.merged),
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
