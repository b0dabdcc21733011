import { describe, expect, it } from 'vitest';
import type { Care } from '../../src/care/care.ts';
import { eventKind } from '../../src/care/clock.ts';
import type { CellCounter } from '../../src/care/outcome.ts';
import { service } from '../../src/care/purposes.ts';
import { contactAt, stage } from '../../src/care/state.ts';
import type { ClinicLine, Scenario } from '../../src/scenario/scenario.ts';
import { hospital } from '../worlds/hospital.ts';
import { clinicLine, clinicUnit } from '../worlds/small-world.ts';
import { cellSum } from '../worlds/sums.ts';
import {
  begun,
  clinicianValue,
  contactValue,
  outcomeOf,
  rowsIn,
  secondsPerDay,
  watch,
} from '../worlds/watched-care.ts';

const days = 112;
const turningAcute = { perYearWaited: 0.5, to: 'north-emergency' };

/** A clinic beside an emergency department. */
function clinic(changes: Partial<ClinicLine> = {}): Scenario {
  const line = clinicLine({ onward: [], visitsPerYear: 6000, overdueReturns: 350, ...changes });
  const emergency = { visitsPerYear: 2000 };
  return hospital({ emergency, more: [clinicUnit('north-clinic', 'outpatient', [line])], days });
}

function counted(scenario: Scenario, counter: CellCounter): number {
  return cellSum(outcomeOf(scenario), counter);
}

/** What a contact's draws go by, a first visit's apart from a return's. */
function nameOf(care: Care, row: number): string {
  const kind = contactValue(care, row, 'isFirst') === 1 ? 'first' : 'return';
  return `${kind} ${contactValue(care, row, 'high')}/${contactValue(care, row, 'low')}`;
}

/** Names of the contacts on the lists by row. */
function listed(care: Care): Map<number, string> {
  return new Map(rowsIn(care, stage.listed).map((row) => [row, nameOf(care, row)]));
}

/** Who left a list in the morning and on which day: unseen, or to the emergency department. */
function departures(scenario: Scenario, share: number) {
  const care = begun(scenario);
  care.state.points.shareOfSlots.push(() => share);
  const left = new Map<string, number>();
  const acute = new Map<string, number>();
  for (let day = 0; day < days; day++) {
    const morning = day * secondsPerDay + 5 * 3600;
    care.run(morning);
    const before = listed(care);
    care.run(morning + 1);
    const after = new Map([...listed(care)].map(([row, name]) => [name, row]));
    for (const [row, name] of before) {
      if (after.has(name)) continue;
      const isPending = contactValue(care, row, 'stage') === stage.pending;
      (isPending ? acute : left).set(name, day);
    }
  }
  care.run(care.end);
  return { left, acute, outcome: care.outcome('', 0) };
}

describe('turning acute', () => {
  it('happens more often the longer the list is and the greater the hazard', () => {
    const [short, long] = [300, 900].map((listLength) => counted(clinic({ listLength, turningAcute }), 'turnedAcute'));
    expect(short).toBeGreaterThan(20);
    expect(long).toBeGreaterThan(short * 2);
    const rare = { ...turningAcute, perYearWaited: 0.1 };
    expect(counted(clinic({ listLength: 900, turningAcute: rare }), 'turnedAcute')).toBeLessThan(long / 3);
    expect(counted(clinic({ listLength: 900 }), 'turnedAcute')).toBe(0);
  });

  it('brings each of them to the emergency department on that day, beside those who come anyway', () => {
    const visits = ({ contactKind }: { contactKind: string }) => contactKind === 'ed-visit';
    const calm = outcomeOf(clinic());
    const acute = outcomeOf(clinic({ turningAcute }));
    const turned = cellSum(acute, 'turnedAcute');
    expect(turned).toBeGreaterThan(30);
    expect(cellSum(acute, 'fromList', visits)).toBe(turned);
    expect(cellSum(acute, 'demand', visits) - cellSum(calm, 'demand', visits)).toBe(turned);
    for (let day = 0; day < days; day++) {
      const today = [day, day + 1] as const;
      expect(cellSum(acute, 'fromList', visits, today)).toBe(cellSum(acute, 'turnedAcute', undefined, today));
    }
  });

  it('befalls those on the shorter list on the longer one too, on the same day', () => {
    const usual = departures(clinic({ turningAcute }), 1);
    const halved = departures(clinic({ turningAcute }), 0.5);
    expect(usual.acute.size).toBe(cellSum(usual.outcome, 'turnedAcute'));
    expect(usual.acute.size).toBeGreaterThan(30);
    expect(halved.acute.size).toBeGreaterThan(usual.acute.size + 10);
    for (const [name, day] of usual.acute) expect([name, halved.acute.get(name)]).toEqual([name, day]);
  });
});

