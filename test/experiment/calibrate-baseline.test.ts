import { describe, expect, it } from 'vitest';
import { calibrateBaseline } from '../../src/experiment/calibrate-baseline.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { island, smallScenario, wardUnit } from '../worlds/small-world.ts';
import { cellSum, unitSum } from '../worlds/sums.ts';

function withReadiness(readinessMeanDays: number, meanStayDays = 4.4): Scenario {
  const site = island('north');
  const units = site.units.map((unit) =>
    unit.kind === 'ward' ? wardUnit(unit.id, { readinessMeanDays, meanStayDays }) : unit,
  );
  return smallScenario([{ ...site, units }], [], 182);
}

describe('calibrateBaseline', () => {
  it('finds a readiness that gives the published stay, from wherever it begins', () => {
    const options = { seed: 'calibrate', replications: 2 };
    const low = calibrateBaseline(withReadiness(2), options);
    const high = calibrateBaseline(withReadiness(4.2), options);
    for (const { converged, values } of [low, high]) {
      expect(converged).toBe(true);
      expect(values.map(({ path, of }) => [path, of])).toEqual([['sites[0].units[1].readinessMeanDays', 'north-ward']]);
      expect(Math.abs(values[0].asked - values[0].value)).toBeLessThan(0.002 * 4.4);
    }
    expect(Math.abs(low.values[0].value / high.values[0].value - 1)).toBeLessThan(0.01);
    expect(low.values[0].value).toBeLessThan(4.2);
  });

  it('changes nothing where the stay is right already', () => {
    const options = { seed: 'calibrate', replications: 2 };
    const found = calibrateBaseline(withReadiness(3.7), options).values[0].value;
    const again = calibrateBaseline(withReadiness(found), options);
    expect(again.iterations).toBe(1);
    expect(again.values[0].value).toBe(found);
  });

  it('the stay that comes out is near the published one', () => {
    const found = calibrateBaseline(withReadiness(3.7), { seed: 'calibrate', replications: 2 }).values[0].value;
    const { arms } = runShard({ reference: withReadiness(found), arms: [], seed: 'other', replication: 1 });
    const [outcome] = arms;
    const after = [56, outcome.days] as const;
    const seconds = unitSum(outcome, 'staySeconds', after, (unit) => unit === 'north-ward');
    const stay = seconds / cellSum(outcome, 'completed', ({ unit }) => unit === 'north-ward', after) / 86_400;
    expect(Math.abs(stay / 4.4 - 1)).toBeLessThan(0.12);
  });

  it('says which value has not settled when no readiness can give the stay', () => {
    const { converged, values } = calibrateBaseline(withReadiness(3.7, 0.5), { seed: 'calibrate', replications: 1 });
    expect(converged).toBe(false);
    expect(values.filter(({ isSettled }) => !isSettled).map(({ of }) => of)).toEqual(['north-ward']);
  });
});
