import { describe, expect, it } from 'vitest';
import type { CellCounter } from '../../src/care/outcome.ts';
import { stage } from '../../src/care/state.ts';
import { hospital } from '../worlds/hospital.ts';
import { clinicLine, clinicUnit } from '../worlds/small-world.ts';
import { cellSum } from '../worlds/sums.ts';
import { begun, contactValue, rowsIn, secondsPerDay } from '../worlds/watched-care.ts';

/** A clinic whose list is long enough for some to wait more than 90 days. */
const line = clinicLine({ onward: [], visitsPerYear: 3000, overdueReturns: 200, listLength: 400 });
const scenario = hospital({
  emergency: { visitsPerYear: 1000 },
  more: [clinicUnit('north-clinic', 'outpatient', [line])],
  days: 70,
});

describe('levels of a list', () => {
  it('are those who have waited more than 30, 60 and 90 days at a day end, from the first day on', () => {
    const care = begun(scenario);
    const ages: [CellCounter, number][] = [
      ['waiting', -1],
      ['waitingOver30', 30],
      ['waitingOver60', 60],
      ['waitingOver90', 90],
    ];
    const seen = new Set<number>();
    for (const day of [0, 1, 29, 30, 31, 62, 69]) {
      care.run((day + 1) * secondsPerDay);
      const waited = rowsIn(care, stage.listed)
        .filter((row) => contactValue(care, row, 'isFirst') === 1)
        .map((row) => day - Math.floor(contactValue(care, row, 'enteredAt') / secondsPerDay));
      care.run((day + 1) * secondsPerDay + 1);
      const outcome = care.outcome('', 0);
      for (const [counter, age] of ages) {
        const expected = waited.filter((days) => days > age).length;
        expect([day, counter, cellSum(outcome, counter, undefined, [day, day + 1])]).toEqual([day, counter, expected]);
        if (expected > 0) seen.add(age);
      }
    }
    expect(seen.size).toBeGreaterThan(2);
  });
});
