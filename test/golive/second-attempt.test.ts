import { describe, expect, it } from 'vitest';
import type { ArmOutcome } from '../../src/care/outcome.ts';
import type { Defects, Incidents, Wave } from '../../src/scenario/scenario.ts';
import { counted, day, evening, makeCare, outcomeOf, rollback, scenarioOf, start } from '../worlds/rolled-back.ts';
import { unitSum } from '../worlds/sums.ts';
import { goLive } from '../worlds/whole-wave.ts';
import { wholeScenario } from '../worlds/whole-world.ts';

const again = { fromSecond: start + 14 * day, keptLearning: 0.5 };
const secondDay = goLive + 14;

function outcomeWith(changes: Partial<Wave>): ArmOutcome {
  const scenario = scenarioOf(changes.rollback ?? rollback({ again }), changes);
  const care = makeCare({ ...scenario, faultRepair: wholeScenario().faultRepair });
  care.begin();
  return outcomeOf(care);
}

describe('a second attempt', () => {
  it('raises as many questions in its first days as the first one did', () => {
    const questions = { probability: 0.5, fadeWeeks: 0.5, minutes: 1, supportMinutes: 5 };
    const defects: Defects = { questions, faults: null, pressure: 0 };
    const outcome = outcomeWith({ defects });
    const share = (from: number) =>
      unitSum(outcome, 'questionsAsked', [from, from + 3]) / unitSum(outcome, 'documentedContacts', [from, from + 3]);
    expect(share(goLive)).toBeGreaterThan(0.25);
    expect(share(secondDay)).toBeCloseTo(share(goLive), 1);
    expect(share(secondDay + 10)).toBeLessThan(0.05);
  });

  it('stands still as often in its first days as the first one did', () => {
    const incidents: Incidents = {
      perYear: 1,
      startFactor: 3000,
      settleWeeks: 0.5,
      hours: 2,
      variation: 0.1,
      paperFactor: 1,
      typingShare: 1,
    };
    const outcome = outcomeWith({ incidents, rollback: rollback({ typedBackShare: 0, again }) });
    const typed = (from: number) => unitSum(outcome, 'typingNeededSeconds', [from, from + 2]);
    expect(typed(goLive)).toBeGreaterThan(3600);
    expect(typed(secondDay) / typed(goLive)).toBeGreaterThan(0.4);
    expect(typed(secondDay + 10)).toBeLessThan(0.1 * typed(goLive));
  });
});

describe('a rollback of a site that was on paper for hours', () => {
  it('carries back only what was written in the new system', () => {
    const typedBack = (incidents: Incidents | null) => {
      const care = makeCare(scenarioOf(rollback({ typedBackShare: 1 }), { incidents }));
      care.begin();
      care.run(evening + day);
      return counted(care, 'typingNeededSeconds');
    };
    const often: Incidents = {
      perYear: 3000,
      startFactor: 1,
      settleWeeks: 1,
      hours: 5,
      variation: 0.1,
      paperFactor: 1,
      typingShare: 0,
    };
    expect(typedBack(null)).toBeGreaterThan(20 * 3600);
    expect(typedBack(often)).toBeLessThan(0.4 * typedBack(null));
  });
});
