import { beforeAll, describe, expect, it } from 'vitest';
import type { ArmOutcome } from '../../src/care/outcome.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { historyDays } from '../../src/care/world/calendar.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import type { Wave } from '../../src/scenario/scenario.ts';
import { binsOf } from '../change-counts.ts';
import {
  clinicPhysician,
  extra,
  fromDay,
  lentFromShifts,
  lentToWard,
  reference,
  reinforced,
  toDay,
  weeks,
} from '../worlds/reinforced.ts';
import { ordinaryWave, wave } from '../worlds/small-wave.ts';
import { cellSum, unitSum } from '../worlds/sums.ts';
import { goLive } from '../worlds/whole-wave.ts';

const lentToClinic = extra({
  ...clinicPhysician,
  origin: 'lent',
  lender: 'north-centre',
  experienced: true,
  costSekPerHour: 0,
});
const bought = { unit: 'north-clinic', contact: 'physician-visit', ...spanOf(weeks), perWeek: 2.5, costSekEach: 3000 };
const evening = { units: ['north-clinic'], ...spanOf(weeks), share: 0.04 };
const { slowDocumentation } = ordinaryWave('north');

function spanOf([from, to]: readonly [number, number]) {
  return { fromDay: from, toDay: to };
}

const plans: Record<string, Wave> = {
  physicians: reinforced({ staff: [extra({})] }),
  noon: reinforced({ staff: [extra({ shifts: [720] })] }),
  clinic: reinforced({ staff: [clinicPhysician] }),
  lent: reinforced({ staff: [lentToClinic] }),
  lentToWard: reinforced({ staff: [lentToWard] }),
  lentFromShifts: reinforced({ staff: [lentFromShifts] }),
  phone: reinforced({ staff: [extra({ unit: 'north-centre', line: 'phone', role: 'nurse' })] }),
  evenings: reinforced({ evenings: [evening] }),
  bought: reinforced({ boughtCare: [bought] }),
  operations: reinforced({
    boughtCare: [{ ...bought, unit: 'north-theatre', contact: 'day-operation', perWeek: 3 }],
  }),
  slow: wave('wave-1', ['north'], { slowDocumentation }),
  slowNovices: reinforced({ staff: [clinicPhysician] }, { slowDocumentation }),
  slowExperienced: reinforced({ staff: [{ ...clinicPhysician, experienced: true }] }, { slowDocumentation }),
  neutral: reinforced({
    staff: [extra({ people: 0 }), { ...lentToClinic, people: 0 }],
    evenings: [{ ...evening, share: 0 }],
    boughtCare: [{ ...bought, perWeek: 0 }],
  }),
};

let arms: Map<string, ArmOutcome>;

function armsOf(asked: Record<string, Wave>): Map<string, ArmOutcome> {
  const shard = runShard({
    reference,
    arms: Object.entries(asked).map(([id, plan]) => ({ id, scenario: { ...reference, waves: [plan] } })),
    seed: 'reinforced',
    replication: 1,
  });
  return new Map(shard.arms.map((arm) => [arm.arm, arm]));
}

beforeAll(() => {
  arms = armsOf(plans);
});

function outcomeOf(arm: string, of = arms): ArmOutcome {
  const outcome = of.get(arm);
  if (outcome === undefined) throw new Error(`arm (= ${arm}) must be simulated`);
  return outcome;
}

function secondsAt(
  arm: string,
  counter: Parameters<typeof unitSum>[1],
  unit: string,
  days?: readonly [number, number],
) {
  return unitSum(outcomeOf(arm), counter, days, (id) => id === unit);
}

function completedAt(arm: string, unit: string, contact: string, days = weeks): number {
  return cellSum(outcomeOf(arm), 'completed', (cell) => cell.unit === unit && cell.contactKind === contact, days);
}

function withoutName({ arm: _arm, firstDivergence: _first, ...rest }: ArmOutcome) {
  return rest;
}

