import { describe, expect, it } from 'vitest';
import { service } from '../../src/care/purposes.ts';
import type { WardUnit } from '../../src/scenario/scenario.ts';
import { exactly, hospital, plainWard } from '../worlds/hospital.ts';
import { unitSum } from '../worlds/sums.ts';
import {
  begun,
  clinicianValue,
  contactValue,
  outcomeOf,
  peopleOf,
  secondsPerDay,
  watch,
} from '../worlds/watched-care.ts';

const [from, to] = [10 * 3600, 13 * 3600];
const hours = { dischargeFromMinutes: 600, dischargeToMinutes: 780 };
const quick = { admission: exactly(5, 3, 1), round: exactly(3, 1, 1), discharge: exactly(5, 4, 1) };

function wardOf(changes: Partial<WardUnit>, days = 56) {
  return hospital({ emergency: null, wards: [plainWard({ beds: 40, ...changes })], episodesPerYear: 2400, days });
}

/** Seconds of the day at which discharges begin, within the shift and after it. */
function discharges(changes: Partial<WardUnit>) {
  const care = begun(wardOf(changes));
  const begin = { within: [] as number[], after: [] as number[] };
  watch(care, 56, (now) => {
    for (const physician of peopleOf(care.state.world.wards[0].physicians)) {
      const get = clinicianValue.bind(null, care, physician);
      const begins = get('busy') === 1 && get('startedAt') === now && get('phase') === 1;
      if (!begins || get('part') !== service.discharge) continue;
      expect(contactValue(care, get('contact'), 'readyAt')).toBeLessThanOrEqual(now);
      begin[now >= get('shiftEnd') ? 'after' : 'within'].push(now % secondsPerDay);
    }
  });
  return begin;
}

describe('a discharge', () => {
  it('begins within its hours, or in overtime after the shift', () => {
    const { within, after } = discharges({ ...hours, stayNightShare: 0 });
    expect(within.length).toBeGreaterThan(50);
    expect(Math.min(...within)).toBeGreaterThanOrEqual(from);
    expect(Math.max(...within)).toBeLessThan(to);
    expect(Math.min(...after)).toBeGreaterThanOrEqual(15 * 3600);
  });

  it('does not wait past the hour at which discharges begin while a physician is free', () => {
    const { within } = discharges({ ...hours, ...quick });
    expect(within.length).toBeGreaterThan(100);
    const contact = 7 * 60 + 60;
    const first = within.filter((second) => second < from + contact).length;
    expect(first).toBeGreaterThan(30);
  });

  it('that nobody has reached at the close stays the night with the share that the scenario says', () => {
    const late = { dischargeToMinutes: 600, discharge: exactly(15, 25, 1) };
    const stay = (stayNightShare: number) => {
      const { after } = discharges({ ...late, stayNightShare });
      const outcome = outcomeOf(wardOf({ ...late, stayNightShare }));
      const overtime = unitSum(outcome, 'overtimePatientSeconds') + unitSum(outcome, 'overtimeDocumentationSeconds');
      return { after: after.length, overtime, bedSeconds: unitSum(outcome, 'patientBedSeconds') };
    };
    const [none, all] = [stay(0), stay(1)];
    expect(none.after).toBeGreaterThan(all.after + 20);
    expect(none.overtime).toBeGreaterThan(all.overtime);
    expect(all.bedSeconds).toBeGreaterThan(none.bedSeconds * 1.02);
  });
});
