import { describe, expect, it } from 'vitest';
import { cellDays, unitDays, unitSum } from '../../src/care/arm-counts.ts';
import { Care } from '../../src/care/care.ts';
import { type ArmOutcome, cellCounters, unitCounters } from '../../src/care/outcome.ts';
import { type ContactColumn, contactAt, stage } from '../../src/care/state.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import type { Scenario, Wave } from '../../src/scenario/scenario.ts';
import { ordinaryWave } from '../worlds/small-wave.ts';
import { emergencyUnit, island, smallScenario } from '../worlds/small-world.ts';

function arms(reference: Scenario, plans: Record<string, Partial<Scenario>>): Record<string, ArmOutcome> {
  const shard = runShard({
    reference,
    arms: Object.entries(plans).map(([id, changes]) => ({ id, scenario: { ...reference, ...changes } })),
    seed: 'keyed',
    replication: 3,
  });
  return Object.fromEntries(shard.arms.map((arm) => [arm.arm, arm]));
}

function withoutName({ arm: _arm, firstDivergence: _first, ...rest }: ArmOutcome) {
  return rest;
}

function plan(wave: Wave): Partial<Scenario> {
  return { waves: [wave] };
}

/** Who was there in four weeks, by subject: patients with triage level, due date and class, and clinicians. */
function drawsOf(scenario: Scenario) {
  const care = new Care(buildWorld(scenario), 'keyed', 1);
  care.begin();
  const { store, contacts, clinicians } = care.state;
  const patients = new Map<string, number[]>();
  for (let hour = 0; hour < 28 * 24; hour++) {
    care.run(hour * 3600);
    for (let row = 0; row < contacts.rows; row++) {
      const get = (column: ContactColumn) =>
        store.int32[contacts.wholeStart + contactAt[column] + row * contacts.wholeWidth];
      if (get('stage') === stage.free) continue;
      const subject = [get('high'), get('low')].join(' ');
      patients.set(subject, [get('cell'), get('level'), get('isFirst'), get('bookingClass')]);
    }
  }
  const people = new Map<string, number>();
  for (let row = 0; row < clinicians.rows; row++) {
    people.set(
      [
        store.int32[clinicians.at.high + row * clinicians.wholeWidth],
        store.int32[clinicians.at.low + row * clinicians.wholeWidth],
      ].join(' '),
      row,
    );
  }
  return { patients, clinicians: people };
}

describe('keyed futures', () => {
  it('effects present at neutral strength leave the reference as it was, to the last bit', () => {
    const found = arms(smallScenario([island('north')], [], 210), { neutral: plan(ordinaryWave('north', 0)) });
    expect(withoutName(found.neutral)).toEqual(withoutName(found.reference));
    expect(found.neutral.firstDivergence).toBeGreaterThan(0);
  });

  it('a go-live on one island leaves the other island as it was', () => {
    const found = arms(smallScenario([island('north'), island('south')], [], 210), {
      north: plan(ordinaryWave('north')),
    });
    const { reference, north } = found;
    const columnsOf = (outcome: ArmOutcome, site: string) => ({
      cells: outcome.cells.flatMap((cell, index) =>
        cell.site === site ? [cellCounters.map((counter) => cellDays(outcome, counter, index))] : [],
      ),
      units: outcome.units.flatMap((unit, index) =>
        unit.startsWith(site) ? [unitCounters.map((counter) => unitDays(outcome, counter, index))] : [],
      ),
    });
    expect(columnsOf(north, 'south')).toEqual(columnsOf(reference, 'south'));
    expect(columnsOf(north, 'north')).not.toEqual(columnsOf(reference, 'north'));
  });

  it('an added nurse changes no exogenous arrival', () => {
    const before = smallScenario([island('north')], [], 84);
    const site = island('north');
    const emergency = emergencyUnit('north-emergency');
    const [first, ...shifts] = emergency.nurses.shifts;
    const more = emergencyUnit('north-emergency', {
      nurses: { people: emergency.nurses.people + 1, shifts: [{ ...first, staff: first.staff + 1 }, ...shifts] },
    });
    const changed = { ...site, units: [more, ...site.units.slice(1)] };
    const found = arms(before, { nurse: { sites: [changed, ...before.sites.slice(1)] } });
    expect(found.nurse.hourPages).toEqual(found.reference.hourPages);
    const ed = found.nurse.units.indexOf('north-emergency');
    const sum = (outcome: ArmOutcome) => unitSum(outcome, 'dutySeconds', ed);
    expect(sum(found.nurse)).toBeGreaterThan(sum(found.reference));
  });

  it('an added nurse changes no draw of a patient or clinician who is there in both runs', () => {
    const more = emergencyUnit('north-emergency');
    const site = island('north');
    const units = site.units.map((unit) =>
      unit.id === more.id ? { ...more, nurses: { ...more.nurses, people: more.nurses.people + 1 } } : unit,
    );
    const [before, after] = [site, { ...site, units }].map((changed) => drawsOf(smallScenario([changed], [], 28)));
    expect(after.clinicians.size).toBe(before.clinicians.size + 1);
    for (const [subject] of before.clinicians) expect(after.clinicians.has(subject)).toBe(true);
    let shared = 0;
    for (const [subject, level] of before.patients) {
      const other = after.patients.get(subject);
      if (other === undefined) continue;
      shared++;
      expect(other).toEqual(level);
    }
    expect(shared).toBeGreaterThan(before.patients.size * 0.99);
  });

  it('the same task gives the same outcome', () => {
    const reference = smallScenario([island('north')], [], 56);
    const task = { reference, arms: [], seed: 'again', replication: 7 };
    expect(runShard(task)).toEqual(runShard(task));
    expect(runShard({ ...task, replication: 8 })).not.toEqual(runShard(task));
    expect(runShard({ ...task, seed: 'other' })).not.toEqual(runShard(task));
  });
});
