import './zod-without-evaluation.ts';
import { type AnalysisContext, analysisContext } from '../src/analysis/analysis-context.ts';
import { listScopes, type Scope, scopeName } from '../src/analysis/scopes.ts';
import { WeekValues } from '../src/analysis/week-values.ts';
import { type Manifest, manifestSchema } from '../src/results/manifest-schema.ts';
import { readParquet } from '../src/results/read-parquet.ts';
import { type Summary, summarySchema } from '../src/results/summary-schema.ts';
import { numbersOf } from '../src/results/table.ts';
import { dayNumber, isoDate } from '../src/scenario/calendar-dates.ts';

/** A file of a run as a notebook holds it: Notebook Kit's `FileAttachment` is one. */
export interface RunFile {
  json(): Promise<unknown>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** An arm with its name for readers. */
export interface NamedArm {
  id: string;
  /** 0 is the reference, 1 the first plan and so on: decides colour and dash. */
  style: number;
  label: string;
  /** ISO dates. */
  goLives: string[];
}

/** A run whose files have been read. */
export interface OpenRun {
  manifest: Manifest;
  summary: Summary;
  /** What weekly.parquet holds, one replication after another. */
  replications: { number: number; weeks: WeekValues }[];
  context: AnalysisContext;
  /** The reference first. */
  arms: NamedArm[];
  /** Parts of the care that have weekly figures, the whole first. */
  scopes: { id: string; level: Scope['level']; name: string }[];
  /** First and last day, ISO dates, that totals count: the horizon without its warm-up. */
  counted: { from: string; to: string };
}

/** Reads the files of a run folder. Throws where one is missing, damaged or of another version. */
export async function openRun(files: { manifest: RunFile; summary: RunFile; weekly: RunFile }): Promise<OpenRun> {
  const manifest = manifestSchema.parse(await files.manifest.json());
  const summary = summarySchema.parse(await files.summary.json());
  const tables = await readParquet(await files.weekly.arrayBuffer());
  const replications: OpenRun['replications'] = [];
  for (let rowGroup = 0; rowGroup < tables.rowGroups; rowGroup += 1) {
    const table = await tables.read(rowGroup);
    replications.push({ number: numbersOf(table, 'replication')[0] ?? 0, weeks: new WeekValues(table) });
  }
  const context = analysisContext(manifest);
  const firstDay = dayNumber(context.start);
  return {
    manifest,
    summary,
    replications,
    context,
    arms: namedArms(manifest, summary),
    scopes: namedScopes(manifest, context),
    counted: { from: isoDate(firstDay + context.warmUpDays), to: isoDate(firstDay + context.days - 1) },
  };
}

function namedArms(manifest: Manifest, summary: Summary): NamedArm[] {
  const labels = new Map(manifest.arms.map(({ id, label }) => [id, label.en]));
  return summary.arms.map(({ id, goLive }, style) => ({
    id,
    style,
    label: labels.get(id) ?? 'Without go-live',
    goLives: goLive.map(({ date }) => date),
  }));
}

function namedScopes(manifest: Manifest, context: AnalysisContext): OpenRun['scopes'] {
  const waves = manifest.arms.flatMap(({ scenario }) => scenario.waves);
  const names = Object.fromEntries(waves.map(({ id, name }) => [id, name]));
  return listScopes(context)
    .filter(({ level }) => level !== 'unit')
    .map((scope) => ({ id: scope.id, level: scope.level, name: scopeName(context, scope, names).en }));
}
