import { describe, expect, it } from 'vitest';
import type { Care } from '../../src/care/care.ts';
import { eventKind } from '../../src/care/clock.ts';
import type { ArmOutcome, CellCounter } from '../../src/care/outcome.ts';
import { stage } from '../../src/care/state.ts';
import { historyDays } from '../../src/care/world/calendar.ts';
import type { EmergencyUnit, PhoneLine, Scenario } from '../../src/scenario/scenario.ts';
import { exactly, hospital } from '../worlds/hospital.ts';
import { clinicLine, clinicUnit } from '../worlds/small-world.ts';
import { cellSum } from '../worlds/sums.ts';
import { begun, contactValue, outcomeOf, rowsIn, secondsPerDay, watch } from '../worlds/watched-care.ts';

const unanswered = ['ringsAgain', 'otherProvider', 'givenUp', 'overflowed'] as const;
const shares = Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 16 ? 1 / 8 : 0));

/** A centre with a telephone line, whose overflow goes to an emergency department. */
function telephone(staff: number, changes: Partial<PhoneLine> = {}, emergency: Partial<EmergencyUnit> = {}): Scenario {
  const centre = clinicUnit('north-centre', 'primary-care', []);
  const phone: PhoneLine = {
    callsPerYear: 20_000,
    callShareByHour: shares,
    call: exactly(6, 2, 1),
    nurses: { people: 3 * staff, shifts: [{ startMinutes: 480, hours: 8, staff, days: 'workdays' }] },
    unmet: { ringsAgain: 0.6, otherProvider: 0.1, givesUp: 0.2, emergency: 0.1 },
    attempts: 4,
    overflowTo: 'north-emergency',
    onward: [],
    ...changes,
  };
  return hospital({ emergency, more: [{ ...centre, phone }], days: 56 });
}

function calls(outcome: ArmOutcome, counter: CellCounter): number {
  return cellSum(outcome, counter, ({ contactKind }) => contactKind === 'phone-call');
}

function visits(outcome: ArmOutcome, counter: CellCounter): number {
  return cellSum(outcome, counter, ({ contactKind }) => contactKind === 'ed-visit');
}

/** Calls that nobody answered on their day, by what became of them. */
function unmetOf(outcome: ArmOutcome): number[] {
  return unanswered.map((counter) => calls(outcome, counter));
}

const total = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

function watchCalls(changes: Partial<PhoneLine>, look: (care: Care, row: number, now: number) => void): void {
  const care = begun(telephone(1, changes));
  watch(care, 56, (now) => {
    const { kind, a } = care.state.events;
    if (kind === eventKind.callAgain) look(care, a, now);
  });
}

describe('a telephone line', () => {
  it('answers every call or sends it one of four ways', () => {
    const care = begun(telephone(1));
    for (const hours of [13, 24 * 3, 24 * 9 + 11, 24 * 56]) {
      care.run(hours * 3600);
      const outcome = care.outcome('', 0);
      const isCall = (row: number) =>
        care.state.world.cells[contactValue(care, row, 'cell')].contactKind === 'phone-call';
      const open = [...rowsIn(care, stage.queued), ...rowsIn(care, stage.served)].filter(isCall).length;
      expect(calls(outcome, 'demand')).toBe(calls(outcome, 'completed') + total(unmetOf(outcome)) + open);
      const onTheWay = calls(outcome, 'overflowed') - visits(outcome, 'fromOverflow');
      expect(onTheWay).toBeGreaterThanOrEqual(0);
      expect(onTheWay).toBeLessThanOrEqual(rowsIn(care, stage.pending).length);
    }
  });

  it('splits what it has not answered at the end of the day by the shares of the scenario', () => {
    const outcome = outcomeOf(telephone(1, { attempts: 100 }));
    const unmet = unmetOf(outcome);
    expect(total(unmet)).toBeGreaterThan(1000);
    [0.6, 0.1, 0.2, 0.1].forEach((share, way) => {
      const spread = Math.sqrt(total(unmet) * share * (1 - share));
      expect(Math.abs(unmet[way] - total(unmet) * share)).toBeLessThan(4 * spread);
    });
    const elsewhere = { ringsAgain: 0, otherProvider: 1, givesUp: 0, emergency: 0 };
    const sent = outcomeOf(telephone(1, { unmet: elsewhere }));
    expect(unmetOf(sent)).toEqual([0, calls(sent, 'demand') - calls(sent, 'completed'), 0, 0]);
  });

  it('is rung again the next working day, and no more often than a patient tries', () => {
    for (const attempts of [2, 4]) {
      const rangAt = new Map<number, number>();
      let most = 0;
      watchCalls({ attempts }, (care, row, now) => {
        const { calendar } = care.state.world;
        const today = Math.floor(now / secondsPerDay);
        expect(calendar.workday[historyDays + today]).toBe(1);
        const tries = contactValue(care, row, 'attempt');
        if (tries === 1) {
          const first = Math.floor(contactValue(care, row, 'enteredAt') / secondsPerDay);
          expect(calendar.workdays.indexOf(today)).toBe(calendar.workdays.indexOf(first) + 1);
        }
        expect(rangAt.get(row)).not.toBe(today);
        rangAt.set(row, today);
        most = Math.max(most, tries);
      });
      expect(most).toBe(attempts - 1);
    }
    const once = outcomeOf(telephone(1, { attempts: 1 }));
    const [again, , givenUp] = unmetOf(once);
    expect(again).toBe(0);
    // 0.2 of the 0.4 that is open when nobody rings again.
    expect(givenUp / total(unmetOf(once))).toBeCloseTo(0.5, 1);
  });

  it('with more staff leaves fewer unanswered and sends fewer to the emergency department', () => {
    const [few, many, enough] = [1, 2, 6].map((staff) => outcomeOf(telephone(staff)));
    expect(total(unmetOf(many))).toBeLessThan(total(unmetOf(few)) / 2);
    expect(visits(few, 'fromOverflow')).toBeGreaterThan(100);
    expect(visits(many, 'fromOverflow')).toBeLessThan(visits(few, 'fromOverflow') / 2);
    expect(visits(enough, 'fromOverflow')).toBeLessThan(20);
    expect(calls(few, 'completed')).toBeLessThan(calls(many, 'completed'));
    expect(visits(few, 'demand') - visits(many, 'demand')).toBe(
      visits(few, 'fromOverflow') - visits(many, 'fromOverflow'),
    );
  });

  it('has callers who do not depend on who answers', () => {
    const callers = (staff: number) => {
      const care = begun(telephone(staff));
      care.run(care.end);
      return care.state.store.int32[
        care.state.flows.at.entered + care.state.world.phones[0].cell * care.state.flows.wholeWidth
      ];
    };
    expect(callers(1)).toBeGreaterThan(2000);
    expect(callers(6)).toBe(callers(1));
  });
});

