import { beforeAll, describe, expect, it } from 'vitest';
import { cellDays } from '../../src/care/arm-counts.ts';
import { Care } from '../../src/care/care.ts';
import { findImbalances } from '../../src/care/conservation.ts';
import type { ArmOutcome } from '../../src/care/outcome.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { cellSum, unitSum } from '../worlds/sums.ts';
import { wholeScenario } from '../worlds/whole-world.ts';

const day = 86_400;
const days = 126;
const fromDay = 49;
// Nobody has usual overtime, so that strain acts at once; few nurses at the telephone, so that many calls overflow.
const base = wholeScenario({ phoneStaff: 1 }, [], days);
const scenario = { ...base, strain: base.strain === null ? null : { ...base.strain, referenceOvertimeHours: [] } };

function run(feedbackUntil: number): { care: Care; outcome: ArmOutcome } {
  const care = new Care(buildWorld(scenario), 'feedback', 1);
  care.state.points.feedbackUntil = feedbackUntil;
  care.begin();
  care.run(care.end - 3_600);
  expect(findImbalances(care, care.end - 3_600)).toEqual([]);
  care.run(care.end);
  care.finish();
  return { care, outcome: care.outcome('', 0) };
}

describe('care that no longer answers', () => {
  let answered: ArmOutcome;
  let unanswered: ArmOutcome;
  beforeAll(() => {
    answered = run(Number.POSITIVE_INFINITY).outcome;
    unanswered = run(fromDay * day).outcome;
  }, 60_000);
  const before = [0, fromDay] as const;
  const after = [fromDay, days] as const;
  const all = (): boolean => true;

  it('has the same history until then, to the last count', () => {
    for (const cell of answered.cells.keys()) {
      const until = (outcome: ArmOutcome) => cellDays(outcome, 'demand', cell).slice(0, fromDay);
      expect(until(unanswered)).toEqual(until(answered));
    }
    expect(cellSum(unanswered, 'fromOverflow', all, before)).toBeGreaterThan(0);
  });

  it('sends nobody to the emergency department by overflow or from lists, though they still leave telephone and list', () => {
    for (const counter of ['fromOverflow', 'fromList'] as const) {
      expect(cellSum(answered, counter, all, after)).toBeGreaterThan(0);
      expect(cellSum(unanswered, counter, all, after)).toBe(0);
    }
    expect(cellSum(unanswered, 'overflowed', all, after)).toBeGreaterThan(0);
    expect(cellSum(unanswered, 'turnedAcute', all, after)).toBeGreaterThan(0);
  });

  it('has as many arrivals from outside as are published, of whom the ones there before are the same', () => {
    const { emergencies } = buildWorld(scenario);
    const sum = (values: Float64Array): number => values.subarray(...after).reduce((total, value) => total + value, 0);
    const expected = emergencies.reduce((total, { publishedPerDay }) => total + sum(publishedPerDay), 0);
    const fewer = emergencies.reduce((total, { arrivalsPerDay }) => total + sum(arrivalsPerDay), 0);
    const isVisit = (cell: ArmOutcome['cells'][number]): boolean => cell.contactKind === 'ed-visit';
    const came = cellSum(unanswered, 'demand', isVisit, after);
    const exogenous =
      cellSum(answered, 'demand', isVisit, after) -
      cellSum(answered, 'fromOverflow', isVisit, after) -
      cellSum(answered, 'fromList', isVisit, after);
    expect(came).toBeGreaterThan(exogenous);
    expect(came - exogenous).toBeLessThan(4 * (expected - fewer));
    expect(Math.abs(came - expected)).toBeLessThan(4 * Math.sqrt(expected));
  });

  it('lets no sick spell begin by strain', () => {
    const later = [fromDay + 28, days] as const;
    expect(unitSum(answered, 'sickSeconds', later)).toBeGreaterThan(0);
    expect(unitSum(unanswered, 'sickSeconds', later)).toBeLessThan(unitSum(answered, 'sickSeconds', later));
    expect(unitSum(unanswered, 'sickDays', after)).toBeGreaterThan(0);
  });
});
