import { describe, expect, it } from 'vitest';
import type { Care } from '../../src/care/care.ts';
import { eventKind } from '../../src/care/clock.ts';
import { findImbalances } from '../../src/care/conservation.ts';
import type { CellCounter } from '../../src/care/outcome.ts';
import { service } from '../../src/care/purposes.ts';
import { stage } from '../../src/care/state.ts';
import type { OperationLine, Scenario, TheatreUnit } from '../../src/scenario/scenario.ts';
import { hospital, plainWard } from '../worlds/hospital.ts';
import { cellSum, unitSum } from '../worlds/sums.ts';
import { begun, clinicianValue, contactValue, outcomeOf, secondsPerDay, watch } from '../worlds/watched-care.ts';
import { theatreUnit } from '../worlds/whole-world.ts';

const [inpatients, dayPatients] = theatreUnit().lines;
const [inpatientRoom, dayRoom] = theatreUnit().sessions;
if (inpatients === undefined || dayPatients === undefined) throw new Error('the theatre has two kinds of operation');
const plain: Partial<OperationLine> = { onward: [], turningAcute: null, noShowShare: 0, roomVariation: 0 };
const none = { perYear: 0, roomMinutes: 100, roomVariation: 0 };
const [open, close] = [465 * 60, 945 * 60];

/** A theatre above a ward, beside a quiet emergency department; the operations of both kinds differ from those of the whole world as told. */
function theatre(lines: Partial<OperationLine>, changes: Partial<TheatreUnit> = {}, beds = 60, days = 84): Scenario {
  const unit = theatreUnit({
    lines: [inpatients, dayPatients].map((line) => ({ ...line, ...plain, ...lines })),
    emergency: none,
    ...changes,
  });
  const wards = [plainWard({ beds, overbedShare: 0 })];
  return hospital({ emergency: { visitsPerYear: 500 }, wards, more: [unit], episodesPerYear: 2400, days });
}

/** Calls `look` whenever a planned operation begins. */
function watchOperations(care: Care, untilDay: number, look: (row: number, contactKind: string, now: number) => void) {
  const { clinicians, cells } = care.state.world;
  const seen = new Map<number, number>();
  watch(care, untilDay, (now) => {
    for (let surgeon = 0; surgeon < clinicians.length; surgeon++) {
      const get = clinicianValue.bind(null, care, surgeon);
      if (get('part') !== service.operation || get('busy') === 0 || get('startedAt') !== now) continue;
      if (get('phase') !== 1 || care.state.events.kind !== eventKind.theatreNext) continue;
      const row = get('contact');
      if (seen.get(row) === now) continue;
      seen.set(row, now);
      look(row, cells[contactValue(care, row, 'cell')].contactKind, now);
    }
  });
}

function mostOfADay(scenario: Scenario): Record<string, number> {
  const days = new Map<string, number>();
  const most: Record<string, number> = {};
  watchOperations(begun(scenario), scenario.days, (_row, contactKind, now) => {
    const name = `${contactKind} ${Math.floor(now / secondsPerDay)}`;
    const number = (days.get(name) ?? 0) + 1;
    days.set(name, number);
    most[contactKind] = Math.max(most[contactKind] ?? 0, number);
  });
  return most;
}

function counted(scenario: Scenario, counter: CellCounter, contactKind: string): number {
  return cellSum(outcomeOf(scenario), counter, (cell) => cell.contactKind === contactKind);
}

