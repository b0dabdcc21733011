import { describe, expect, it } from 'vitest';
import { analysisContext } from '../../src/analysis/analysis-context.ts';
import { summariseShards } from '../../src/analysis/summarise.ts';
import { setCell, setUnit } from '../change-counts.ts';
import { syntheticCells, syntheticScenario, syntheticUnits } from '../synthetic-world.ts';
import { row, shard } from './summary-worlds.ts';

/** The hospital goes live on day 85, the centre on day 176, a Tuesday as all days counted here; the horizon ends on day 420. */
const [first, second] = [85, 176];
const scenario = syntheticScenario(first);
const [plan] = scenario.waves;
const waves = [
  { ...plan, id: 'one', goLiveDay: first, sites: ['hospital'] },
  { ...plan, id: 'two', goLiveDay: second, sites: ['centre'] },
];
const context = analysisContext({
  run: 'synthetic-0123456789',
  seed: '1',
  reference: syntheticScenario(null),
  arms: [{ id: 'golive', scenario: { ...scenario, waves } }],
});

const clinic = syntheticCells.findIndex(({ unit }) => unit === 'clinic');
const centre = syntheticCells.findIndex(({ unit }) => unit === 'gp');
const isIn = (day: number, from: number, weeks: number) => day >= from && day < from + 7 * weeks;

/**
 * The clinic loses half of its visits for eight weeks and goes back to the old system on day 100; the centre loses a tenth for four
 * weeks; the list is longest after the first go-live.
 */
const summary = summariseShards(
  [
    shard(1, (outcome) => {
      const isLive = outcome.arm === 'golive';
      setCell(outcome, 'completed', clinic, (day) => (isLive && isIn(day, first, 8) ? 100 : 200));
      setCell(outcome, 'completed', centre, (day) => (isLive && isIn(day, second, 4) ? 180 : 200));
      setCell(outcome, 'waiting', clinic, (day) => (isLive && isIn(day, first, 9) ? 1000 : 600));
      setUnit(outcome, 'rolledBack', syntheticUnits.indexOf('clinic'), (day) => (isLive && day === 100 ? 1 : 0));
    }),
  ],
  context,
);
const mean = (measure: string, scope: string) => row(summary, { measure, scope }).mean;

describe('a summary of several waves', () => {
  it('counts recovery from the last go-live of the scope, so that a region is back when its last wave is', () => {
    expect(mean('production.recoveryWeek', 'wave:one')).toBe(8);
    // Four weeks with a tenth less of a smaller part.
    expect(mean('production.recoveryWeek', 'wave:two')).toBe(4);
    const region = row(summary, { measure: 'production.recovered', window: 'weeks:0-3' });
    expect(region.mean).toBe(1);
  });

  it('finds the deepest weeks of a region in any of its waves', () => {
    expect(mean('production.depth', 'wave:one')).toBeCloseTo(0.5, 9);
    // The clinic's loss of 100 a day of 200 + 0.6 · 200.
    expect(mean('production.depth', 'region')).toBeCloseTo(100 / 320, 9);
  });

  it('sees the peak of a list after the first of several go-lives', () => {
    expect(mean('waitingList.peak', 'region')).toBe(400);
    expect(mean('waitingList.peak', 'wave:one')).toBe(400);
  });

  it('counts the week of a rollback from the first of several go-lives', () => {
    expect(mean('rollback.week', 'region')).toBe(2);
    expect(mean('rollback.week', 'site:hospital')).toBe(2);
    expect(row(summary, { measure: 'rollback.week', scope: 'wave:two' })).toMatchObject({ mean: null, notReached: 1 });
  });

  it('gives each wave the windows of its own go-live, and the region those of the last', () => {
    const lost = (scope: string) => row(summary, { measure: 'production.lost', scope, window: 'weeks:0-3' }).mean;
    expect(lost('wave:one')).toBeCloseTo(28 * 100, 9);
    expect(lost('wave:two')).toBeCloseTo(28 * 20 * 0.6, 9);
    expect(lost('region')).toBeCloseTo(28 * 20 * 0.6, 9);
  });
});

it('waves are told in the order of their go-lives, whatever their order in the file', () => {
  const reference = syntheticScenario(null);
  const arms = [{ id: 'golive', scenario: { ...scenario, waves: waves.toReversed() } }];
  const told = analysisContext({ run: 'synthetic-0123456789', seed: '1', reference, arms });
  expect(told.arms[1].waves.map(({ id }) => id)).toEqual(['one', 'two']);
});
