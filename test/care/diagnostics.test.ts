import { describe, expect, it } from 'vitest';
import type { Care } from '../../src/care/care.ts';
import type { ArmOutcome, CellCounter } from '../../src/care/outcome.ts';
import type { DiagnosticsLine, Scenario } from '../../src/scenario/scenario.ts';
import { exactly, hospital } from '../worlds/hospital.ts';
import { cellSum } from '../worlds/sums.ts';
import {
  begun,
  clinicianValue,
  contactValue,
  insideOf,
  isFree,
  outcomeOf,
  peopleOf,
  secondsPerDay,
  watchSeconds,
} from '../worlds/watched-care.ts';
import { diagnosticsUnit } from '../worlds/whole-world.ts';

const [imaging] = diagnosticsUnit().lines;
if (imaging === undefined) throw new Error('the unit has two lines');
const shift = { startMinutes: 480, hours: 8, staff: 3, days: 'all-days' as const };
const daytime = { people: 9, shifts: [shift] };
const changing = {
  people: 9,
  shifts: [0, 480, 960].map((startMinutes) => ({ ...shift, startMinutes, staff: 1 })),
};

/** A line with orders from outside and from the emergency department. */
function laboratory(changes: Partial<DiagnosticsLine>, share = 0.3): Scenario {
  const line = { ...imaging, id: 'samples', run: exactly(12, 3, 1), answerVariation: 0, staff: daytime, ...changes };
  const orders = [{ unit: 'north-diagnostics', line: 'samples', share }];
  const emergency = { examination: { share: 1, minutes: 40, variation: 0.5, orders } };
  return hospital({ emergency, more: [diagnosticsUnit({ lines: [line] })] });
}

/** Orders that wait, the oldest first. */
function queue(care: Care): number[] {
  const { waiting, chains } = care.state;
  const entered: number[] = [];
  for (const chain of [chains.orders, chains.orders + 1]) {
    for (let row = waiting.first(chain); row >= 0; row = waiting.after(row)) {
      entered.push(contactValue(care, row, 'enteredAt'));
    }
  }
  return entered.sort((a, b) => a - b);
}

function sum(outcome: ArmOutcome, counter: CellCounter): number {
  return cellSum(outcome, counter, ({ contactKind }) => contactKind === 'examination');
}

function turnaroundMinutes(changes: Partial<DiagnosticsLine>): number {
  const outcome = outcomeOf(laboratory(changes));
  return sum(outcome, 'waitMinutes') / sum(outcome, 'completed');
}

/** Looks at every second at which nothing more happens: how many run, and whether a run could begin. */
function watchLine(changes: Partial<DiagnosticsLine>, look: (care: Care, now: number, running: number[]) => void) {
  const care = begun(laboratory(changes));
  const [line] = care.state.world.diagnostics;
  watchSeconds(care, 28, (now) => {
    const running = peopleOf(line.staff).filter((clinician) => clinicianValue(care, clinician, 'busy') === 1);
    const mayBegin = peopleOf(line.staff).some((clinician) => isFree(care, clinician));
    const [oldest] = queue(care);
    const isDue = queue(care).length >= line.line.batchSize || now - (oldest ?? now) >= line.line.batchWaitMinutes * 60;
    if (oldest !== undefined && isDue && mayBegin) expect(running.length).toBe(line.line.machines);
    expect(running.length).toBeLessThanOrEqual(line.line.machines);
    look(care, now, running);
  });
}

