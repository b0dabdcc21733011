import { describe, expect, it } from 'vitest';
import { buildWorld } from '../../src/care/world/build-world.ts';
import type { Wave } from '../../src/scenario/scenario.ts';
import { extra, fromDay, lentFromShifts, lentToWard, reference, reinforced } from '../worlds/reinforced.ts';

describe('staff who are lent are refused', () => {
  const problemsOf = (...waves: Wave[]) => buildWorld({ ...reference, waves }).problems;
  const first = 'waves[0].reinforcement.staff[0].people';

  it('where a unit would lend more hours than it has on duty', () => {
    const asked = (people: number) => problemsOf(reinforced({ staff: [{ ...lentToWard, people }] }));
    expect(asked(1)).toEqual([]);
    expect(asked(6)).toMatchObject([{ path: first, code: 'lent-exceeds' }]);
  });

  it('where nobody but the last one of each shift is on duty', () => {
    const nurse = extra({ unit: 'north-ward', role: 'nurse', origin: 'lent', lender: 'north-emergency' });
    expect(problemsOf(reinforced({ staff: [nurse] }))).toMatchObject([
      { path: first, code: 'lent-exceeds', value: 6 * 24, high: 0, together: [] },
    ]);
    const one = { ...lentFromShifts, people: 1 };
    expect(problemsOf(reinforced({ staff: [one] }))).toEqual([]);
    expect(problemsOf(reinforced({ staff: [{ ...one, people: 2 }] }))).toMatchObject([{ code: 'lent-exceeds' }]);
  });

  it('where all that a unit lends on a day, in whatever entries and waves, is more than it can spare', () => {
    const half = { ...lentFromShifts, toDay: fromDay + 20 };
    const later = { ...lentFromShifts, fromDay: fromDay + 20 };
    const second = 'waves[0].reinforcement.staff[1].people';
    expect(problemsOf(reinforced({ staff: [half, later] }))).toEqual([]);
    const twice = problemsOf(reinforced({ staff: [half, lentFromShifts, half] }));
    expect(twice).toMatchObject([{ path: second, code: 'lent-exceeds', together: [first] }]);
    expect(twice[0]?.value).toBeCloseTo(2 * 48, 6);
    expect(twice[0]?.high).toBeCloseTo(6 * 8.5, 6);
    const other = { ...reinforced({ staff: [lentFromShifts] }), id: 'wave-2' };
    expect(problemsOf(reinforced({ staff: [half] }), other)).toMatchObject([
      { path: 'waves[1].reinforcement.staff[0].people', code: 'lent-exceeds', together: [first] },
    ]);
  });
});
