import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { dayNumber, isoDate } from '../scenario/calendar-dates.ts';
import type { Text } from '../scenario/scenario.ts';
import { damagedFiles, type Manifest, readManifest } from './manifest.ts';
import { listShards } from './run-folder.ts';
import { RunFolderError } from './run-folder-error.ts';
import { isLocked } from './run-lock.ts';
import { type SummaryRow, summaryRowSchema } from './summary-schema.ts';
import { modelVersion, resultsFormat } from './version.ts';

/**
 * How it is with a run folder: whole and of this version; stopped before it was whole; being written; made by another version of
 * the model or of the format; or with files that are not those of its manifest.
 */
export type RunState = 'finished' | 'interrupted' | 'running' | 'otherVersion' | 'damaged';

/** A plan of a run, with what it cost. */
export interface ListedPlan {
  arm: string;
  label: Text;
  /** ISO dates of its go-lives. */
  goLives: string[];
  /** Row of `production.lost` for the region over the whole period; null where the run has none that can be read. */
  lost: SummaryRow | null;
}

/** A run folder as a list shows it. What the folder does not tell is null or empty. */
export interface ListedRun {
  /** Name of the folder. */
  run: string;
  state: RunState;
  title: Text | null;
  seed: string | null;
  /** Replications of the finished run. */
  replications: number | null;
  /** Shards that lie in the folder, those of a run that was stopped included. */
  shards: number;
  modelVersion: string | null;
  plans: ListedPlan[];
  /** What the manifest keeps for its reader. */
  about: unknown;
  /** Files that are missing or not those of the run. */
  damaged: string[];
}

/** The run folders in a folder, by name. Folders that hold no run are left out; a folder that is not there holds none. */
export function listRuns(out: string): ListedRun[] {
  if (!existsSync(out)) return [];
  return readdirSync(out)
    .filter((name) => existsSync(join(out, name, 'manifest.json')) || existsSync(join(out, name, 'shards')))
    .sort()
    .map((name) => listRun(out, name));
}

function listRun(out: string, run: string): ListedRun {
  const folder = join(out, run);
  const shards = existsSync(join(folder, 'shards')) ? listShards(folder).length : 0;
  const unknown = {
    run,
    title: null,
    seed: null,
    replications: null,
    shards,
    modelVersion: null,
    plans: [],
    about: null,
  };
  const isRunning = isLocked(folder);
  let manifest: Manifest;
  try {
    manifest = readManifest(folder);
  } catch (error) {
    if (!(error instanceof RunFolderError)) throw error;
    const { code } = error.problem;
    if (isRunning) return { ...unknown, state: 'running', damaged: [] };
    if (code === 'noManifest') return { ...unknown, state: 'interrupted', damaged: [] };
    if (code === 'otherVersion') return { ...unknown, ...oldFacts(folder), state: 'otherVersion', damaged: [] };
    return { ...unknown, state: 'damaged', damaged: ['manifest.json'] };
  }
  const { title, seed, replications, about } = manifest;
  // The files of a run that is being written are in change.
  const damaged = isRunning ? [] : damagedFiles(folder, manifest);
  const isOfThisVersion = manifest.modelVersion === modelVersion && manifest.resultsFormat === resultsFormat;
  const settled: RunState = damaged.length > 0 ? 'damaged' : isOfThisVersion ? 'finished' : 'otherVersion';
  const losses = damaged.includes('summary.json') || isRunning ? [] : readLosses(folder);
  return {
    run,
    state: isRunning ? 'running' : settled,
    title,
    seed,
    replications,
    shards,
    modelVersion: manifest.modelVersion,
    plans: manifest.arms
      .filter(({ partOf }) => partOf === undefined)
      .map(({ id, label, scenario }) => ({
        arm: id,
        label,
        goLives: scenario.waves
          .filter(({ goLiveDay }) => Number.isInteger(goLiveDay))
          .map(({ goLiveDay }) => isoDate(dayNumber(scenario.start) + goLiveDay)),
        lost: losses.find(({ arm }) => arm === id) ?? null,
      })),
    about,
    damaged,
  };
}

const oldManifest = z.object({
  title: z.object({ sv: z.string(), en: z.string() }).nullable().catch(null),
  seed: z.string().nullable().catch(null),
  replications: z.int().nullable().catch(null),
  modelVersion: z.string().nullable().catch(null),
});

/** What can be told of a run whose manifest has another form. */
function oldFacts(folder: string): Partial<z.infer<typeof oldManifest>> {
  const read = oldManifest.safeParse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  return read.success ? read.data : {};
}

const summaryFile = z.object({ measures: z.array(z.unknown()) });
const lossRow = z.object({
  measure: z.literal('production.lost'),
  against: z.literal('reference'),
  scope: z.literal('region'),
  contactKind: z.null(),
  window: z.literal('total'),
});

/** The losses of the plans. Only these rows are checked: a summary holds tens of thousands. */
function readLosses(folder: string): SummaryRow[] {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8'));
  } catch {
    // A run of another version may have no such file; then nothing can be told.
    return [];
  }
  const summary = summaryFile.safeParse(content);
  const rows = summary.success ? summary.data.measures.filter((row) => lossRow.safeParse(row).success) : [];
  return rows.flatMap((row) => {
    const read = summaryRowSchema.safeParse(row);
    return read.success ? [read.data] : [];
  });
}