describe('overflow of the telephone', () => {
  it('comes to the emergency department as yellow, green and blue, within hours', () => {
    const all = { visitsPerYear: 1000, overflowPerYear: 1000, triageShares: [0.2, 0.3, 0.25, 0.15, 0.1] };
    const care = begun(telephone(1, {}, all));
    const levels = [0, 0, 0, 0, 0];
    const seen = new Set<string>();
    watch(care, 56, (now) => {
      if (care.state.events.kind !== eventKind.overflowArrival) return;
      const seconds = now % secondsPerDay;
      expect(seconds).toBeGreaterThanOrEqual(16 * 3600);
      expect(seconds).toBeLessThan(20 * 3600);
      for (let row = 0; row < care.state.contacts.rows; row++) {
        if (contactValue(care, row, 'stage') === stage.free || contactValue(care, row, 'enteredAt') !== now) continue;
        if (care.state.world.cells[contactValue(care, row, 'cell')].contactKind !== 'ed-visit') continue;
        if (seen.has(`${row} ${now}`)) continue;
        seen.add(`${row} ${now}`);
        levels[contactValue(care, row, 'level')]++;
      }
    });
    const outcome = care.outcome('', 0);
    expect(visits(outcome, 'demand')).toBe(visits(outcome, 'fromOverflow'));
    expect(total(levels)).toBe(visits(outcome, 'fromOverflow'));
    expect(levels.slice(0, 2)).toEqual([0, 0]);
    [0.5, 0.3, 0.2].forEach((share, place) => {
      expect(Math.abs(levels[2 + place] / total(levels) - share)).toBeLessThan(0.15);
    });
  });
});

describe('an answered call', () => {
  it('leads to visits at the centre by the share of the scenario', () => {
    const onward = [{ unit: 'north-clinic', contact: 'physician-visit' as const, share: 0.4 }];
    const clinic = clinicUnit('north-clinic', 'outpatient', [
      clinicLine({ onward: [], returnShare: 0, overdueReturns: 0 }),
    ]);
    const scenario = telephone(3, { onward });
    const [site, ...others] = scenario.sites;
    if (site === undefined) throw new Error('the world has a site');
    const sites = [{ ...site, units: [...site.units, clinic] }, ...others];
    const care = begun({ ...scenario, sites });
    let referred = 0;
    let before = 0;
    watch(care, 56, () => {
      const { at, wholeWidth } = care.state.flows;
      const { cell } = care.state.world.lines[0];
      const now = care.state.store.int32[at.entered + cell * wholeWidth];
      if (care.state.events.kind === eventKind.serviceDone) referred += now - before;
      before = now;
    });
    const outcome = care.outcome('', 0);
    const expected = calls(outcome, 'completed') * 0.4;
    expect(expected).toBeGreaterThan(500);
    expect(Math.abs(referred - expected)).toBeLessThan(4 * Math.sqrt(expected));
  });
});