describe('a session', () => {
  const long = { operationsPerYear: 1500, listLength: 300, roomMinutes: 75 };

  it('is filled by expected length with turnover between, and no further', () => {
    // 5 of 75 minutes and 4 turnovers of 25 fit into 480; so do 4 and 3 of 40, and 3 of 120 with 2 of 25 or 40.
    expect(mostOfADay(theatre(long))).toEqual({ 'inpatient-operation': 5, 'day-operation': 5 });
    expect(mostOfADay(theatre(long, { turnoverMinutes: 40 }))).toEqual({
      'inpatient-operation': 4,
      'day-operation': 4,
    });
    expect(mostOfADay(theatre({ ...long, roomMinutes: 120 }))['day-operation']).toBe(3);
  });

  it('begins no planned operation that would end later than it may run over', () => {
    const late = (overrunMinutes: number, urgentShare: number) => {
      const emergency = { perYear: 400, roomMinutes: 90, roomVariation: 0.3 };
      const care = begun(theatre({ ...long, urgentShare }, { overrunMinutes, emergency }));
      let [beyond, latest] = [0, 0];
      watchOperations(care, 84, (_row, contactKind, now) => {
        if (contactKind === 'acute-operation') return;
        const end = (now % secondsPerDay) + 75 * 60;
        latest = Math.max(latest, end);
        if (end > close) beyond++;
      });
      const cancelled = cellSum(care.outcome('', 0), 'cancelledLate', ({ contactKind }) => contactKind !== 'note');
      return { beyond, latest, cancelled };
    };
    const [strict, lenient, urgent] = [late(0, 0), late(60, 0), late(0, 1)];
    expect(strict.latest).toBeLessThanOrEqual(close);
    expect(lenient.latest).toBeLessThanOrEqual(close + 3600);
    expect(lenient.beyond).toBeGreaterThan(5);
    expect(strict.cancelled).toBeGreaterThan(lenient.cancelled * 1.3);
    expect(urgent.cancelled).toBe(0);
    expect(urgent.beyond).toBeGreaterThan(20);
  });

  it('whose operation lasts beyond the next morning ends with it, and the room goes on the day after', () => {
    const emergency = { perYear: 60, roomMinutes: 1000, roomVariation: 0 };
    const care = begun(theatre({}, { emergency }, 60, 112));
    const staff = care.state.world.clinicians.flatMap(({ kind }, clinician) => (kind === 'theatre' ? [clinician] : []));
    let isPastMorning = false;
    watch(care, 112, (now) => {
      for (const clinician of staff) {
        if (clinicianValue(care, clinician, 'onDuty') === 0) continue;
        const beyond = now - clinicianValue(care, clinician, 'shiftEnd');
        expect(beyond).toBeLessThan(20 * 3600);
        isPastMorning ||= beyond > 14 * 3600;
      }
    });
    expect(isPastMorning).toBe(true);
    expect(findImbalances(care, care.end)).toEqual([]);
    const outcome = care.outcome('', 0);
    const held = (weeks: readonly [number, number]) => unitSum(outcome, 'sessionSeconds', weeks);
    expect(held([84, 112])).toBeGreaterThan(held([0, 28]) * 0.8);
  });
});

describe('a patient in the room', () => {
  it('is on no list that can be left, however long the operation lasts', () => {
    const turningAcute = { perYearWaited: 20, to: 'north-emergency' };
    const long = { operationsPerYear: 130, listLength: 30, urgentShare: 1, roomMinutes: 1300, turningAcute };
    const care = begun(theatre(long, {}, 60, 112));
    const { clinicians } = care.state.world;
    let mornings = 0;
    watch(care, 112, () => {
      if (care.state.events.kind !== eventKind.theatreMorning) return;
      clinicians.forEach(({ kind }, clinician) => {
        if (kind !== 'theatre' || clinicianValue(care, clinician, 'busy') === 0) return;
        mornings++;
        expect(contactValue(care, clinicianValue(care, clinician, 'contact'), 'stage')).toBe(stage.operated);
      });
    });
    expect(mornings).toBeGreaterThan(30);
    expect(findImbalances(care, care.end)).toEqual([]);
  });
});

