import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { dayNumber, isoDate } from '../../src/scenario/calendar-dates.ts';
import { uncertainInputs } from '../../src/scenario/uncertain-inputs.ts';
import { rolloutFile } from './rollout.ts';
import { runWhole } from './run-whole.ts';
import { loadShipped, root, type Study } from './study.ts';

const waveFolder = 'scenarios/waves';

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
  goLives: { wave: string; date: string }[];
  /** First and last day that are counted. */
  period: { from: string; to: string };
  figures: ToldFigure[];
}

/** The rollout and each of its waves by itself. */
export function wavesOfRollout(): string[] {
  const waves = readdirSync(join(root, waveFolder)).sort();
  return [rolloutFile, ...waves.map((file) => `${waveFolder}/${file}`)];
}

/**
 * The rollout and each of its waves by itself, run whole as `driftstart run` does, one replication of each with the same luck. The runs lie in
 * `runs/`, with their reports.
 */
export const rolloutWaves: Study = {
  async inputs() {
    const loaded = await Promise.all(wavesOfRollout().map((file) => loadShipped(file)));
    const arms = loaded.map(({ scenario, provenance }) => ({
      id: scenario.name,
      scenario,
      uncertain: uncertainInputs(provenance),
    }));
    // Each plan is run beside a reference of its own; the rollout's stands for them in the study's identity.
    const [{ scenario: reference }] = arms;
    return { scenario: rolloutFile, reference, arms, seed: 'driftstart', replications: 1 };
  },
  async result({ seed, replications }) {
    const waiting = [...wavesOfRollout().entries()];
    const told: ToldPlan[] = [];
    const carryOut = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [index, file] = next;
        told[index] = await runPlan(file, seed, replications);
        process.stderr.write(`${file}\n`);
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, carryOut));
    return told;
  },
};

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
async function runPlan(file: string, seed: string, replications: number): Promise<ToldPlan> {
  const folder = await runWhole(file, seed, replications);
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
  return { file, title: scenario.title.en, run, goLives: plan.goLive, period, figures };
}
