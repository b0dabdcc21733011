import { describe, expect, it } from 'vitest';
import type { Care } from '../../src/care/care.ts';
import type { ArmOutcome } from '../../src/care/outcome.ts';
import { messageKind } from '../../src/care/points.ts';
import { service } from '../../src/care/purposes.ts';
import type { Defects, Incidents, Wave } from '../../src/scenario/scenario.ts';
import { messageGoLive, messageScenario, messageWave } from '../worlds/record-systems.ts';
import {
  careOf,
  counted,
  day,
  evening,
  makeCare,
  outcomeOf,
  physicianOf,
  rollback,
  scenarioOf,
  start,
} from '../worlds/rolled-back.ts';
import { ordinaryWave } from '../worlds/small-wave.ts';
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

describe('a return in a second attempt', () => {
  const { slowDocumentation } = ordinaryWave('north');
  if (slowDocumentation === null) throw new Error('the ordinary wave has slow documentation');
  const movingNotes = [{ role: 'physician' as const, kind: 'outpatient' as const, minutes: 3 }];
  const begun = { high: 1, low: 1, part: service.visit, isVisit: true, isFirst: false };

  /** Seconds for moving notes of a return whose last visit ended at a second. */
  const moved = (care: Care, startedAt: number, enteredAt: number) =>
    care.state.points.extraSeconds
      .filter(({ use }) => use === 'noteMoving')
      .reduce((sum, extra) => sum + extra.seconds(physicianOf(care, 'north'), { ...begun, startedAt, enteredAt }), 0);

  it('has its old notes moved where the last visit was before it, and not where it was in it', () => {
    const care = careOf(scenarioOf(rollback({ again }), { slowDocumentation: { ...slowDocumentation, movingNotes } }));
    const first = start + 2 * day;
    expect(moved(care, first, start - day)).toBe(180);
    expect(moved(care, first, start + day)).toBe(0);
    care.run(evening + 1);
    const second = again.fromSecond + 2 * day;
    expect(moved(care, evening + day, evening - 20 * day)).toBe(0);
    expect(moved(care, second, evening + day)).toBe(180);
    expect(moved(care, second, start + day)).toBe(180);
    expect(moved(care, second, again.fromSecond + day)).toBe(0);
  });

  it('has none moved for visits since the go-live where there was no rollback before', () => {
    const late = rollback({ atSecond: null, rule: { criticalTicketsPerDay: 10, days: 2 }, again });
    const care = careOf(scenarioOf(late, { slowDocumentation: { ...slowDocumentation, movingNotes } }), evening);
    expect(moved(care, again.fromSecond + 2 * day, start + day)).toBe(0);
  });
});

describe('messages of a second attempt', () => {
  it('are lost as often as in the first one at the same age, and more seldom where there was no rollback', () => {
    const days = messageGoLive * day;
    const lostMessages = { shares: [{ kind: 'referral' as const, share: 0.5 }], fadeWeeks: 1, pressure: 0 };
    const plan = {
      atSecond: days + 2 * day,
      rule: null,
      typedBackShare: 0,
      again: { fromSecond: days + 14 * day, keptLearning: 0 },
    };
    const lossAt = (back: typeof plan | null, at: number) => {
      const care = makeCare(messageScenario([messageWave({ lostMessages, rollback: back })]));
      care.begin();
      care.run(days + 2 * day + 1);
      const unit = care.state.world.units.findIndex(({ id }) => id === 'north-clinic');
      const ends = { from: unit, to: unit, fromSystem: 0, toSystem: 0 };
      return care.state.points.messages.reduce(
        (sum, { lossShare }) => sum + lossShare({ ...ends, kind: messageKind.referral, high: 1, low: 1, at }),
        0,
      );
    };
    expect(lossAt(plan, days + day)).toBeCloseTo(0.5 * Math.exp(-1 / 7), 10);
    expect(lossAt(plan, days + 10 * day)).toBe(0);
    expect(lossAt(plan, days + 15 * day)).toBeCloseTo(0.5 * Math.exp(-1 / 7), 10);
    expect(lossAt(null, days + 15 * day)).toBeCloseTo(0.5 * Math.exp(-15 / 7), 10);
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
