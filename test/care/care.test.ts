import { describe, expect, it } from 'vitest';
import { cellSum, unitDays, unitSum } from '../../src/care/arm-counts.ts';
import { Care } from '../../src/care/care.ts';
import type { CellCounter } from '../../src/care/outcome.ts';
import { stage } from '../../src/care/state.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { KeyedDraws } from '../../src/kernel/keyed-draws.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { emergencyUnit, island, smallScenario, wardUnit } from '../worlds/small-world.ts';
import { clinicianValue, contactValue } from '../worlds/watched-care.ts';

const day = 86_400;

function begin(scenario: Scenario): Care {
  const care = new Care(buildWorld(scenario), 'care', 1);
  care.begin();
  return care;
}

/** Calls `look` after every event up to a day. */
function watch(care: Care, untilDay: number, look: (now: number) => void): void {
  while (care.step(untilDay * day)) look(care.state.events.time);
}

function islandWith(...changed: ReturnType<typeof island>['units']): Scenario {
  const site = island('north');
  const units = site.units.map((unit) => changed.find((other) => other.id === unit.id) ?? unit);
  return smallScenario([{ ...site, units }], [], 112);
}

function rowsIn(care: Care, wanted: number): number[] {
  const { contacts } = care.state;
  return Array.from({ length: contacts.rows }, (_, row) => row).filter(
    (row) => contactValue(care, row, 'stage') === wanted,
  );
}

function total(care: Care, counter: CellCounter, unit: string): number {
  const outcome = care.outcome('', 0);
  const cell = outcome.cells.findIndex((candidate) => candidate.unit === unit);
  return cellSum(outcome, counter, cell);
}

describe('emergency department', () => {
  it('never begins with another patient while a red one waits for a physician', () => {
    const unit = emergencyUnit('north-emergency', { triageShares: [0.2, 0.1, 0.4, 0.2, 0.1] });
    const care = begin(islandWith(unit));
    const { world } = care.state;
    const { firstClinician, roster } = world.emergencies[0].physicians;
    let waitsOfRed = 0;
    watch(care, 5, (now) => {
      const redWaits = rowsIn(care, stage.awaitingPhysician).some((row) => contactValue(care, row, 'level') === 0);
      if (!redWaits) return;
      waitsOfRed++;
      for (let physician = firstClinician; physician < firstClinician + roster.people; physician++) {
        if (clinicianValue(care, physician, 'busy') === 0) continue;
        if (clinicianValue(care, physician, 'startedAt') !== now) continue;
        expect(contactValue(care, clinicianValue(care, physician, 'contact'), 'level')).toBe(0);
      }
    });
    expect(waitsOfRed).toBeGreaterThan(0);
  });

  it('lets nobody wait while a physician is free', () => {
    const care = begin(islandWith());
    const { store, clinicians, world, waiting, chains } = care.state;
    const { firstClinician, roster } = world.emergencies[0].physicians;
    const handedOver = chains.emergency + 7;
    let looked = 0;
    watch(care, 4, () => {
      if (rowsIn(care, stage.awaitingPhysician).length + waiting.length(handedOver) === 0) return;
      looked++;
      for (let physician = firstClinician; physician < firstClinician + roster.people; physician++) {
        const { at, wholeWidth } = clinicians;
        const row = physician * wholeWidth;
        const free =
          store.int32[at.onDuty + row] === 1 && store.int32[at.busy + row] === 0 && store.int32[at.ending + row] === 0;
        expect(free).toBe(false);
      }
    });
    expect(looked).toBeGreaterThan(100);
  });

  it('sees about as many as the scenario says', () => {
    const care = begin(islandWith());
    care.run(112 * day);
    const expected = (11_000 / 365.25) * 112;
    expect(Math.abs(total(care, 'demand', 'north-emergency') / expected - 1)).toBeLessThan(0.06);
    expect(Math.abs(total(care, 'completed', 'north-emergency') / expected - 1)).toBeLessThan(0.06);
  });

  it('more staff changes waits and not who comes', () => {
    const unit = emergencyUnit('north-emergency');
    const more = {
      ...unit.physicians,
      people: 30,
      shifts: unit.physicians.shifts.map((shift) => ({ ...shift, staff: shift.staff * 2 })),
    };
    const care = begin(islandWith());
    const staffed = begin(islandWith({ ...unit, physicians: more }));
    care.run(56 * day);
    staffed.run(56 * day);
    expect(staffed.outcome('', 0).hourPages).toEqual(care.outcome('', 0).hourPages);
    expect(total(staffed, 'seenWithin4h', 'north-emergency')).toBeGreaterThan(
      total(care, 'seenWithin4h', 'north-emergency'),
    );
  });
});

