import { describe, expect, it } from 'vitest';
import { plainHosp } from '../../bench/peers/plain-hosp.ts';
import { plainMm1 } from '../../bench/peers/plain-mm1.ts';
import { backlog } from '../../bench/workloads/backlog.ts';
import { hosp } from '../../bench/workloads/hosp.ts';
import { lindley, mm1 } from '../../bench/workloads/mm1.ts';
import { rightBacklog, rightHosp, rightMm1 } from '../../bench/workloads/right-answers.ts';
import { requireRightAnswers } from '../../bench/workloads/workload.ts';

describe('the bench simulates what it says it times', () => {
  it('mm1 gives every customer the stay that Lindley’s recursion gives', () => {
    const { answers, events } = mm1(20_000, 1);
    expect(answers.timeInSystem).toBeCloseTo(lindley(20_000, 1), 8);
    expect(events).toBe(40_000);
  });

  it.each([
    ['the kernel', hosp],
    ['plain JavaScript', plainHosp],
  ])('hosp on %s gives the right waits and stays, and an event for each arrival and each visit', (_, workload) => {
    const customers = 60_000;
    const { answers, events } = workload(customers, 1);
    requireRightAnswers(answers, rightHosp(customers), customers);
    expect(events).toBe(customers + Math.round(answers.visitsPerCustomer * customers));
    expect(answers.longestWait).toBeGreaterThan(2);
    expect(answers.waitVariance).toBeGreaterThan(0.2);
    expect(answers.waitVariance).toBeLessThan(0.5);
  });

  it('mm1 in plain JavaScript gives the right time in system', () => {
    requireRightAnswers(plainMm1(100_000, 1).answers, rightMm1(100_000), 100_000);
  });

  it('backlog grows to half of the customers and leaves by class as theory says', () => {
    requireRightAnswers(backlog(40_000, 1).answers, rightBacklog(40_000), 40_000);
  });
});

describe('requireRightAnswers(answers, right, customers)', () => {
  const right = rightMm1(1_000_000);

  it('passes what lies within the tolerance', () => {
    expect(() => requireRightAnswers({ customers: 1_000_000, timeInSystem: 10.3 }, right, 1_000_000)).not.toThrow();
  });

  it('names every wrong or missing answer', () => {
    expect(() => requireRightAnswers({ timeInSystem: 12 }, right, 1_000_000)).toThrow(
      /customers \(= NaN\).*timeInSystem \(= 12\)/,
    );
  });
});
