import { describe, expect, it } from 'vitest';
import { summariseShards } from '../../src/analysis/summarise.ts';
import type { ArmOutcome } from '../../src/care/outcome.ts';
import { measures } from '../../src/results/measures.ts';
import type { SummaryRow } from '../../src/results/summary-schema.ts';
import { setCell, setUnit } from '../change-counts.ts';
import { cellOf, wholeContext, wholeDays, wholeGoLive, wholeShard, wholeUnits } from '../synthetic-whole-world.ts';

const counted = wholeDays - 56;

/** Finds levels of an arm in a world made by hand: in the whole region, all contact kinds together, unless told otherwise. */
function levelsOf(fill: (outcome: ArmOutcome) => void) {
  const { measures: rows } = summariseShards([wholeShard(1, fill)], wholeContext);
  return (
    measure: string,
    wanted: Partial<Pick<SummaryRow, 'contactKind' | 'window'>> = {},
  ): number | null | undefined => {
    const { contactKind = null, window = 'total' } = wanted;
    return rows.find(
      (row) =>
        row.measure === measure &&
        row.scope === 'region' &&
        row.contactKind === contactKind &&
        row.arm === 'golive' &&
        row.against === null &&
        row.window === window,
    )?.mean;
  };
}

const unit = (id: string): number => wholeUnits.indexOf(id);

