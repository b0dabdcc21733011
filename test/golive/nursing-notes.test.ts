import { describe, expect, it } from 'vitest';
import { findImbalances } from '../../src/care/conservation.ts';
import type { UnitCounter } from '../../src/care/outcome.ts';
import type { Defects, Wave } from '../../src/scenario/scenario.ts';
import { day, makeCare, rollback, start } from '../worlds/rolled-back.ts';
import { wave } from '../worlds/small-wave.ts';
import { unitSum } from '../worlds/sums.ts';
import { goLive, wholeWave } from '../worlds/whole-wave.ts';
import { wholeScenario } from '../worlds/whole-world.ts';

const ward = 'north-ward';

/** What happens at a ward, most of whose contacts are notes of nurses, in so many days from the go-live. */
function afterGoLive(changes: Partial<Wave>, days: number): (counter: UnitCounter) => number {
  const scenario = wholeScenario({}, [wave('wave-1', wholeWave().sites, changes)], goLive + days);
  const care = makeCare(scenario);
  care.begin();
  care.run(care.end);
  expect(findImbalances(care, care.end)).toEqual([]);
  const outcome = care.outcome('', 0);
  return (counter) => unitSum(outcome, counter, [goLive, outcome.days], (unit) => unit === ward);
}

describe("notes of a ward's nurses, which are contacts of their own", () => {
  it('raise questions and take their minutes', () => {
    const questions = { probability: 1, fadeWeeks: 10_000, minutes: 1, supportMinutes: 5 };
    const defects: Defects = { questions, faults: null, pressure: 0 };
    const total = afterGoLive({ defects }, 14);
    expect(total('questionsAsked') / total('documentedContacts')).toBeCloseTo(1, 1);
    const spent = total('ticketSeconds') + total('overtimeTicketSeconds');
    expect(spent / (60 * total('questionsAsked'))).toBeCloseTo(1, 1);
  });

  it('are typed in after hours on paper', () => {
    const downtime = { fromSecond: start, toSecond: start + 3 * day, paperFactor: 1, typingShare: 1 };
    const total = afterGoLive({ downtime }, 3);
    // Answers are read without a contact, and nothing of that is typed in
    expect(total('typingNeededSeconds')).toBeGreaterThan(0.85 * total('documentationNeededSeconds'));
    expect(total('typingNeededSeconds')).toBeLessThanOrEqual(total('documentationNeededSeconds'));
  });

  it('are carried back by a rollback', () => {
    const plan = rollback({ atSecond: start + 3 * day, typedBackShare: 1 });
    const total = afterGoLive({ rollback: plan }, 4);
    const unbroken = afterGoLive({}, 3);
    expect(total('typingNeededSeconds')).toBeGreaterThan(0.85 * unbroken('documentationNeededSeconds'));
    expect(total('typingNeededSeconds')).toBeLessThanOrEqual(1.05 * unbroken('documentationNeededSeconds'));
  });
});