describe('extra staff', () => {
  it('minutes on duty rise by exactly those that are added, in their weeks alone', () => {
    const duty = (arm: string) => secondsAt(arm, 'dutySeconds', 'north-emergency');
    // Four shifts of 8.5, 9, 8.5 and 10 hours a day for six weeks.
    expect(secondsAt('physicians', 'addedSeconds', 'north-emergency')).toBe(42 * 36 * 3600);
    expect(secondsAt('physicians', 'addedSeconds', 'north-emergency', weeks)).toBe(42 * 36 * 3600);
    expect(duty('physicians') - duty('reference')).toBe(42 * 36 * 3600);
    expect(unitSum(outcomeOf('reference'), 'addedSeconds')).toBe(0);
  });

  it('come on the shifts that are named alone', () => {
    expect(secondsAt('noon', 'addedSeconds', 'north-emergency')).toBe(42 * 9 * 3600);
  });

  it('patients of an emergency department see a physician sooner', () => {
    const waited = (arm: string) => {
      const outcome = outcomeOf(arm);
      const bins = outcome.cells.flatMap((_, cell) => [...binsOf(outcome, 'edTimeToPhysician', cell)]);
      return bins.reduce((sum, count, bin) => sum + count * (bin % 361), 0);
    };
    expect(waited('physicians')).toBeLessThan(waited('reference'));
  });

  it('a clinic has slots of them, booked from the same lists, released as early as its own', () => {
    const visits = (arm: string) => completedAt(arm, 'north-clinic', 'physician-visit');
    // 27 working days of 390 minutes in slots of 30 and 45 minutes, of which some stay empty or are missed.
    expect(visits('clinic') - visits('reference')).toBeGreaterThan(200);
    const offered = (arm: string) =>
      cellSum(outcomeOf(arm), 'slotsOffered', ({ unit }) => unit === 'north-clinic', weeks);
    expect(offered('clinic') - offered('reference')).toBeGreaterThan(250);
    expect(outcomeOf('clinic').firstDivergence).toBeLessThan((goLive - 35) * 86_400);
    const regulars =
      secondsAt('clinic', 'dutySeconds', 'north-clinic') - secondsAt('clinic', 'addedSeconds', 'north-clinic');
    expect(regulars).toBe(secondsAt('reference', 'dutySeconds', 'north-clinic'));
  });

  it('a telephone line with more nurses answers more calls', () => {
    const answered = (arm: string) => completedAt(arm, 'north-centre', 'phone-call');
    expect(answered('phone')).toBeGreaterThan(answered('reference'));
    expect(secondsAt('phone', 'addedSeconds', 'north-centre')).toBe(27 * 8 * 3600);
  });

  it('those who are lent are missing where they come from, as many minutes as they are elsewhere', () => {
    const added = secondsAt('lent', 'addedSeconds', 'north-clinic');
    const lent = secondsAt('lent', 'lentSeconds', 'north-centre');
    const unmet = secondsAt('lent', 'withdrawnSeconds', 'north-centre');
    expect(added).toBeGreaterThan(27 * 7 * 3600);
    expect(Math.abs(lent + unmet - added)).toBeLessThan(added * 0.02);
    expect(lent).toBeGreaterThan(added * 0.8);
    expect(unitSum(outcomeOf('lent'), 'lentSeconds', undefined, (id) => id !== 'north-centre')).toBe(0);
    expect(unitSum(outcomeOf('clinic'), 'lentSeconds')).toBe(0);
    const visits = (arm: string) => completedAt(arm, 'north-centre', 'physician-visit');
    expect(visits('lent')).toBeLessThan(visits('reference') - 200);
  });

  it('a unit that is closed at weekends lends for them on its working days', () => {
    const isWorkday = buildWorld(reference).calendar.workday;
    let hours = 0;
    for (let day = fromDay; day < toDay; day++) hours += isWorkday[historyDays + day] === 1 ? 9 : 6;
    const added = secondsAt('lentToWard', 'addedSeconds', 'north-medicine');
    expect(added).toBe(hours * 3600);
    const lent = secondsAt('lentToWard', 'lentSeconds', 'north-clinic');
    const unmet = secondsAt('lentToWard', 'withdrawnSeconds', 'north-clinic');
    expect(Math.abs(lent + unmet - added)).toBeLessThan(added * 0.02);
  });

  it('a lender of several shifts is short of as many minutes as are added, within a shift, and never of the last one', () => {
    const added = secondsAt('lentFromShifts', 'addedSeconds', 'north-medicine');
    const lent = secondsAt('lentFromShifts', 'lentSeconds', 'north-emergency');
    expect(added).toBeGreaterThan(5 * 57 * 3600);
    expect(Math.abs(lent - added)).toBeLessThanOrEqual(8.5 * 3600);
    expect(secondsAt('lentFromShifts', 'withdrawnSeconds', 'north-emergency')).toBe(0);
  });

  it('those who know the new system document faster than those who do not', () => {
    const perContact = (arm: string) => {
      const of = (counter: Parameters<typeof unitSum>[1]) => secondsAt(arm, counter, 'north-clinic', weeks);
      return of('documentationNeededSeconds') / of('documentedContacts');
    };
    expect(perContact('slowExperienced')).toBeLessThan(perContact('slowNovices'));
  });

  it('cost by the hour, by the day and unit', () => {
    expect(secondsAt('physicians', 'costReinforcementOre', 'north-emergency')).toBe(42 * 36 * 1500 * 100);
    expect(unitSum(outcomeOf('lent'), 'costReinforcementOre')).toBe(0);
  });
});

