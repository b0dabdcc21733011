import { describe, expect, it } from 'vitest';
import { analysisContext } from '../../src/analysis/analysis-context.ts';
import { summariseShards } from '../../src/analysis/summarise.ts';
import type { ArmOutcome, ShardOutcome } from '../../src/care/outcome.ts';
import { chosenPart } from '../../src/golive/chosen-part.ts';
import { setCell } from '../change-counts.ts';
import { emptyOutcome, syntheticScenario } from '../synthetic-world.ts';
import { wholeWave } from '../worlds/whole-wave.ts';
import { wholeScenario } from '../worlds/whole-world.ts';
import { days, goLive, row } from './summary-worlds.ts';

const plan = syntheticScenario(goLive);
const context = analysisContext({
  run: 'synthetic-0123456789',
  seed: '1',
  reference: syntheticScenario(null),
  arms: [
    { id: 'golive', scenario: plan },
    { id: 'golive-chosen', scenario: chosenPart(plan), partOf: 'golive' },
  ],
});

/** Visits a day at the clinic: 100, less from go-live to a day. */
function arm(id: string, visits: number, until: number): ArmOutcome {
  const outcome = emptyOutcome(id, days);
  // Cell 2 is the clinic's physician visits.
  setCell(outcome, 'completed', 2, (day) => (day >= goLive && day < until ? visits : 100));
  return outcome;
}

function shard(replication: number, backOnDay: number): ShardOutcome {
  const arms = [arm('reference', 100, days), arm('golive', 60, backOnDay), arm('golive-chosen', 75, backOnDay)];
  return { replication, arms };
}

/** Back after 2 weeks and after 5 weeks. */
const summary = summariseShards([shard(1, goLive + 14), shard(2, goLive + 35)], context);

describe('chosen and suffered loss', () => {
  it('split the loss by the arm in which only the chosen part of the plan acts', () => {
    const meanOf = (measure: string): number =>
      row(summary, { measure, scope: 'unit:clinic', window: 'weeks:0-12' }).mean ?? 0;
    // 40 and 25 visits a day in 14 and in 35 days
    expect(meanOf('production.lost')).toBeCloseTo((40 * 14 + 40 * 35) / 2, 9);
    expect(meanOf('production.chosenLoss')).toBeCloseTo((25 * 14 + 25 * 35) / 2, 9);
    expect(meanOf('production.sufferedLoss')).toBeCloseTo((15 * 14 + 15 * 35) / 2, 9);
  });

  it('give the arm of the chosen part no figures of its own', () => {
    expect(summary.arms.map(({ id }) => id)).toEqual(['reference', 'golive']);
    expect(summary.measures.some(({ arm: id }) => id === 'golive-chosen')).toBe(false);
  });

  it('are left out where no arm simulates the chosen part', () => {
    const [reference, golive] = context.arms;
    const alone = { ...context, arms: [reference, golive] };
    const shards = [1, 2].map((replication) => ({
      replication,
      arms: shard(replication, goLive + 14).arms.slice(0, 2),
    }));
    const ids = new Set(summariseShards(shards, alone).measures.map(({ measure }) => measure));
    expect(ids.has('production.lost')).toBe(true);
    expect(ids.has('production.chosenLoss')).toBe(false);
    expect(ids.has('production.sufferedLoss')).toBe(false);
  });

  it('keep bookings, training, secondment and super-users, and nothing of the new system or against it', () => {
    const whole = wholeWave();
    const [wave] = chosenPart(wholeScenario({}, [whole])).waves;
    const { id, name, goLiveDay, sites, bookingPlan, training, secondment, superUsers } = whole;
    const withdrawn = Object.fromEntries(Object.keys(whole).map((key) => [key, null]));
    expect(wave).toEqual({ ...withdrawn, id, name, goLiveDay, sites, bookingPlan, training, secondment, superUsers });
  });
});

describe('production.recovered', () => {
  const shareBy = (week: number): number | null =>
    row(summary, { measure: 'production.recovered', window: `weeks:0-${week}` }).mean;

  it('is the share of replications that are back by each week, and never falls', () => {
    const told = summary.measures.filter(
      (each) => each.measure === 'production.recovered' && each.scope === 'region' && each.arm === 'golive',
    );
    const shares = told.map((_, week) => shareBy(week) ?? Number.NaN);
    expect(shares[0]).toBe(0);
    // Weeks 2 and 3 touch Easter week and do not count.
    expect(shares[3]).toBe(0);
    expect(shares[4]).toBe(0.5);
    expect(shares[5]).toBe(1);
    expect(shares.every((share, week) => week === 0 || share >= (shares[week - 1] ?? 0))).toBe(true);
    // Weeks 37 and 38 touch the Christmas weeks; recovery in a week takes the seven counted weeks after it.
    expect(told.at(-1)?.window).toBe('weeks:0-29');
  });

  it('agrees with the week of recovery', () => {
    const { range } = row(summary, { measure: 'production.recoveryWeek' });
    const first = Array.from({ length: 20 }, (_, week) => week).filter((week) => (shareBy(week) ?? 0) > 0)[0];
    expect(first).toBe(Math.floor(range.low ?? Number.NaN));
  });
});