describe('leaving a list', () => {
  it('unseen is settled beforehand: who leaves does so on the longer list too, on the same day', () => {
    const usual = departures(clinic(), 1);
    const halved = departures(clinic(), 0.5);
    expect(usual.left.size).toBe(
      cellSum(usual.outcome, 'left', ({ contactKind }) => contactKind === 'physician-visit'),
    );
    expect(usual.left.size).toBeGreaterThan(30);
    expect(halved.left.size).toBeGreaterThan(usual.left.size);
    const first = [...usual.left].filter(([name]) => name.startsWith('first'));
    expect(first.length).toBeGreaterThan(20);
    for (const [name, day] of first) expect([name, halved.left.get(name)]).toEqual([name, day]);
  });

  it('gives a booked slot back to others', () => {
    const care = begun(clinic({ turningAcute: { ...turningAcute, perYearWaited: 2 }, removalShare: 0.3 }));
    const { store, slots, contacts } = care.state;
    let gone = 0;
    for (let day = 0; day < 56; day++) {
      const morning = day * secondsPerDay + 5 * 3600;
      care.run(morning);
      const booked = [...listed(care)].filter(([row]) => contactValue(care, row, 'slot') > 0);
      care.run(morning + 1);
      const names = new Set(listed(care).values());
      gone += booked.filter(([, name]) => !names.has(name)).length;
      for (let slot = 0; slot < slots.rows; slot++) {
        const row = store.int32[slots.at.contact + slot * slots.wholeWidth] - 1;
        if (row < 0) continue;
        expect(store.int32[contacts.wholeStart + contactAt.stage + row * contacts.wholeWidth]).toBe(stage.listed);
        expect(store.int32[contacts.wholeStart + contactAt.slot + row * contacts.wholeWidth]).toBe(slot + 1);
      }
    }
    expect(gone).toBeGreaterThan(20);
  });
});

describe('a no-show', () => {
  it('goes last on the own list and is seen later, with the wait kept', () => {
    const care = begun(clinic({ noShowShare: 0.2 }));
    const { waiting, chains, world } = care.state;
    const [line] = world.slotLines;
    const classes = [0, 1, 2].map((bookingClass) => chains.list + line.index * 3 + bookingClass);
    const lastOf = () => classes.map((chain) => waiting.last(chain));
    const missed = new Map<string, number>();
    let [noShows, seenLater] = [0, 0];
    let before = lastOf();
    watch(care, 84, (now) => {
      const after = lastOf();
      if (care.state.events.kind === eventKind.clinicSlot) {
        after.forEach((row, place) => {
          if (row === before[place] || row < 0) return;
          noShows++;
          expect(contactValue(care, row, 'attempt')).toBeGreaterThan(0);
          expect([contactValue(care, row, 'slot'), contactValue(care, row, 'bookingClass')]).toEqual([0, place]);
          missed.set(nameOf(care, row), contactValue(care, row, 'enteredAt'));
        });
      }
      before = after;
      for (let person = line.firstClinician; person < line.firstClinician + line.clinicians; person++) {
        const get = clinicianValue.bind(null, care, person);
        if (get('part') !== service.visit || get('busy') === 0 || get('startedAt') !== now) continue;
        const name = nameOf(care, get('contact'));
        const enteredAt = missed.get(name);
        if (enteredAt === undefined) continue;
        expect(contactValue(care, get('contact'), 'enteredAt')).toBe(enteredAt);
        missed.delete(name);
        seenLater++;
      }
    });
    const counts = (counter: CellCounter) => cellSum(care.outcome('', 0), counter, ({ scheduled }) => scheduled);
    expect(counts('noShows')).toBe(noShows);
    expect(noShows).toBeGreaterThan(100);
    expect(seenLater).toBeGreaterThan(50);
    const tries = counts('noShows') + counts('completed');
    expect(Math.abs(noShows - tries * 0.2)).toBeLessThan(4 * Math.sqrt(tries * 0.16));
  });

  it('is nobody where the scenario says so', () => {
    expect(counted(clinic({ noShowShare: 0 }), 'noShows')).toBe(0);
  });
});