describe('evening sessions by plan', () => {
  it('give visits beyond the normal slots, in overtime that is paid', () => {
    const extraVisits = (arm: string) =>
      cellSum(outcomeOf(arm), 'completedExtra', ({ unit }) => unit === 'north-clinic', weeks);
    expect(extraVisits('evenings')).toBeGreaterThan(extraVisits('reference') + 30);
    const cost = (arm: string) => secondsAt(arm, 'costOvertimeOre', 'north-clinic', weeks);
    expect(cost('evenings')).toBeGreaterThan(cost('reference'));
    expect(secondsAt('evenings', 'dutySeconds', 'north-clinic')).toBe(
      secondsAt('reference', 'dutySeconds', 'north-clinic'),
    );
  });
});

describe('bought care', () => {
  it('takes as many from the list as are bought, counts them once, and is paid for each', () => {
    // The go-live is a Tuesday, so that the first Monday is that of the next week.
    const firstWeek = [goLive + 6, goLive + 13] as const;
    // Two and a half a week, in whole patients.
    expect(cellSum(outcomeOf('bought'), 'completedBought')).toBe(15);
    expect(unitSum(outcomeOf('bought'), 'costBoughtCareOre')).toBe(15 * 3000 * 100);
    expect(cellSum(outcomeOf('operations'), 'completedBought')).toBe(18);
    expect(cellSum(outcomeOf('reference'), 'completedBought')).toBe(0);
    const done = (arm: string) =>
      cellSum(outcomeOf(arm), 'completed', (cell) => cell.contactKind === 'day-operation', firstWeek);
    expect(done('operations')).toBe(done('reference') + 3);
    const waiting = (arm: string) =>
      cellSum(outcomeOf(arm), 'waiting', (cell) => cell.contactKind === 'day-operation', [
        firstWeek[0],
        firstWeek[0] + 1,
      ]);
    expect(waiting('operations')).toBe(waiting('reference') - 3);
  });
});

describe('reinforcement', () => {
  it('of nobody, with no evening and nothing bought, leaves the reference as it was, to the last bit', () => {
    expect(withoutName(outcomeOf('neutral'))).toEqual(withoutName(outcomeOf('reference')));
    expect(outcomeOf('neutral').firstDivergence).toBeLessThan(goLive * 86_400);
  });

  it('of one arm changes no bit of another arm or of the reference', () => {
    const alone = armsOf({ slow: plans.slow });
    expect(outcomeOf('slow', alone)).toEqual(outcomeOf('slow'));
    expect(outcomeOf('reference', alone)).toEqual(outcomeOf('reference'));
  });

  it('changes no arrival from outside', () => {
    const demand = (arm: string) =>
      cellSum(outcomeOf(arm), 'demand', ({ contactKind }) => contactKind === 'inpatient-episode', [0, goLive]);
    expect(demand('physicians')).toBe(demand('reference'));
    const arrivals = (arm: string) =>
      cellSum(outcomeOf(arm), 'demand', ({ unit }) => unit === 'north-emergency') -
      cellSum(outcomeOf(arm), 'fromOverflow') -
      cellSum(outcomeOf(arm), 'fromList');
    expect(arrivals('physicians')).toBe(arrivals('reference'));
    expect(arrivals('clinic')).toBe(arrivals('reference'));
  });
});

describe('cost of what is done anyway', () => {
  it('overtime costs its hours in the reference too, and nothing where nothing is priced', () => {
    const cost = unitSum(outcomeOf('reference'), 'costOvertimeOre') / 100;
    const overtime = [
      'overtimePatientSeconds',
      'overtimeDocumentationSeconds',
      'overtimeBacklogSeconds',
      'overtimeBoarderSeconds',
    ] as const;
    const hours = overtime.reduce((sum, counter) => sum + unitSum(outcomeOf('reference'), counter), 0) / 3600;
    expect(cost).toBeGreaterThan(hours * 400);
    expect(cost).toBeLessThan(hours * 1000);
    const physicians = unitSum(outcomeOf('reference'), 'costOvertimeOre', undefined, (id) => id === 'north-medicine');
    const ofMedicine = overtime.reduce((sum, counter) => sum + secondsAt('reference', counter, 'north-medicine'), 0);
    // Only physicians work there; every account is rounded to an öre.
    expect(Math.abs(physicians - (ofMedicine * 1000) / 36)).toBeLessThan(ofMedicine * 0.01 + 1);
    const unpriced = runShard({
      reference: { ...reference, prices: null, days: 63 },
      arms: [],
      seed: 'a',
      replication: 1,
    });
    expect(unitSum(unpriced.arms[0], 'costOvertimeOre')).toBe(0);
  });

  it('floor-walkers cost their hours', () => {
    const plan = wave('wave-1', ['north'], { superUsers: ordinaryWave('north').superUsers });
    const walked = outcomeOf('walked', armsOf({ walked: plan }));
    const hours = unitSum(walked, 'floorWalkerSeconds') / 3600;
    expect(hours).toBeGreaterThan(100);
    expect(unitSum(walked, 'costFloorWalkersOre') / 100 / hours).toBeCloseTo(900, 1);
  });
});
