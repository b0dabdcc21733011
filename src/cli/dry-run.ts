import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { estimateRun, type RunEstimate } from '../experiment/estimate-run.ts';
import { formatNumber } from '../report/text/number-format.ts';
import { hasWorkerProcesses } from '../runners/worker-processes-runner.ts';
import { dayNumber, isoDate } from '../scenario/calendar-dates.ts';
import { formatProblem } from '../scenario/format-problem.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { CommandContext } from './command-context.ts';
import { plainTable } from './plain-table.ts';
import type { PlannedExperiment } from './plan-experiment.ts';
import { formatDuration } from './progress-line.ts';
import type { RunSettings } from './run-settings.ts';
import type { CliText } from './text/cli-text.ts';

/** `driftstart run FILE --dry-run`: what the run would do and take, as text or as JSON. Leaves no file behind. */
export async function dryRun(
  { replications, seed, workers, out, daily }: RunSettings,
  { main, arms, attribution }: PlannedExperiment,
  json: boolean,
  context: CommandContext,
): Promise<string> {
  const { terminal, text, locale } = context;
  for (const warning of main.warnings) terminal.error(`${text.warning(formatProblem(warning, locale))}\n`);
  const { name, scenario: reference } = { name: main.scenario.name, scenario: main.scenario };
  const processes = hasWorkerProcesses() ? workers : 1;
  const run = { name, reference, arms, attribution, seed, replications, workers: processes, out, daily };
  const estimate = await estimateRun(run);
  const planned = plannedArms(estimate, { main, arms });
  const division = plannedDivision(estimate, reference);
  const freeBytes = freeOnDisk(out);
  if (json) return `${JSON.stringify({ ...estimate, arms: planned, attribution: division, freeBytes }, null, 2)}\n`;
  const title = main.scenario.title[locale];
  return writeEstimate(estimate, { title, planned, division, freeBytes, replications }, context);
}

/** An arm with its go-lives, and from which date it is simulated on its own. */
interface PlannedArm {
  id: string;
  /** Id of the arm whose chosen part it simulates; null for an arm of its own. */
  partOf: string | null;
  goLives: string[];
  from: string;
  to: string;
}

/** Arms more that dividing the loss takes, and the dates between which they are simulated; null for none. */
type PlannedDivision = { arms: number; from: string; to: string } | null;

function plannedDivision({ attribution }: RunEstimate, { start, days }: Scenario): PlannedDivision {
  if (attribution === null) return null;
  const dateOf = (day: number): string => isoDate(dayNumber(start) + day);
  return { arms: attribution.arms, from: dateOf(attribution.firstDay), to: dateOf(days - 1) };
}

function plannedArms(estimate: RunEstimate, { main, arms }: PlannedExperiment): PlannedArm[] {
  const { start, days } = main.scenario;
  const dateOf = (day: number): string => isoDate(dayNumber(start) + day);
  return estimate.arms.map(({ id, firstDay }) => {
    const arm = arms.find((planned) => planned.id === id);
    const waves = arm?.scenario.waves ?? [];
    const goLives = waves.map(({ goLiveDay }) => dateOf(goLiveDay));
    return { id, partOf: arm?.partOf ?? null, goLives, from: dateOf(firstDay), to: dateOf(days - 1) };
  });
}

/** Bytes that are free where the run folder would lie. */
function freeOnDisk(folder: string): number {
  let standing = folder;
  while (!existsSync(standing)) standing = dirname(standing);
  const { bavail, bsize } = statfsSync(standing);
  return bavail * bsize;
}

interface Told {
  title: string;
  planned: readonly PlannedArm[];
  division: PlannedDivision;
  freeBytes: number;
  replications: number;
}

function writeEstimate(
  estimate: RunEstimate,
  { title, planned, division, freeBytes, replications }: Told,
  context: CommandContext,
): string {
  const { text, locale } = context;
  const { labels } = text.dryRun;
  const { total, finished, toDo } = estimate.replications;
  const number = (value: number): string => formatNumber(value, locale);
  const { low, high } = estimate.seconds;
  const rows = [
    [labels.folder, estimate.folder],
    ['', estimate.exists ? text.dryRun.folderExists(finished) : text.dryRun.folderNew],
    ...planned.map((arm, index) => [
      index === 0 ? labels.arms : '',
      text.dryRun.arm(armName(arm, text), arm.goLives.join(', '), arm.from, arm.to),
    ]),
    ...(division === null ? [] : [['', text.dryRun.attribution(division.arms, division.from, division.to)]]),
    [labels.replications, text.dryRun.replications(number(total), number(finished), toDo)],
    [labels.events, toDo === 0 ? '0' : text.dryRun.about(number(rounded(estimate.events)))],
    [labels.time, text.dryRun.time(durationOf(low), durationOf(high), estimate.processes)],
    [labels.disk, text.dryRun.disk(bytesText(estimate.bytes.total, context), bytesText(freeBytes, context))],
  ];
  const notes = [
    ...(estimate.isLocked ? [text.dryRun.locked] : []),
    ...(total > replications ? [text.moreFinished(total, replications)] : []),
    ...(estimate.bytes.toWrite > freeBytes ? [text.dryRun.diskFull] : []),
    estimate.basis === 'finishedRun' ? text.dryRun.byFinishedRun : text.dryRun.byFirstWeeks,
    text.dryRun.nothingWritten,
  ];
  return `${title}\n\n${plainTable(rows)}\n${notes.join('\n')}\n`.replace(ordinarySpaces, ' ');
}

const ordinarySpaces = /[\u00a0\u202f]/g;

function armName({ id, partOf }: PlannedArm, { arms, chosenPart }: CliText): string {
  const named = partOf ?? id;
  const name = named === 'reference' || named === 'golive' || named === 'what-if' ? arms[named] : named;
  return partOf === null ? name : chosenPart(name);
}

/** Two figures that matter: an estimate says no more. */
function rounded(value: number): number {
  return value < 10 ? Math.round(value) : Number(value.toPrecision(2));
}

/** Seconds as no finer than an estimate is: whole fives below a minute, tens below ten minutes, else minutes. */
function durationOf(seconds: number): string {
  const step = seconds < 60 ? 5 : seconds < 600 ? 10 : 60;
  return formatDuration(Math.max(step, Math.round(seconds / step) * step));
}

function bytesText(bytes: number, { locale }: CommandContext): string {
  const megabytes = bytes / 1_000_000;
  if (megabytes < 1_000) return `${formatNumber(Math.max(1, rounded(megabytes)), locale)} MB`;
  const gigabytes = megabytes / 1_000;
  return `${formatNumber(gigabytes, locale, gigabytes < 10 ? 1 : 0)} GB`;
}
