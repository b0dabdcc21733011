import { describe, expect, it } from 'vitest';
import type { Care } from '../../src/care/care.ts';
import type { Scenario, SecretariatUnit } from '../../src/scenario/scenario.ts';
import { exactly, hospital } from '../worlds/hospital.ts';
import { clinicLine, clinicUnit } from '../worlds/small-world.ts';
import { cellSum, unitSum } from '../worlds/sums.ts';
import { begun, clinicianValue, contactValue, insideOf, peopleOf, watch } from '../worlds/watched-care.ts';
import { secretariatUnit } from '../worlds/whole-world.ts';

const clinic = (unit: string) => unit === 'north-clinic';

function secretaries(staff: number) {
  return { people: 2 * staff, shifts: [{ startMinutes: 480, hours: 8, staff, days: 'workdays' as const }] };
}

/** A clinic, an emergency department and a ward; the secretariat serves the clinic's physicians, and nurses where there are any. */
function office(changes: Partial<SecretariatUnit> = {}, hasNurses = false): Scenario {
  const times = { first: exactly(25, 16, 0.5), return: exactly(18, 10, 0.5), onward: [] };
  const line = clinicLine({ visitsPerYear: 9000, ...times });
  const nurses = clinicLine({ ...times, contact: 'nurse-visit', role: 'nurse', visitsPerYear: 6000, listLength: 260 });
  const unit = secretariatUnit({ serves: ['north-clinic'], secretaries: secretaries(3), ...changes });
  const lines = hasNurses ? [line, nurses] : [line];
  return hospital({ more: [clinicUnit('north-clinic', 'outpatient', lines), unit], days: 42 });
}

function run(scenario: Scenario, least?: number): Care {
  const care = begun(scenario);
  if (least !== undefined) care.state.points.dictatedShare.push(() => least);
  care.run(care.end);
  care.finish();
  return care;
}

function counts(care: Care) {
  const outcome = care.outcome('', 0);
  const notes = ({ contactKind }: { contactKind: string }) => contactKind === 'note';
  const completed = cellSum(outcome, 'completed', notes);
  return {
    notes: cellSum(outcome, 'demand', notes),
    completed,
    turnaround: cellSum(outcome, 'waitMinutes', notes) / completed,
    visits: cellSum(outcome, 'completed', ({ contactKind }) => contactKind === 'physician-visit'),
    minutesPerVisit:
      unitSum(outcome, 'documentationNeededSeconds', undefined, clinic) /
      unitSum(outcome, 'documentedContacts', undefined, clinic) /
      60,
    secretaryMinutes:
      unitSum(outcome, 'documentationNeededSeconds', undefined, (unit) => unit === 'north-secretariat') / 60,
    unsigned: unitSum(outcome, 'unsignedEnd', [outcome.days - 1, outcome.days]),
  };
}

