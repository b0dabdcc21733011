import { describe, expect, it } from 'vitest';
import { cellCounters, unitCounters } from '../../src/care/outcome.ts';
import { attributionJsonSchema } from '../../src/results/attribution-schema.ts';
import type { Measure, Term } from '../../src/results/measure.ts';
import { measureById, measures } from '../../src/results/measures.ts';
import { measuresPage } from '../../src/results/measures-page.ts';
import { summaryJsonSchema } from '../../src/results/summary-json-schema.ts';

function termsOf({ formula }: Measure): Term[] {
  if (formula.how === 'histogram') return [];
  if (formula.how === 'ratio') return [...formula.over, ...formula.under];
  return formula.how === 'derived' ? formula.from : formula.of;
}

describe('the registry of measures', () => {
  it('has ids of the form area.thing[.statistic], each once', () => {
    const ids = measures.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-zA-Z]*\.[a-z][a-zA-Z0-9]*(\.[a-z][a-zA-Z0-9]*)?$/);
  });

  it('has the ids that later work relies on', () => {
    const promised = [
      ...['completed', 'lost', 'lostShare', 'delayed', 'caughtUp', 'neverDelivered', 'depth', 'recoveryWeek'].map(
        (id) => `production.${id}`,
      ),
      ...['length', 'peak', 'returnWeek', 'withinGuarantee'].map((id) => `waitingList.${id}`),
      ...['booked', 'completed', 'rebooked', 'cancelledLate', 'noShows', 'withinGuarantee', 'within3Days'].map(
        (id) => `visits.${id}`,
      ),
      ...['visits', 'within4h', 'lengthOfStay.mean', 'lengthOfStay.median', 'lengthOfStay.p90'].map((id) => `ed.${id}`),
      ...['timeToPhysician.mean', 'timeToPhysician.median', 'boardingHours'].map((id) => `ed.${id}`),
      ...['ed.lengthOfStay.recoveryWeek', 'ed.treatmentTime.median', 'ed.diverted', 'ed.fromOtherDepartments'],
      ...['occupancy', 'overbedsPer100', 'offService', 'transfers', 'lengthOfStay.mean'].map((id) => `beds.${id}`),
      ...['documentation.minutesPerContact', 'documentation.backlogHours', 'staff.overtimeHours'],
      ...['patient', 'documentation', 'backlog', 'idle', 'overtime'].map((use) => `staff.minutes.${use}`),
      ...['training', 'superUser', 'seconded', 'typing', 'noteMoving', 'boarder'].map((use) => `staff.minutes.${use}`),
      ...['staff.minutesPerContact', 'staff.sickLeaveShare', 'ed.leftUnseenShare'],
      ...['operations', 'use', 'turnover.mean', 'firstCaseDelay.mean', 'minutesPerCase', 'withinGuarantee'].map(
        (id) => `theatre.${id}`,
      ),
      ...['shareOfContact', 'unsignedNotes'].map((id) => `documentation.${id}`),
      ...['raised', 'open', 'closed', 'closedShare', 'perUserDay'].map((id) => `tickets.${id}`),
    ];
    expect(promised.filter((id) => !measures.some((measure) => measure.id === id))).toEqual([]);
  });

  it('has a name and a definition in both languages, which are not the same', () => {
    for (const { name, definition } of measures) {
      for (const text of [name.sv, name.en, definition.sv, definition.en]) expect(text.length).toBeGreaterThan(2);
      expect(definition.sv).not.toBe(definition.en);
    }
  });

  it('says of each histogram that windows are whole weeks, and of depth that holidays count', () => {
    const histograms = measures.filter(({ formula }) => formula.how === 'histogram');
    expect(histograms.length).toBeGreaterThan(4);
    for (const { id, definition } of histograms) {
      expect(definition.en, id).toContain('whole weeks');
      expect(definition.sv, id).toContain('hela veckor');
    }
    expect(measureById('production.depth').definition.en).toContain('neutral weeks (summer and holidays) included');
  });

  it('has at most 20 measures by week', () => {
    expect(measures.filter(({ weekly }) => weekly).length).toBeLessThanOrEqual(20);
  });

  it('uses every counter of the simulation', () => {
    const used = new Set(measures.flatMap(termsOf).map(({ counter }) => counter));
    expect([...cellCounters, ...unitCounters].filter((counter) => !used.has(counter))).toEqual([]);
  });

  it('gives duty minutes an owner each: what is done on duty adds up to duty', () => {
    const uses = ['patient', 'documentation', 'backlog', 'typing', 'noteMoving', 'boarder'];
    const withdrawn = ['seconded', 'training', 'superUser', 'lent'];
    const owners = [...uses, ...withdrawn, 'idle'].map((use) => measureById(`staff.minutes.${use}`));
    expect(owners.flatMap(termsOf).map(({ counter }) => counter)).toEqual([
      'patientSeconds',
      'documentationSeconds',
      'backlogSeconds',
      'typingSeconds',
      'noteMovingSeconds',
      'boarderSeconds',
      'secondedSeconds',
      'trainingSeconds',
      'superUserSeconds',
      'lentSeconds',
      'idleSeconds',
    ]);
  });

  it('names the value where an id is unknown', () => {
    expect(() => measureById('production.gained')).toThrow('measure (= production.gained) must be one of');
  });
});

describe('generated reference pages', () => {
  it('docs/reference/measures.md is what the registry says (run vitest with -u to write it)', async () => {
    await expect(measuresPage()).toMatchFileSnapshot('../../docs/reference/measures.md');
  });

  it('docs/reference/attribution.schema.json is what the schema says (run vitest with -u to write it)', async () => {
    await expect(attributionJsonSchema()).toMatchFileSnapshot('../../docs/reference/attribution.schema.json');
  });

  it('docs/reference/summary.schema.json is what the schema says (run vitest with -u to write it)', async () => {
    await expect(summaryJsonSchema()).toMatchFileSnapshot('../../docs/reference/summary.schema.json');
  });
});
