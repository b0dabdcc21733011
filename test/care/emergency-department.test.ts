import { describe, expect, it } from 'vitest';
import { eventKind } from '../../src/care/clock.ts';
import { findImbalances } from '../../src/care/conservation.ts';
import type { ArmOutcome } from '../../src/care/outcome.ts';
import { service } from '../../src/care/purposes.ts';
import { binsOf } from '../change-counts.ts';
import { exactly, type HospitalChanges, hospital, plainWard } from '../worlds/hospital.ts';
import { cellSum, unitSum } from '../worlds/sums.ts';
import {
  begun,
  clinicianValue,
  contactValue,
  isFree,
  outcomeOf,
  peopleOf,
  watch,
  watchSeconds,
} from '../worlds/watched-care.ts';

const visits = ({ contactKind }: { contactKind: string }) => contactKind === 'ed-visit';
const department = (unit: string) => unit === 'north-emergency';
const yellow = 2;

const shift = { hours: 8, staff: 1, days: 'all-days' as const };
/** One physician at a time, with hardly a moment to spare. */
const busy = {
  physicians: { people: 12, shifts: [0, 480, 960].map((startMinutes) => ({ startMinutes, ...shift })) },
  visitsPerYear: 9000,
};

/** Mean of the time to a physician, to the five minutes of the histogram's bins. */
function meanTimeToPhysician(outcome: ArmOutcome): number {
  let seen = 0;
  let bins = 0;
  binsOf(outcome, 'edTimeToPhysician', emergencyCell(outcome)).forEach((count, place) => {
    seen += count;
    bins += count * (place % 361);
  });
  return (bins / seen) * 5;
}

function emergencyCell({ cells }: ArmOutcome): number {
  return cells.findIndex(({ contactKind }) => contactKind === 'ed-visit');
}

function left(changes: HospitalChanges): number {
  return cellSum(outcomeOf(hospital(changes)), 'left', visits);
}

describe('a red patient', () => {
  const times = { assessment: exactly(20, 10, 0.6), decision: exactly(8, 10, 0.5) };
  /** Length of the contact and with what must be written at once, in seconds. */
  const lengths = new Map<number, number[]>([
    [service.assessment, [1200, 1560]],
    [service.decision, [480, 780]],
  ]);

  it('interrupts a contact with yellow, green or blue, which goes on where it stopped', () => {
    const care = begun(hospital({ emergency: { triageShares: [0.25, 0.15, 0.3, 0.2, 0.1], ...times } }));
    const physicians = peopleOf(care.state.world.emergencies[0].physicians);
    const stopped = new Map<number, { contact: number; part: number; startedAt: number; seconds: number }>();
    const before = new Set<string>();
    let [interrupted, resumed] = [0, 0];
    watch(care, 28, (now) => {
      for (const physician of physicians) {
        const get = clinicianValue.bind(null, care, physician);
        const kept = stopped.get(physician);
        if (kept === undefined && get('suspendedContact') > 0) {
          const contact = get('suspendedContact') - 1;
          const [part, startedAt, seconds] = [get('suspendedPart'), get('suspendedStartedAt'), get('suspendedSeconds')];
          expect(contactValue(care, contact, 'level')).toBeGreaterThanOrEqual(yellow);
          expect([get('busy'), contactValue(care, get('contact'), 'level')]).toEqual([1, 0]);
          const name = `${contact} ${part} ${startedAt}`;
          if (!before.has(name)) expect(lengths.get(part)).toContain(now - startedAt + seconds);
          before.add(name);
          stopped.set(physician, { contact, part, startedAt, seconds });
          interrupted++;
        } else if (kept !== undefined && get('suspendedContact') === 0) {
          expect([get('busy'), get('contact'), get('part')]).toEqual([1, kept.contact, kept.part]);
          expect([get('startedAt'), get('until')]).toEqual([kept.startedAt, now + kept.seconds]);
          stopped.delete(physician);
          resumed++;
        }
      }
    });
    expect(interrupted).toBeGreaterThan(30);
    expect(resumed).toBeGreaterThanOrEqual(interrupted - physicians.length);
    expect(cellSum(care.outcome('', 0), 'preempted', visits)).toBe(interrupted);
  });

  it('costs no minute and no documentation of the contact that was interrupted', () => {
    const care = begun(hospital({ emergency: { triageShares: [0.25, 0.15, 0.3, 0.2, 0.1], ...times } }));
    let looked = 0;
    for (let hour = 1; hour <= 28 * 24; hour++) {
      care.run(hour * 3600);
      const isWriting = peopleOf(care.state.world.emergencies[0].physicians).some(
        (physician) => clinicianValue(care, physician, 'suspendedDeferred') > 0,
      );
      if (!isWriting) continue;
      expect(findImbalances(care, hour * 3600)).toEqual([]);
      looked++;
    }
    expect(looked).toBeGreaterThan(2);
    care.run(care.end);
    expect(findImbalances(care, care.end)).toEqual([]);
  });

  it('is the only one who interrupts', () => {
    const outcome = outcomeOf(hospital({ emergency: { triageShares: [0, 0.3, 0.4, 0.2, 0.1] } }));
    expect(cellSum(outcome, 'preempted', visits)).toBe(0);
  });
});

