import { describe, expect, it } from 'vitest';
import { nextStepTime, requireCapacityCalendar, stepAt } from '../../src/kernel/capacity-calendar.ts';

const calendar = {
  period: 100,
  steps: [
    { at: 0, capacity: 1 },
    { at: 30, capacity: 4 },
    { at: 80, capacity: 0 },
  ],
};

describe('CapacityCalendar', () => {
  it('stepAt(calendar, time) is the step that holds, in every period and before time 0', () => {
    expect([0, 29, 30, 79, 80, 99, 100, 230, -1, -100].map((time) => stepAt(calendar, time))).toEqual([
      0, 0, 1, 1, 2, 2, 0, 1, 2, 0,
    ]);
  });

  it('nextStepTime(calendar, time) is the next change, never the present one', () => {
    expect([0, 29, 30, 80, 99, 100, -1].map((time) => nextStepTime(calendar, time))).toEqual([
      30, 30, 80, 100, 100, 130, 0,
    ]);
  });

  it('a calendar that does not begin at 0, ascend, or fit its period is refused', () => {
    const steps = (...at: number[]) => at.map((each) => ({ at: each, capacity: 1 }));
    expect(() => requireCapacityCalendar(calendar)).not.toThrow();
    expect(() => requireCapacityCalendar({ period: 0, steps: steps(0) })).toThrow('period (= 0)');
    expect(() => requireCapacityCalendar({ period: 10, steps: [] })).toThrow('first step');
    expect(() => requireCapacityCalendar({ period: 10, steps: steps(1) })).toThrow('first step');
    expect(() => requireCapacityCalendar({ period: 10, steps: steps(0, 5, 5) })).toThrow('step at (= 5)');
    expect(() => requireCapacityCalendar({ period: 10, steps: steps(0, 10) })).toThrow('below 10');
    expect(() => requireCapacityCalendar({ period: 10, steps: [{ at: 0, capacity: -1 }] })).toThrow('capacity (= -1)');
  });
});