describe('dictation', () => {
  it('gives secretaries a note for the share of physicians’ visits that the scenario says, and none of nurses’', () => {
    const { notes, visits } = counts(run(office({ dictatedShare: 0.4 }, true)));
    expect(visits).toBeGreaterThan(800);
    expect(Math.abs(notes - visits * 0.4)).toBeLessThan(4 * Math.sqrt(visits * 0.24));
    const all = counts(run(office({ dictatedShare: 1 }, true)));
    expect(all.notes).toBe(all.visits);
    expect(counts(run(office({ dictatedShare: 0 }))).notes).toBe(0);
    expect(counts(run(office({ serves: [] }))).notes).toBe(0);
  });

  it('of emergency departments and wards is of decisions, admissions and discharges', () => {
    const care = run(office({ serves: ['north-emergency'], dictatedShare: 1 }));
    const outcome = care.outcome('', 0);
    const visits = cellSum(outcome, 'completed', ({ contactKind }) => contactKind === 'ed-visit');
    const underWay = insideOf(care, 'ed-visit');
    const { notes } = counts(care);
    expect(notes).toBeGreaterThanOrEqual(visits);
    expect(notes).toBeLessThanOrEqual(visits + underWay);
    const ward = run(office({ serves: ['north-ward'], dictatedShare: 1 }));
    const stays = cellSum(ward.outcome('', 0), 'completed', ({ contactKind }) => contactKind === 'inpatient-episode');
    expect(counts(ward).notes).toBeGreaterThan(stays * 1.8);
    expect(counts(ward).notes).toBeLessThan(stays * 2.2);
  });

  it('of today is in today’s mean, so that the share alone leaves physicians’ minutes as they are', () => {
    const [little, much] = [0.1, 0.9].map((dictatedShare) => counts(run(office({ dictatedShare }))));
    expect(much.notes).toBeGreaterThan(little.notes * 7);
    expect(much.secretaryMinutes).toBeGreaterThan(little.secretaryMinutes * 7);
    expect(Math.abs(much.minutesPerVisit / little.minutesPerVisit - 1)).toBeLessThan(0.03);
  });

  it('that a go-live takes away costs physicians the minutes that it saved them', () => {
    const factor = (share: number) => 1 - share * (1 - 0.4);
    const today = counts(run(office({ dictatedShare: 0.7, dictationFactor: 0.4 })));
    for (const share of [0.2, 0]) {
      const { notes, minutesPerVisit, visits } = counts(
        run(office({ dictatedShare: 0.7, dictationFactor: 0.4 }), share),
      );
      expect(Math.abs(notes - visits * share)).toBeLessThan(4 * Math.sqrt(visits * 0.25));
      const times = factor(share) / factor(0.7);
      expect(Math.abs(minutesPerVisit / today.minutesPerVisit / times - 1)).toBeLessThan(0.04);
    }
  });

  it('halves the time of a note where the scenario says so, to the second', () => {
    const typed = 1 / (1 - 0.7 * (1 - 0.5));
    const care = begun(office({ dictatedShare: 0.7, dictationFactor: 0.5 }));
    const [line] = care.state.world.slotLines;
    const seconds = new Set<number>();
    let before = 0;
    watch(care, 21, () => {
      let after = 0;
      const { at, wholeWidth } = care.state.clinicians;
      for (let person = line.firstClinician; person < line.firstClinician + line.clinicians; person++) {
        for (const column of ['atOnce', 'deferred'] as const) {
          after += care.state.store.int32[at[column] + person * wholeWidth];
        }
      }
      if (after > before) seconds.add(after - before);
      before = after;
    });
    const expected = [16, 10].flatMap((minutes) => [minutes * typed * 60, minutes * typed * 30]).map(Math.round);
    expect([...seconds].sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b));
  });
});

describe('secretaries', () => {
  it('type in the order of dictation', () => {
    const care = begun(office({ note: exactly(0, 14, 1), secretaries: secretaries(1) }));
    const { waiting, chains, world } = care.state;
    let [longest, latest] = [0, 0];
    watch(care, 28, (now) => {
      longest = Math.max(longest, waiting.length(chains.notes));
      for (const secretary of peopleOf(world.secretariats[0].secretaries)) {
        const get = clinicianValue.bind(null, care, secretary);
        if (get('busy') === 0 || get('startedAt') !== now) continue;
        const dictatedAt = contactValue(care, get('contact'), 'enteredAt');
        expect(dictatedAt).toBeGreaterThanOrEqual(latest);
        latest = dictatedAt;
      }
    });
    expect(longest).toBeGreaterThan(5);
    expect(latest).toBeGreaterThan(0);
  });

  it('take longer the fewer they are, and leave more unsigned', () => {
    const note = exactly(0, 16, 1);
    const [few, many] = [1, 4].map((staff) => counts(run(office({ note, secretaries: secretaries(staff) }))));
    expect(many.notes).toBe(few.notes);
    expect(few.turnaround).toBeGreaterThan(many.turnaround * 1.5);
    expect(few.unsigned).toBeGreaterThan(many.unsigned);
    expect(few.notes).toBe(few.completed + few.unsigned);
    expect(many.notes).toBe(many.completed + many.unsigned);
  });
});