describe('treatment time', () => {
  const noExamination = { share: 0, minutes: 0, variation: 0, orders: [] };
  const calm = { visitsPerYear: 800, triageShares: [0, 0.3, 0.4, 0.2, 0.1], examination: noExamination };

  /** Visits by bin of five minutes, and those who went home. */
  function treatment(changes: HospitalChanges) {
    const outcome = outcomeOf(hospital(changes));
    const byBin = new Map<number, number>();
    binsOf(outcome, 'edTreatmentTime', emergencyCell(outcome)).forEach((count, place) => {
      if (count > 0) byBin.set(place % 361, (byBin.get(place % 361) ?? 0) + count);
    });
    const total = [...byBin.values()].reduce((sum, count) => sum + count, 0);
    return { outcome, byBin, total };
  }

  it("runs from the physician's first assessment, which waiting to be seen does not lengthen", () => {
    const times = { assessment: exactly(20, 10, 0.6), decision: exactly(8, 10, 0.5), admissionShare: 0 };
    // 20 and 6 minutes, then 8 and 5, where nobody else is there in between.
    const { outcome, byBin, total } = treatment({ emergency: { ...calm, ...times } });
    expect(total).toBe(cellSum(outcome, 'completed', visits));
    expect(Math.min(...byBin.keys())).toBe(Math.floor(39 / 5));
    expect(byBin.get(Math.floor(39 / 5)) ?? 0).toBeGreaterThan(total * 0.7);
  });

  it('is of those who go home', () => {
    const all = treatment({ emergency: calm });
    expect(all.total).toBeGreaterThan(20);
    expect(all.total).toBeLessThan(cellSum(all.outcome, 'completed', visits));
  });
});

describe('patience', () => {
  it('makes more leave unseen the shorter it is, and nobody where it has no end', () => {
    const patienceOf = (medianMinutes: number) => ({
      emergency: { ...busy, patience: { medianMinutes, variation: 0.7 } },
    });
    const [long, short] = [left(patienceOf(360)), left(patienceOf(60))];
    expect(short).toBeGreaterThan(50);
    expect(long).toBeLessThan(short / 3);
    expect(left({ emergency: { ...busy, patience: null } })).toBe(0);
  });

  it('is lost by yellow, green and blue alone', () => {
    const patience = { medianMinutes: 45, variation: 0.7 };
    const care = begun(hospital({ emergency: { patience, triageShares: [0.2, 0.3, 0.2, 0.2, 0.1] }, days: 14 }));
    const levels: number[] = [];
    watch(care, 14, () => {
      const { kind, b } = care.state.events;
      if (kind === eventKind.losesPatience) levels.push(contactValue(care, b, 'level'));
    });
    expect(new Set(levels)).toEqual(new Set([2, 3, 4]));
    const outcome = outcomeOf(hospital({ emergency: { ...busy, patience, triageShares: [0.1, 0.9, 0, 0, 0] } }));
    expect(meanTimeToPhysician(outcome)).toBeGreaterThan(30);
    expect(cellSum(outcome, 'left', visits)).toBe(0);
  });
});

