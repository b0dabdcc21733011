import { describe, expect, it } from 'vitest';
import { listReturnWeek } from '../../src/analysis/list-return-week.ts';
import { isNeutralWeek } from '../../src/analysis/neutral-weeks.ts';
import {
  caughtUpProduction,
  delayedProduction,
  lostShare,
  productionDepth,
} from '../../src/analysis/production-lost.ts';
import { recoveryWeek } from '../../src/analysis/recovery-week.ts';
import { stayRecoveryWeek } from '../../src/analysis/stay-recovery-week.ts';

const weeks = (count: number): number[] => Array.from({ length: count }, (_, week) => week);
const steady = (count: number): number[] => new Array<number>(count).fill(100);

describe('delayedProduction', () => {
  it('is the gross shortfall, of which what is caught up later is the difference to the net loss', () => {
    const paired = { reference: [100, 100, 100, 100], arm: [60, 90, 120, 100] };
    expect(delayedProduction(paired)).toBe(50);
    expect(lostShare(paired)).toBe(30 / 400);
    expect(caughtUpProduction(paired)).toBe(20);
  });

  it('is 0 where the arm is never below the reference', () => {
    expect(delayedProduction({ reference: [5, 5], arm: [5, 9] })).toBe(0);
  });
});

describe('productionDepth', () => {
  it('is the largest lost share of four weeks in a row', () => {
    const arm = [100, 90, 50, 60, 80, 100, 100, 100];
    expect(productionDepth({ reference: steady(8), arm })).toBeCloseTo((10 + 50 + 40 + 20) / 400, 14);
  });

  it('does not exist for fewer than four weeks', () => {
    expect(productionDepth({ reference: steady(3), arm: steady(3) })).toBeNaN();
  });
});

describe('recoveryWeek', () => {
  it('is 0 where production never fell', () => {
    expect(recoveryWeek(weeks(12), { reference: steady(12), arm: steady(12) })).toBe(0);
  });

  it('is the first week whose four-week sum is at least 98 % of the reference', () => {
    const arm = [50, 60, 70, 80, 90, 95, 97, 99, 99, 99, 99, 99, 99, 99, 99, 99];
    // Weeks 5–8 sum to 390 (97.5 %), weeks 6–9 to 394 (98.5 %).
    expect(recoveryWeek(weeks(16), { reference: steady(16), arm })).toBe(6);
  });

  it('must hold for the next four weeks too', () => {
    const arm = [...steady(6), 60, ...steady(14)];
    // Weeks 0–2 would pass, but a four-week sum with week 6 does not; from week 7 on all do.
    expect(recoveryWeek(weeks(21), { reference: steady(21), arm })).toBe(7);
  });

  it('counts production above the reference as recovered', () => {
    const arm = [50, 100, 100, 100, 150, ...steady(10)];
    expect(recoveryWeek(weeks(15), { reference: steady(15), arm })).toBe(1);
  });

  it('leaves out neutral weeks before it forms sums and runs, and names the week by its own number', () => {
    // Weeks 2–4 are missing: they were neutral. What happened in them does not count.
    const numbers = [0, 1, 5, 6, 7, 8, 9, 10, 11, 12, 13];
    const arm = [50, 50, ...steady(9)];
    expect(recoveryWeek(numbers, { reference: steady(11), arm })).toBe(5);
  });

  it('does not look at weeks before go-live', () => {
    const numbers = weeks(20).map((week) => week - 8);
    const arm = [...steady(8), 50, ...steady(11)];
    expect(recoveryWeek(numbers, { reference: steady(20), arm })).toBe(1);
  });

  it('is not reached where the horizon ends before the rule can be seen to hold', () => {
    expect(recoveryWeek(weeks(40), { reference: steady(40), arm: steady(40).map(() => 97) })).toBe(
      Number.POSITIVE_INFINITY,
    );
    expect(recoveryWeek(weeks(7), { reference: steady(7), arm: steady(7) })).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('stayRecoveryWeek', () => {
  /** Ten stays a week of so many seconds each, or so many stays of each week. */
  const stays = (means: number[], count = means.map(() => 10)) => ({
    seconds: means.map((mean, week) => mean * count[week]),
    count,
  });

  it('is the first week whose four-week mean is at most 2 % longer than in the reference, held four more weeks', () => {
    const arm = stays([130, 115, 108, 104, 103, 102, 101, 101, ...steady(10)]);
    // The means of weeks 3–6 are 102.5, of weeks 4–7 101.75.
    expect(stayRecoveryWeek(weeks(18), { arm, reference: stays(steady(18)) })).toBe(4);
    const relapse = stays([...steady(6), 120, ...steady(12)]);
    expect(stayRecoveryWeek(weeks(19), { arm: relapse, reference: stays(steady(19)) })).toBe(7);
  });

  it('weighs weeks by the stays that ended in them', () => {
    // One long week of few patients among four does not keep the mean above 2 %.
    const arm = stays([120, ...steady(11)], [1, ...steady(11)]);
    expect(stayRecoveryWeek(weeks(12), { arm, reference: stays(steady(12)) })).toBe(0);
    const heavy = stays([120, ...steady(11)]);
    expect(stayRecoveryWeek(weeks(12), { arm: heavy, reference: stays(steady(12)) })).toBe(1);
  });

  it('is not reached where stays remain longer', () => {
    const arm = stays(weeks(30).map(() => 103));
    expect(stayRecoveryWeek(weeks(30), { arm, reference: stays(steady(30)) })).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('listReturnWeek', () => {
  it('is the first week after the worst that is at most 2 % above the reference for five weeks', () => {
    const arm = [100, 105, 115, 110, 104, 102, 101, 103, 102, 101, 101, 100, 100, 100];
    // Weeks 5 and 6 pass but week 7 does not; weeks 8–12 do.
    expect(listReturnWeek(weeks(14), { arm, reference: steady(14) })).toBe(8);
  });

  it('is 0 where the list never was more than 2 % longer', () => {
    expect(listReturnWeek(weeks(10), { arm: steady(10).map(() => 101), reference: steady(10) })).toBe(0);
  });

  it('is not reached where the list stays long', () => {
    expect(listReturnWeek(weeks(30), { arm: steady(30).map(() => 110), reference: steady(30) })).toBe(
      Number.POSITIVE_INFINITY,
    );
  });
});

describe('isNeutralWeek', () => {
  const start = '2024-11-04';
  const week = (number: number, shift = 0) => ({ from: 7 * number + shift, to: 7 * number + shift + 7 });

  it('leaves out Christmas, Easter week and the summer', () => {
    // Day 0 is the Monday of 2024-W45: number 6 is W51, 9 is W2, 10 is W3; 23 is 2025-W16 (Good Friday 18 April).
    expect([5, 6, 7, 8, 9, 10].map((number) => isNeutralWeek(week(number), start))).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ]);
    expect([22, 23, 24].map((number) => isNeutralWeek(week(number), start))).toEqual([false, true, false]);
    expect([30, 31, 42, 43].map((number) => isNeutralWeek(week(number), start))).toEqual([false, true, true, false]);
  });

  it('leaves out a week from go-live that only touches them', () => {
    expect(isNeutralWeek(week(5, 1), start)).toBe(true);
    expect(isNeutralWeek(week(42, 6), start)).toBe(true);
    expect(isNeutralWeek(week(43, 0), start)).toBe(false);
  });
});
