import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { uncertainInputs } from '../../src/scenario/uncertain-inputs.ts';
import { rolloutFile } from './rollout.ts';
import { loadShipped, root, type Study } from './study.ts';

const waveFolder = 'scenarios/waves';
const whatIfFolder = 'scenarios/what-if';

/** What each plan is told by: of the whole region and of each wave, over the whole period or near the go-lives. */
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

/** A figure of one run: one replication has no range. */
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
  /** Name of the run's folder, which follows from all that it simulates. */
  run: string;
  goLives: { wave: string; date: string }[];
  /** Last week of the period, counted from the first go-live. */
  figures: ToldFigure[];
}

/** The rollout, each of its waves by itself, and each other plan for it, in the order in which they are told. */
export function rolloutPlans(): string[] {
  const files = (folder: string) => readdirSync(join(root, folder)).sort();
  const whatIfs = files(whatIfFolder).filter((file) => file.startsWith('rollout-') && file.endsWith('.yaml'));
  return [
    rolloutFile,
    ...files(waveFolder).map((file) => `${waveFolder}/${file}`),
    ...whatIfs.map((file) => `${whatIfFolder}/${file}`),
  ];
}

/**
 * The rollout, each wave by itself and each other plan, run whole as `driftstart run` does, one replication of each with the same luck.
 * The runs lie in `runs/`, with their reports, and one that is finished is not simulated again.
 */
export const rolloutPlansStudy: Study = {
  async inputs() {
    const loaded = await Promise.all(rolloutPlans().map((file) => loadShipped(file)));
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
    const waiting = [...rolloutPlans().entries()];
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
      scope: z.string(),
      contactKind: z.string().nullable(),
      window: z.string(),
      mean: z.number().nullable(),
    }),
  ),
});

/** Runs a plan as a user would, in a process of its own, and reads what it came to. */
async function runPlan(file: string, seed: string, replications: number): Promise<ToldPlan> {
  const settings = ['--seed', seed, '--replications', String(replications), '--workers', '1', '--attribution', 'none'];
  const args = ['dist/bin/driftstart.js', 'run', file, ...settings, '--lang', 'en', '--quiet'];
  const told = await outputOf(process.execPath, args);
  const folder = /^Run folder: (.*)$/m.exec(told)?.[1];
  if (folder === undefined) throw new Error(`the run of ${file} must tell its folder:\n${told}`);
  const { run, arms, measures } = summary.parse(JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8')));
  const plan = arms.find(({ id }) => id === 'golive');
  if (plan === undefined) throw new Error(`the run of ${file} must have a plan`);
  const scopes = ['region', ...new Set(plan.goLive.map(({ wave }) => `wave:${wave}`))];
  const figures = scopes.flatMap((scope) =>
    toldMeasures.flatMap(({ measure, window }): ToldFigure[] => {
      const found = measures.find(
        (one) =>
          one.arm === 'golive' &&
          one.measure === measure &&
          one.window === window &&
          one.scope === scope &&
          one.contactKind === null,
      );
      return found === undefined ? [] : [{ scope, measure, window, value: found.mean }];
    }),
  );
  return { file, run, goLives: plan.goLive, figures };
}

function outputOf(command: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let told = '';
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (text: string) => {
      told += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(told);
      else reject(new Error(`${[command, ...args].join(' ')} must end with 0, not ${code}`));
    });
  });
}
