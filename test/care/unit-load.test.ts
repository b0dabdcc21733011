import { describe, expect, it } from 'vitest';
import { pressureFactor, unitLoad } from '../../src/care/unit-load.ts';
import { exactly, hospital } from '../worlds/hospital.ts';
import { clinicLine, clinicUnit } from '../worlds/small-world.ts';
import { unitSum } from '../worlds/sums.ts';
import { begun } from '../worlds/watched-care.ts';

const day = 86_400;
const times = { first: exactly(25, 16, 0.5), return: exactly(18, 10, 0.5), onward: [] };
const clinic = clinicUnit('north-clinic', 'outpatient', [clinicLine({ visitsPerYear: 9000, ...times })]);

function loads(factor: number) {
  const care = begun(hospital({ more: [clinic], days: 28 }));
  if (factor !== 1) care.state.points.timeMultiplier.push(() => factor);
  care.run(24 * day);
  const outcome = care.outcome('', 0);
  const load = unitLoad(care.state.recorder, care.state.world);
  return { outcome, loadOf: (unit: string, now: number) => load(outcome.units.indexOf(unit), now) };
}

describe('unitLoad(recorder, world)', () => {
  const { outcome, loadOf } = loads(1);

  it('is the time needed over the time on duty of the last finished day on duty', () => {
    // Day 15 is a Tuesday; day 18 a Friday.
    const on = (counter: 'dutySeconds' | 'patientSeconds' | 'documentationNeededSeconds', of: number) =>
      unitSum(outcome, counter, [of, of + 1], (unit) => unit === 'north-clinic');
    const overtime = unitSum(outcome, 'overtimePatientSeconds', [15, 16], (unit) => unit === 'north-clinic');
    const needed = on('patientSeconds', 15) + overtime + on('documentationNeededSeconds', 15);
    expect(needed).toBeGreaterThan(0);
    expect(loadOf('north-clinic', 16 * day + 9 * 3600)).toBe(needed / on('dutySeconds', 15));
    expect(loadOf('north-clinic', 16 * day + 15 * 3600)).toBe(loadOf('north-clinic', 16 * day));
    expect(loadOf('north-clinic', 20 * day)).toBe(loadOf('north-clinic', 19 * day));
    expect(loadOf('north-clinic', 21 * day)).toBe(loadOf('north-clinic', 19 * day));
  });

  it('waits for night shifts to end before it counts their day', () => {
    const night = 15;
    const now = (night + 1) * day + 12 * 3600;
    expect(loadOf('north-emergency', now)).not.toBe(loadOf('north-emergency', now + day));
    expect(loadOf('north-emergency', now)).toBeGreaterThan(0);
  });

  it('rises when work takes longer, and is 0 before anybody has been on duty', () => {
    const slower = loads(2.5);
    const at = 16 * day;
    expect(slower.loadOf('north-clinic', at)).toBeGreaterThan(1);
    expect(slower.loadOf('north-clinic', at)).toBeGreaterThan(loadOf('north-clinic', at));
    expect(loadOf('north-clinic', 0)).toBe(0);
  });
});

describe('pressureFactor(pressure, load)', () => {
  it('is 1 up to a load of 1 and grows by the pressure for each unit above', () => {
    expect([0, 0.6, 1, 1.5, 2].map((load) => pressureFactor(2, load))).toEqual([1, 1, 1, 2, 3]);
    expect(pressureFactor(0, 3)).toBe(1);
  });
});
