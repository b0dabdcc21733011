import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { sort } from 'd3';
import { z } from 'zod';
import { analysisContext } from '../../src/analysis/analysis-context.ts';
import { readReportWeeks } from '../../src/cli/read-report-weeks.ts';
import { type Manifest, readManifest } from '../../src/results/manifest.ts';
import { dayNumber, isoDate } from '../../src/scenario/calendar-dates.ts';
import { uncertainInputs } from '../../src/scenario/uncertain-inputs.ts';
import { rolloutFile } from './rollout.ts';
import { runWhole, type WholeRun } from './run-whole.ts';
import { loadShipped, type Study } from './study.ts';
import { readWeeklyTable, type WeeklySigns, weeklySigns } from './weekly-signs.ts';

/** What each plan is told by, against no go-live: of the whole region and of each wave, over the whole period or near the go-lives. */
export const toldMeasures = [
  { measure: 'production.lost', window: 'total' },
  { measure: 'production.lostShare', window: 'total' },
  { measure: 'production.delayed', window: 'total' },
  { measure: 'production.neverDelivered', window: 'total' },
  { measure: 'production.depth', window: 'total' },
  { measure: 'production.recoveryWeek', window: 'total' },
  { measure: 'waitingList.peak', window: 'total' },
  { measure: 'waitingList.returnWeek', window: 'total' },
  { measure: 'visits.cancelledLate', window: 'total' },
  { measure: 'ed.lengthOfStay.mean', window: 'weeks:0-3' },
  { measure: 'staff.overtimeHours', window: 'total' },
  { measure: 'cost.totalSek', window: 'total' },
] as const;

/** A figure of one run against the same run without go-lives: one replication has no range. */
export interface ToldFigure {
  scope: string;
  measure: string;
  window: string;
  /** Null where it is not reached within the period. */
  value: number | null;
}

/** One plan, run whole. */
export interface ToldPlan {
  file: string;
  title: string;
  /** Name of the run's folder, which follows from all that it simulates. */
  run: string;
  /** By date; a wave's name in English. */
  goLives: { wave: string; name: string; date: string }[];
  /** First and last day that are counted. */
  period: { from: string; to: string };
  figures: ToldFigure[];
  /** Judged weeks in which two waves or more are below normal production; null for a single wave. */
  overlapWeeks: number | null;
  weeks: WeeklySigns;
  /** How long simulating, merging and reporting took, on one worker beside whatever else ran. */
  runSeconds: number;
}

/**
 * Plans of the region, run whole as `driftstart run` does, one replication of each with the same luck. The runs lie in `runs/`, with their
 * reports.
 */
export function wholePlans(files: readonly string[]): Study {
  return {
    async inputs() {
      // Each plan is run beside a reference of its own; the rollout's stands for them in the study's identity.
      const { scenario: reference } = await loadShipped(rolloutFile);
      const loaded = await Promise.all(files.map((file) => loadShipped(file)));
      const arms = loaded.map(({ scenario, provenance }) => ({
        id: scenario.name,
        scenario,
        uncertain: uncertainInputs(provenance),
      }));
      return { scenario: rolloutFile, reference, arms, seed: 'driftstart', replications: 1 };
    },
    async result({ seed, replications }) {
      const waiting = [...files.entries()];
      const told: ToldPlan[] = [];
      const carryOut = async (): Promise<void> => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
          const [index, file] = next;
          told[index] = await tellPlan(file, { seed, replications, out: 'runs' });
          process.stderr.write(`${file}\n`);
        }
      };
      await Promise.all(Array.from({ length: availableParallelism() }, carryOut));
      return told;
    },
  };
}

const summary = z.object({
  run: z.string(),
  arms: z.array(z.object({ id: z.string(), goLive: z.array(z.object({ wave: z.string(), date: z.string() })) })),
  measures: z.array(
    z.object({
      measure: z.string(),
      arm: z.string(),
      against: z.string().nullable(),
      scope: z.string(),
      contactKind: z.string().nullable(),
      window: z.string(),
      mean: z.number().nullable(),
    }),
  ),
});

/** Runs a plan, and reads what it came to. */
export async function tellPlan(file: string, how: WholeRun): Promise<ToldPlan> {
  const folder = await runWhole(file, how);
  const { run, arms, measures } = summary.parse(JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8')));
  const plan = arms.find(({ id }) => id === 'golive');
  if (plan === undefined) throw new Error(`the run of ${file} must have a plan`);
  const scopes = ['region', ...new Set(plan.goLive.map(({ wave }) => `wave:${wave}`))];
  const figures = scopes.flatMap((scope) =>
    toldMeasures.flatMap(({ measure, window }): ToldFigure[] => {
      const found = measures.find(
        (one) =>
          one.arm === 'golive' &&
          one.against === 'reference' &&
          one.measure === measure &&
          one.window === window &&
          one.scope === scope &&
          one.contactKind === null,
      );
      return found === undefined ? [] : [{ scope, measure, window, value: found.mean }];
    }),
  );
  const { scenario } = await loadShipped(file);
  const first = dayNumber(scenario.start);
  const period = { from: isoDate(first + scenario.warmUpDays), to: isoDate(first + scenario.days - 1) };
  const title = scenario.title.en;
  const weeks = weeklySigns(await readWeeklyTable(folder), scenario.start);
  const manifest = readManifest(folder);
  const runSeconds = Math.round(manifest.execution.wallSeconds);
  const overlapWeeks = await overlapOf(folder, manifest);
  const names = new Map(manifest.arms.flatMap((arm) => arm.scenario.waves).map(({ id, name }) => [id, name.en]));
  const goLives = sort(
    plan.goLive.map(({ wave, date }) => ({ wave, name: names.get(wave) ?? wave, date })),
    ({ date }) => date,
  );
  return { file, title, run, goLives, period, figures, overlapWeeks, weeks, runSeconds };
}

async function overlapOf(folder: string, { run, seed, reference, arms }: Manifest): Promise<number | null> {
  const { dips } = await readReportWeeks(folder, {}, analysisContext({ run, seed, reference, arms }));
  return dips?.overlapWeeks.mean ?? null;
}