describe('wards', () => {
  it('board in the emergency department only while no ward has a place, and never more than the limit', () => {
    const care = begin(
      islandWith(wardUnit('north-ward', { beds: 27 }), emergencyUnit('north-emergency', { boardingLimit: 5 })),
    );
    const { waiting, chains } = care.state;
    let boarding = 0;
    watch(care, 56, () => {
      const inWard = waiting.length(chains.inWard);
      const boarders = waiting.length(chains.bedWait);
      expect(boarders).toBeLessThanOrEqual(5);
      if (boarders === 0) return;
      boarding++;
      expect(inWard).toBeGreaterThanOrEqual(Math.floor(27 * 1.15));
    });
    expect(boarding).toBeGreaterThan(100);
    expect(total(care, 'boarded', 'north-ward')).toBeGreaterThan(0);
    expect(total(care, 'transferred', 'north-ward')).toBeGreaterThan(0);
  });

  it('place a patient on another ward of the site before boarding', () => {
    const site = island('north');
    const second = wardUnit('north-other', { beds: 20, directShare: 0 });
    const units = site.units.map((unit) => (unit.kind === 'ward' ? { ...unit, beds: 24 } : unit));
    const care = begin(smallScenario([{ ...site, units: [...units, second] }], [], 112));
    care.run(56 * day);
    expect(total(care, 'offService', 'north-ward')).toBeGreaterThan(20);
    expect(total(care, 'boarded', 'north-ward')).toBe(0);
  });

  it('document discharges on duty: from the round to the close, or in overtime', () => {
    const care = begin(islandWith());
    const { store, clinicians, world } = care.state;
    const { firstClinician, roster } = world.wards[0].physicians;
    const hours = new Set<number>();
    watch(care, 28, () => {
      for (let physician = firstClinician; physician < firstClinician + roster.people; physician++) {
        const { at, wholeWidth } = clinicians;
        const row = physician * wholeWidth;
        if (store.int32[at.busy + row] === 1 && store.int32[at.part + row] === 5) {
          hours.add(Math.floor((store.int32[at.startedAt + row] % day) / 3600));
          expect(store.int32[at.onDuty + row]).toBe(1);
        }
      }
    });
    expect(Math.min(...hours)).toBeGreaterThanOrEqual(8);
    expect(Math.max(...hours)).toBeLessThanOrEqual(18);
    expect(hours.size).toBeGreaterThan(4);
  });
});