describe('patients who wait for a bed', () => {
  const crowded = { wards: [plainWard({ beds: 24 })], days: 56 };
  const roomy = { wards: [plainWard({ beds: 45 })], days: 56 };

  it('keep their place, so that others wait longer for a physician where places are few', () => {
    const wait = (changes: HospitalChanges, places: number | null) =>
      meanTimeToPhysician(outcomeOf(hospital({ ...changes, emergency: { places } })));
    expect(wait(crowded, null)).toBe(wait(roomy, null));
    expect(wait(crowded, 8)).toBeGreaterThan(wait(roomy, 8) * 1.5);
    expect(wait(roomy, 4)).toBeGreaterThan(wait(roomy, 8) * 1.2);
  });

  it('never leave more than the places to others than red', () => {
    const care = begun(hospital({ ...crowded, emergency: { places: 7 } }));
    const physicians = peopleOf(care.state.world.emergencies[0].physicians);
    let full = 0;
    watch(care, 28, (now) => {
      for (const physician of physicians) {
        const get = clinicianValue.bind(null, care, physician);
        const begins = get('busy') === 1 && get('part') === service.assessment && get('startedAt') === now;
        if (!begins || contactValue(care, get('contact'), 'level') === 0) continue;
        let taken = 0;
        for (let row = 0; row < care.state.contacts.rows; row++) {
          if (contactValue(care, row, 'stage') !== 0) taken += contactValue(care, row, 'hasPlace');
        }
        expect(taken).toBeLessThanOrEqual(7);
        if (taken === 7) full++;
      }
    });
    expect(full).toBeGreaterThan(50);
  });

  it('take minutes of the nurses by the hour, and sorting has to wait', () => {
    const minutes = (boarderNurseMinutesPerHour: number) =>
      outcomeOf(hospital({ ...crowded, emergency: { boarderNurseMinutesPerHour } }));
    const [none, quarter] = [minutes(0), minutes(15)];
    const cared = unitSum(quarter, 'boarderSeconds') + unitSum(quarter, 'overtimeBoarderSeconds');
    expect(unitSum(none, 'boarderSeconds')).toBe(0);
    expect(cared / unitSum(quarter, 'boardingSeconds')).toBeCloseTo(0.25, 1);
    expect(meanTimeToPhysician(quarter)).toBeGreaterThan(meanTimeToPhysician(none));
    expect(unitSum(quarter, 'idleSeconds', undefined, department)).toBeLessThan(
      unitSum(none, 'idleSeconds', undefined, department),
    );
  });

  it('leave nobody unsorted while a nurse is free', () => {
    const nurses = {
      people: 20,
      shifts: [420, 900, 1380].map((startMinutes) => ({ ...shift, startMinutes, staff: 3 })),
    };
    const care = begun(hospital({ ...crowded, emergency: { boarderNurseMinutesPerHour: 30, nurses } }));
    const { waiting, chains, world } = care.state;
    let [unsorted, withBoarders] = [0, 0];
    watchSeconds(care, 56, () => {
      const waits = waiting.length(chains.emergency) + waiting.length(chains.emergency + 1) > 0;
      const people = peopleOf(world.emergencies[0].nurses);
      if (people.some((nurse) => clinicianValue(care, nurse, 'part') === service.boarder)) withBoarders++;
      if (!waits) return;
      unsorted++;
      expect(people.filter((nurse) => isFree(care, nurse))).toEqual([]);
    });
    expect(unsorted).toBeGreaterThan(10);
    expect(withBoarders).toBeGreaterThan(1000);
  });
});

describe('the end of a shift', () => {
  it('passes own patients to colleagues, who need the minutes of a hand-over for each', () => {
    const care = begun(hospital({ emergency: { decision: exactly(8, 10, 0.5), handoverMinutes: 6 }, days: 21 }));
    const physicians = peopleOf(care.state.world.emergencies[0].physicians);
    const owners = new Map<number, number>();
    const seconds = { own: new Set<number>(), handedOver: new Set<number>() };
    let handedOver = 0;
    watch(care, 21, (now) => {
      for (const physician of physicians) {
        const get = clinicianValue.bind(null, care, physician);
        if (get('busy') === 0 || get('startedAt') !== now) continue;
        if (get('part') === service.assessment) owners.set(get('contact'), physician);
        if (get('part') !== service.decision || get('phase') !== 1) continue;
        const isOwn = owners.get(get('contact')) === physician;
        (isOwn ? seconds.own : seconds.handedOver).add(get('until') - now);
        if (!isOwn) handedOver++;
      }
    });
    expect([...seconds.own]).toEqual([480]);
    expect([...seconds.handedOver]).toEqual([840]);
    expect(handedOver).toBeGreaterThan(30);
  });

  it('leaves no patient with one who has gone home, not even one who was interrupted', () => {
    const care = begun(hospital({ emergency: { ...busy, triageShares: [0.25, 0.15, 0.3, 0.2, 0.1] } }));
    const { waiting, chains, world } = care.state;
    let interruptedAtTheEnd = 0;
    watch(care, 28, () => {
      for (const physician of peopleOf(world.emergencies[0].physicians)) {
        const get = clinicianValue.bind(null, care, physician);
        if (get('onDuty') === 1) {
          if (get('ending') === 1 && get('suspendedContact') > 0) interruptedAtTheEnd++;
          continue;
        }
        expect(waiting.length(chains.ready + physician)).toBe(0);
        expect(get('suspendedContact')).toBe(0);
      }
    });
    expect(interruptedAtTheEnd).toBeGreaterThan(5);
  });
});