describe('a run', () => {
  it('begins whenever an order, a machine and one of the staff are there', () => {
    let [waits, allRunning] = [0, 0];
    watchLine({ machines: 2, outsideOrdersPerYear: 9000 }, (care, _now, running) => {
      if (queue(care).length > 0) waits++;
      if (running.length === 2) allRunning++;
    });
    expect(waits).toBeGreaterThan(1000);
    expect(allRunning).toBeGreaterThan(1000);
  });

  it('begins too when a machine is left by someone whose shift is over', () => {
    let changes = 0;
    watchLine({ machines: 1, staff: changing, outsideOrdersPerYear: 9000 }, (care, now) => {
      const hour = Math.floor((now % secondsPerDay) / 3600);
      if (queue(care).length > 0 && hour === 16) changes++;
    });
    expect(changes).toBeGreaterThan(50);
  });

  it('begins with what a full batch has left behind once its oldest order has waited', () => {
    let left = 0;
    const batch = {
      batchSize: 3,
      batchWaitMinutes: 60,
      machines: 1,
      run: exactly(4, 1, 1),
      outsideOrdersPerYear: 2000,
    };
    watchLine(batch, (care, now) => {
      const [oldest] = queue(care);
      if (oldest !== undefined && now - oldest > 55 * 60) left++;
    });
    expect(left).toBeGreaterThan(20);
  });

  it('takes a batch that is full, or whose oldest order has waited long enough', () => {
    const batch = { batchSize: 6, batchWaitMinutes: 20, machines: 2, outsideOrdersPerYear: 16_000 };
    const sizes = new Map<number, { full: number; waited: number }>();
    let before: number[] = [];
    let began = new Set<number>();
    watchLine(batch, (care, now, running) => {
      for (const clinician of running) {
        const begin = clinicianValue(care, clinician, 'startedAt');
        if (begin !== now || began.has(clinician * 1e9 + now)) continue;
        began = new Set([...began].filter((key) => key % 1e9 === now)).add(clinician * 1e9 + now);
        const size = care.state.waiting.length(care.state.chains.runs + clinician);
        expect(size).toBeLessThanOrEqual(6);
        const found = sizes.get(size) ?? { full: 0, waited: 0 };
        if (size === 6) found.full++;
        else expect(now - Math.min(now, ...before)).toBeGreaterThanOrEqual(20 * 60);
        if (size < 6) found.waited++;
        sizes.set(size, found);
      }
      before = queue(care);
    });
    expect(sizes.get(6)?.full).toBeGreaterThan(50);
    expect([...sizes.values()].reduce((total, { waited }) => total + waited, 0)).toBeGreaterThan(50);
  });
});

describe('turnaround', () => {
  it('is shorter with more machines, and with a shorter wait for the batch', () => {
    const busy = { outsideOrdersPerYear: 9500 };
    const [one, two, three] = [1, 2, 3].map((machines) => turnaroundMinutes({ ...busy, machines }));
    expect(two).toBeLessThan(one * 0.8);
    expect(three).toBeLessThan(two);
    const batch = { ...busy, machines: 2, batchSize: 20 };
    expect(turnaroundMinutes({ ...batch, batchWaitMinutes: 10 })).toBeLessThan(
      turnaroundMinutes({ ...batch, batchWaitMinutes: 40 }) - 10,
    );
  });

  it('holds the time of the answer', () => {
    const [soon, late] = [30, 90].map((answerMinutes) => turnaroundMinutes({ answerMinutes, machines: 3 }));
    expect(late - soon).toBeCloseTo(60, 0);
  });

  it('keeps emergency patients in the department until the answer has come, and no longer', () => {
    const stays = (answerMinutes: number) => {
      const care = begun(laboratory({ answerMinutes, staff: changing, outsideOrdersPerYear: 0 }, 1));
      care.run(care.end);
      return { soon: cellSum(care.outcome('', 0), 'seenWithin4h'), inside: insideOf(care, 'ed-visit') };
    };
    const [quick, slow] = [10, 200].map(stays);
    expect(slow.soon).toBeLessThan(quick.soon / 2);
    expect(quick.inside).toBeLessThan(15);
    expect(slow.inside).toBeLessThan(25);
  });
});

describe('orders', () => {
  it('are answers and those who still wait for one', () => {
    const care = begun(laboratory({ machines: 1, outsideOrdersPerYear: 12_000 }));
    care.run(care.end);
    care.finish();
    const outcome = care.outcome('', 0);
    const inside = insideOf(care, 'examination');
    expect(inside).toBeGreaterThan(0);
    expect(sum(outcome, 'demand')).toBe(sum(outcome, 'completed') + inside);
    const lastDay = sum(outcome, 'waiting') - cellSum(outcome, 'waiting', undefined, [0, outcome.days - 1]);
    expect(lastDay).toBe(inside);
  });

  it('of emergency patients are run before those from outside', () => {
    const care = begun(laboratory({ machines: 1, outsideOrdersPerYear: 12_000 }));
    const { waiting, chains } = care.state;
    const lengths = { urgent: 0, others: 0 };
    watchSeconds(care, 28, () => {
      lengths.urgent += waiting.length(chains.orders);
      lengths.others += waiting.length(chains.orders + 1);
    });
    expect(lengths.others).toBeGreaterThan(lengths.urgent * 3);
  });
});