describe('an operation that needs a bed', () => {
  it('is cancelled in the morning where there is none, is counted, and goes to the head of the list', () => {
    const full = { operationsPerYear: 1200, listLength: 240, roomMinutes: 60, urgentShare: 0 };
    const care = begun(theatre(full, {}, 7));
    const [line] = care.state.world.operationLines;
    const { waiting, chains } = care.state;
    let counts = { noBed: 0, cancelledLate: 0 };
    let mornings = 0;
    watch(care, 84, (now) => {
      if (care.state.events.kind !== eventKind.theatreMorning) return;
      const outcome = care.outcome('', 0);
      const sum = (counter: CellCounter) => cellSum(outcome, counter, (cell) => cell.contactKind === line.line.contact);
      const after = { noBed: sum('noBed'), cancelledLate: sum('cancelledLate') };
      const cancelled = after.noBed - counts.noBed;
      expect(after.cancelledLate - counts.cancelledLate).toBe(cancelled);
      counts = after;
      let row = waiting.first(chains.list + line.index * 3 + 1);
      for (let place = 0; place < cancelled; place++) {
        expect(contactValue(care, row, 'attempt')).toBeGreaterThan(0);
        expect([contactValue(care, row, 'stage'), contactValue(care, row, 'slot')]).toEqual([stage.listed, 0]);
        row = waiting.after(row);
      }
      if (cancelled > 1 && now > 0) mornings++;
    });
    expect(mornings).toBeGreaterThan(5);
    expect(counted(theatre(full), 'noBed', 'inpatient-operation')).toBe(0);
    expect(counted(theatre(full, {}, 7), 'noBed', 'day-operation')).toBe(0);
  });

  it('finds the beds that patients of other rooms will take already taken', () => {
    const sessions = [inpatientRoom, { ...inpatientRoom, room: 'room-3' }, dayRoom];
    const lines = { operationsPerYear: 1500, listLength: 300, urgentShare: 0, roomMinutes: 60 };
    const care = begun(theatre(lines, { sessions }, 24));
    const { waiting, chains } = care.state;
    const room = new Map<number, number>();
    const operated = new Map<number, number>();
    watch(care, 84, (now) => {
      const today = Math.floor(now / secondsPerDay);
      const { kind } = care.state.events;
      if (kind === eventKind.theatreMorning) {
        let free = 24 - waiting.length(chains.inWard);
        for (let row = waiting.first(chains.inWard); row >= 0; row = waiting.after(row)) {
          if (contactValue(care, row, 'readyAt') <= (today + 0.5) * secondsPerDay) free++;
        }
        room.set(today, free);
      }
    });
    const again = begun(theatre(lines, { sessions }, 24));
    watchOperations(again, 84, (_row, contactKind, now) => {
      const today = Math.floor(now / secondsPerDay);
      if (contactKind === 'inpatient-operation') operated.set(today, (operated.get(today) ?? 0) + 1);
    });
    let used = 0;
    for (const [today, number] of operated) {
      expect(number).toBeLessThanOrEqual(Math.max(0, room.get(today) ?? 0));
      if (number === room.get(today)) used++;
    }
    expect(used).toBeGreaterThan(5);
  });
});

describe('emergency operations', () => {
  const emergency = { perYear: 500, roomMinutes: 110, roomVariation: 0.5 };

  it('come as often as the scenario says and push planned ones out', () => {
    const lines = { operationsPerYear: 700, listLength: 140, roomVariation: 0.4 };
    const days = 364;
    const calm = outcomeOf(theatre(lines, {}, 60, days));
    const busy = outcomeOf(theatre(lines, { emergency }, 60, days));
    const acute = cellSum(busy, 'demand', ({ contactKind }) => contactKind === 'acute-operation');
    const expected = (500 * days) / 365.25;
    expect(Math.abs(acute - expected)).toBeLessThan(4 * Math.sqrt(expected));
    const cancelled = (outcome: typeof busy) => cellSum(outcome, 'cancelledLate', ({ scheduled }) => scheduled);
    expect(cancelled(busy)).toBeGreaterThan(cancelled(calm) * 1.5);
  });

  it('wait for a room only while a session is on; else the team on call operates at once', () => {
    const care = begun(theatre({ operationsPerYear: 1200, listLength: 240 }, { emergency }));
    const { waiting, chains, events } = care.state;
    let waited = 0;
    watch(care, 84, (now) => {
      if (events.peekTime() === now || waiting.length(chains.acuteOperations) === 0) return;
      expect(now % secondsPerDay).toBeGreaterThanOrEqual(open);
      expect(now % secondsPerDay).toBeLessThan(close);
      waited++;
    });
    expect(waited).toBeGreaterThan(50);
  });
});