describe('clinics', () => {
  it('book only patients whose return is due within a week of the slot', () => {
    const care = begin(islandWith());
    care.run(30 * day + 8 * 3600);
    const { store } = care.state;
    const { slots } = care.state;
    const booked = rowsIn(care, stage.listed).filter((row) => contactValue(care, row, 'slot') > 0);
    let returns = 0;
    expect(booked.length).toBeGreaterThan(100);
    for (const row of booked) {
      if (contactValue(care, row, 'isFirst') === 1) continue;
      const slot = contactValue(care, row, 'slot') - 1;
      const opening = store.int32[slots.at.start + slot * slots.wholeWidth] / day;
      expect(contactValue(care, row, 'dueDay')).toBeLessThanOrEqual(Math.floor(opening) + 7);
      returns++;
    }
    expect(returns).toBeGreaterThan(50);
  });

  it('a list loses the share that the scenario says unseen', () => {
    const care = begin(smallScenario([island('north')], [], 364));
    care.run(364 * day);
    for (const { cell, line, referralsPerYear } of care.state.world.lines) {
      const left = cellSum(care.outcome('', 0), 'left', cell);
      const returns = (line.visitsPerYear * line.returnShare * line.returnRemovalShare) / (1 - line.returnRemovalShare);
      const expected = (referralsPerYear * line.removalShare + returns) * (364 / 365.25);
      expect(Math.abs(left - expected)).toBeLessThan(4 * Math.sqrt(expected));
    }
  });

  it('urgent patients are seen within the days that their slots are released ahead, routine ones later', () => {
    const care = begin(islandWith());
    const { world } = care.state;
    const waits = { urgent: [0, 0], routine: [0, 0] };
    const line = world.lines[0];
    const seen = new Set<number>();
    watch(care, 70, (now) => {
      for (let clinician = line.firstClinician; clinician < line.firstClinician + line.clinicians; clinician++) {
        if (clinicianValue(care, clinician, 'busy') === 0) continue;
        if (clinicianValue(care, clinician, 'startedAt') !== now) continue;
        const key = now * 100 + clinician;
        const row = clinicianValue(care, clinician, 'contact');
        if (seen.has(key) || contactValue(care, row, 'isFirst') === 0) continue;
        seen.add(key);
        const kind = contactValue(care, row, 'bookingClass') === 0 ? waits.urgent : waits.routine;
        kind[0] += (now - contactValue(care, row, 'enteredAt')) / day;
        kind[1]++;
      }
    });
    expect(waits.urgent[1]).toBeGreaterThan(50);
    expect(waits.urgent[0] / waits.urgent[1]).toBeLessThan(10);
    expect(waits.routine[0] / waits.routine[1]).toBeGreaterThan(20);
  });

  it('every list begins at the length that the season asks for, a small and a long one too', () => {
    const site = island('north');
    const lines = [
      { visitsPerYear: 300, listLength: 30, overdueReturns: 20 },
      { visitsPerYear: 3_000, listLength: 1_900, overdueReturns: 160 },
    ];
    for (const changes of lines) {
      const units = site.units.map((unit) =>
        unit.kind === 'outpatient' ? { ...unit, lines: unit.lines.map((line) => ({ ...line, ...changes })) } : unit,
      );
      const world = buildWorld(
        smallScenario([{ ...site, units: units.filter(({ kind }) => kind === 'outpatient') }], [], 112),
      );
      expect(world.problems).toEqual([]);
      const care = new Care(world, 'begin', 1);
      care.begin();
      expect(rowsIn(care, stage.listed).filter((row) => contactValue(care, row, 'isFirst') === 1).length).toBe(
        Math.round(world.lines[0].firstTarget[0]),
      );
    }
  });

  it('a list far above its target brings evening sessions, worked as overtime within its caps', () => {
    const care = begin(smallScenario([island('north')], [], 112));
    care.run(7 * day);
    care.state.world.lines[0].firstTarget.fill(100);
    care.run(70 * day);
    const extra = total(care, 'completedExtra', 'north-clinic');
    expect(extra).toBeGreaterThan(10);
    expect(total(care, 'cancelledLate', 'north-clinic')).toBeLessThan(extra / 10);
    const outcome = care.outcome('', 0);
    const unit = outcome.units.indexOf('north-clinic');
    const overtime = unitSum(outcome, 'overtimePatientSeconds', unit, 0, 70);
    expect(overtime).toBeGreaterThan(extra * 10 * 60);
  });

  it('overtime on backlog stops at the caps of the day and the week', () => {
    const site = island('north');
    const units = site.units.map((unit) =>
      unit.kind === 'outpatient'
        ? {
            ...unit,
            lines: unit.lines.map((line) => ({ ...line, return: { ...line.return, documentationMinutes: 40 } })),
          }
        : unit,
    );
    const care = begin(smallScenario([{ ...site, units }], [], 56));
    care.run(56 * day);
    const outcome = care.outcome('', 0);
    const unit = outcome.units.indexOf('north-clinic');
    const column = unitDays(outcome, 'overtimeBacklogSeconds', unit);
    const { clinicians } = care.state.world.lines[0];
    expect(column.reduce((a, b) => a + b)).toBeGreaterThan(10 * 3600);
    expect(Math.max(...column)).toBeLessThanOrEqual(clinicians * 3600);
    for (let week = 0; week < 8; week++) {
      const sum = column.slice(week * 7, week * 7 + 7).reduce((a, b) => a + b);
      expect(sum).toBeLessThanOrEqual(clinicians * 3 * 3600);
    }
    expect(total(care, 'slotsClosed', 'north-clinic')).toBeGreaterThan(0);
    expect(total(care, 'cancelledLate', 'north-clinic')).toBeGreaterThan(0);
  });
});

describe('keys', () => {
  it('a further examination of a patient changes no other key of that patient', () => {
    const draws = new KeyedDraws('keys', 1, 4);
    draws.exogenousSubject(7, 3, 1);
    const { high, low } = draws;
    const childOf = (cause: number, ordinal: number) => {
      draws.childSubject(high, low, cause, ordinal);
      return draws.uniform(2, draws.high, draws.low, 0);
    };
    const [planned, referral] = [childOf(0, 0), childOf(1, 0)];
    const examinations = [childOf(3, 0), childOf(3, 1), childOf(3, 2)];
    expect([childOf(0, 0), childOf(1, 0)]).toEqual([planned, referral]);
    expect(new Set([planned, referral, ...examinations]).size).toBe(5);
  });
});
