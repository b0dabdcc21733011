import { expect, test } from 'vitest';
import type { Unit } from '../../src/scenario/scenario.ts';
import { load } from '../scenario/shipped-scenarios.ts';

const rollout = (await load('extends: driftstart:rollout\n')).scenario;
const units = new Map<string, Unit>(rollout.sites.flatMap((site) => site.units.map((unit) => [unit.id, unit])));

/** Units that get patients of a contact from any line of a unit. */
function sentTo(id: string, contact: string): string[] {
  const unit = units.get(id);
  if (unit?.kind !== 'outpatient' && unit?.kind !== 'primary-care') throw new Error(`${id} must be a clinic`);
  return unit.lines.flatMap(({ onward = [] }) =>
    onward.flatMap((one) => (one.contact === contact && one.share > 0 ? [one.unit] : [])),
  );
}

/** Where patients of an emergency department go for whom there is no place, in order. */
function transfersOf(id: string): readonly string[] {
  const unit = units.get(id);
  if (unit?.kind !== 'emergency') throw new Error(`${id} must be an emergency department`);
  return [unit.transferTo].flat();
}

test('planned inpatients of orthopaedics in Ystad are operated on in Hässleholm and Kristianstad too', () => {
  const theatres = sentTo('ystad-orthopaedics-clinic', 'inpatient-operation');
  expect(theatres).toEqual(['ystad-theatre', 'hassleholm-theatre', 'kristianstad-orthopaedics-theatre']);
});

test('patients of Höör and Hörby go to the hospitals of the north-east, not to Lund', () => {
  const centres = [...units.values()].filter(
    ({ id, kind }) => kind === 'primary-care' && /(^|-)(hoor|horby)(-|$)/.test(id),
  );
  expect(centres.length).toBeGreaterThanOrEqual(4);
  for (const { id } of centres) {
    const clinics = sentTo(id, 'physician-visit').filter((unit) => !unit.includes('primary-care'));
    expect(clinics.filter((unit) => /^(kristianstad|hassleholm)-/.test(unit)).length, id).toBeGreaterThan(3);
    expect(
      clinics.filter((unit) => /^(lund|malmo|helsingborg)-/.test(unit)),
      id,
    ).toEqual([]);
  }
});

test('Simrishamn takes patients for whom there is no place in Ystad, in Malmö and in Lund', () => {
  const wards = ['simrishamn-ward-1', 'simrishamn-ward-2'];
  expect(transfersOf('ystad-emergency').slice(0, 2)).toEqual(wards);
  for (const department of ['malmo-emergency', 'lund-emergency'])
    expect(transfersOf(department), department).toEqual(expect.arrayContaining(wards));
});

test('each of the other emergency departments has a ward of another hospital to send patients to', () => {
  const departments = [...units.values()].filter(({ kind }) => kind === 'emergency');
  expect(departments).toHaveLength(9);
  for (const { id } of departments) {
    const [own] = id.split('-');
    const others = transfersOf(id).filter((ward) => !ward.startsWith(`${own}-`));
    expect(others.length, id).toBeGreaterThan(0);
    for (const ward of others) expect(['ward', 'partner']).toContain(units.get(ward)?.kind);
  }
});