describe('measures of a world with units of every kind', () => {
  it('are all told for the region', () => {
    const told = new Set(summariseShards([wholeShard(1, () => {})], wholeContext).measures.map((row) => row.measure));
    expect(measures.filter(({ id, ofChosenPart }) => !ofChosenPart && !told.has(id))).toEqual([]);
  });

  it('keep calls and operations out of visits, and out of the list of first visits', () => {
    const level = levelsOf((outcome) => {
      setCell(outcome, 'completed', cellOf('gp', 'physician-visit'), () => 10);
      setCell(outcome, 'waiting', cellOf('gp', 'physician-visit'), () => 70);
      setCell(outcome, 'completed', cellOf('gp', 'phone-call'), () => 99);
      for (const counter of ['completed', 'waiting'] as const) {
        setCell(outcome, counter, cellOf('theatre', 'day-operation'), () => 3);
        setCell(outcome, counter, cellOf('secretaries', 'note'), () => 500);
        setCell(outcome, counter, cellOf('imaging', 'examination'), () => 800);
      }
    });
    expect(level('visits.completed')).toBe(10 * counted);
    expect(level('waitingList.length')).toBe(70);
    expect(level('theatre.waiting')).toBe(3);
    expect(level('diagnostics.waiting')).toBe(800);
    expect(level('phone.answeredShare')).toBe(1);
    expect(level('visits.completed', { contactKind: 'phone-call' })).toBeUndefined();
  });

  it('count planned operations as production by their weight, and emergency operations on their own', () => {
    const level = levelsOf((outcome) => {
      setCell(outcome, 'completed', cellOf('theatre', 'inpatient-operation'), () => 2);
      setCell(outcome, 'completed', cellOf('theatre', 'day-operation'), () => 3);
      setCell(outcome, 'completed', cellOf('theatre', 'acute-operation'), () => 5);
    });
    expect(level('production.completed')).toBe((2 * 10 + 3 * 6) * counted);
    expect(level('theatre.operations')).toBe(5 * counted);
    expect(level('theatre.operations', { contactKind: 'day-operation' })).toBe(3 * counted);
    expect(level('theatre.acuteOperations')).toBe(5 * counted);
  });

  it('divide time in the room by the time of sessions, and by every operation begun in them', () => {
    const level = levelsOf((outcome) => {
      setUnit(outcome, 'sessionSeconds', unit('theatre'), () => 8 * 3600);
      setUnit(outcome, 'roomSeconds', unit('theatre'), () => 6 * 3600);
      setUnit(outcome, 'firstCases', unit('theatre'), () => 1);
      setUnit(outcome, 'firstCaseDelaySeconds', unit('theatre'), () => 600);
      setUnit(outcome, 'turnovers', unit('theatre'), () => 2);
      setUnit(outcome, 'turnoverSeconds', unit('theatre'), () => 3600);
    });
    expect(level('theatre.use')).toBe(0.75);
    expect(level('theatre.minutesPerCase')).toBe(120);
    expect(level('theatre.turnover.mean')).toBe(30);
    expect(level('theatre.firstCaseDelay.mean')).toBe(10);
  });

  it('split calls by what becomes of them', () => {
    const level = levelsOf((outcome) => {
      const calls = cellOf('gp', 'phone-call');
      setCell(outcome, 'demand', calls, () => 100);
      setCell(outcome, 'completed', calls, () => 80);
      setCell(outcome, 'waitMinutes', calls, () => 400);
      setCell(outcome, 'ringsAgain', calls, () => 12);
      setCell(outcome, 'otherProvider', calls, () => 2);
      setCell(outcome, 'givenUp', calls, () => 5);
      setCell(outcome, 'overflowed', calls, () => 1);
    });
    expect(level('phone.calls')).toBe(100 * counted);
    expect(level('phone.answeredShare')).toBe(0.8);
    expect(level('phone.wait.mean')).toBe(5);
  });

  it('count callers who gave up as care never delivered, a physician visit each, in a row of their own', () => {
    const shard = wholeShard(1, (outcome) => {
      setCell(outcome, 'givenUp', cellOf('gp', 'phone-call'), () => (outcome.arm === 'golive' ? 5 : 3));
      setCell(outcome, 'left', cellOf('gp', 'physician-visit'), () => (outcome.arm === 'golive' ? 2 : 1));
    });
    const never = (contactKind: SummaryRow['contactKind']): number | null | undefined =>
      summariseShards([shard], wholeContext).measures.find(
        (row) =>
          row.measure === 'production.neverDelivered' &&
          row.scope === 'region' &&
          row.contactKind === contactKind &&
          row.window === 'weeks:0-12',
      )?.mean;
    const [visit] = shard.arms[0].cells.filter(
      ({ unit, contactKind }) => unit === 'gp' && contactKind === 'physician-visit',
    );
    const weight = visit?.productionWeight ?? Number.NaN;
    expect(weight).toBeLessThan(1);
    expect(never('phone-call')).toBeCloseTo(2 * weight * 91, 6);
    expect(never(null)).toBeCloseTo(weight * 91, 6);
  });

  it('tell emergency arrivals by where they come from, which add up to all, and who left of those who are gone', () => {
    const level = levelsOf((outcome) => {
      const visits = cellOf('ed', 'ed-visit');
      setCell(outcome, 'demand', visits, () => 60);
      setCell(outcome, 'fromOverflow', visits, () => 4);
      setCell(outcome, 'fromList', visits, () => 1);
      setCell(outcome, 'fromDiversion', visits, () => 5);
      setCell(outcome, 'diverted', visits, () => 7);
      setCell(outcome, 'completed', visits, () => 57);
      setCell(outcome, 'left', visits, () => 3);
    });
    const ids = ['fromOutside', 'fromPrimaryCare', 'fromWaitingLists', 'fromOtherDepartments'];
    expect(ids.map((id) => level(`ed.${id}`))).toEqual([50 * counted, 4 * counted, counted, 5 * counted]);
    expect(level('ed.diverted')).toBe(7 * counted);
    expect(level('ed.leftUnseenShare')).toBe(0.05);
  });

  it('give the turnaround of notes and answers in hours, and of transports in minutes', () => {
    const level = levelsOf((outcome) => {
      for (const [name, kind] of [
        ['secretaries', 'note'],
        ['imaging', 'examination'],
        ['porters', 'transport'],
      ] as const) {
        setCell(outcome, 'completed', cellOf(name, kind), () => 4);
        setCell(outcome, 'waitMinutes', cellOf(name, kind), () => 480);
      }
      setUnit(outcome, 'unsignedEnd', unit('secretaries'), (day) => (day < wholeGoLive ? 100 : 40));
    });
    expect(level('documentation.noteTurnaround.mean')).toBe(2);
    expect(level('diagnostics.answerTime.mean')).toBe(2);
    expect(level('logistics.transportTime.mean')).toBe(120);
    expect(level('documentation.unsignedNotes', { window: 'weeks:-8--1' })).toBe(100);
    expect(level('documentation.unsignedNotes', { window: 'weeks:0-12' })).toBe(40);
  });

  it('give sick leave and support as shares of all days and of what is needed', () => {
    const level = levelsOf((outcome) => {
      setUnit(outcome, 'staffDays', unit('ward'), () => 40);
      setUnit(outcome, 'sickDays', unit('ward'), () => 2);
      setUnit(outcome, 'supportNeededSeconds', unit('ward'), () => 3600);
      setUnit(outcome, 'supportSeconds', unit('ward'), () => 900);
    });
    expect(level('staff.sickLeaveShare')).toBe(0.05);
    expect(level('staff.supportShare')).toBe(0.25);
  });

  it('count all work after the end of duty as overtime', () => {
    const level = levelsOf((outcome) => {
      for (const counter of [
        'overtimePatientSeconds',
        'overtimeDocumentationSeconds',
        'overtimeBacklogSeconds',
        'overtimeTypingSeconds',
        'overtimeNoteMovingSeconds',
        'overtimeBoarderSeconds',
      ] as const) {
        setUnit(outcome, counter, unit('ed'), () => 600);
      }
    });
    expect(level('staff.overtimeHours')).toBe(counted);
    expect(level('staff.minutes.overtime')).toBe(60 * counted);
  });
});
