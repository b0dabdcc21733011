import { describe, expect, it } from 'vitest';
import { cellOn, cellSum, unitOn } from '../../src/care/arm-counts.ts';
import { Care } from '../../src/care/care.ts';
import { copyState } from '../../src/care/care-snapshot.ts';
import { DayPageWriter } from '../../src/care/day-page-writer.ts';
import { pageDays, readDays } from '../../src/care/day-pages.ts';
import { cellCounter, unitCounter } from '../../src/care/outcome.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { island, smallScenario } from '../worlds/small-world.ts';

const day = 86_400;
const horizon = 140;
const world = buildWorld(smallScenario([island('north')], [], horizon));

function begun(): Care {
  const care = new Care(world, 'recorder', 1);
  care.begin();
  return care;
}

describe('a page of counts', () => {
  it('gives back numbers of any size, of owners with much and with nothing', () => {
    const rows = [
      [0, 1, 255],
      [256, 65_535, 0],
      [65_536, -1, 2_147_483_647],
      [2_147_483_648, 0.5, -2_147_483_649],
      [0, 0, 0],
      [9_007_199_254_740_991, 3, 7],
    ];
    const counts = new Float64Array(pageDays * rows.length);
    rows.forEach((days, counter) => {
      days.forEach((count, index) => {
        counts[index * rows.length + counter] = count;
      });
    });
    const writer = new DayPageWriter(3, rows.length);
    writer.add(0, counts, 0, rows.length);
    writer.add(1, new Float64Array(pageDays * rows.length), 0, rows.length);
    writer.add(2, counts, 0, rows.length);
    const pages = { days: pageDays + 2, pages: [writer.finish()] };
    for (const [owner, factor] of [1, 0, 1].entries()) {
      rows.forEach((days, counter) => {
        const column = new Float64Array(pages.days).fill(99);
        readDays(pages, counter, owner, column);
        expect([...column.slice(0, 4)]).toEqual([...days.map((count) => count * factor + 0), 0]);
        expect([...column.slice(4)].every((count) => count === 0)).toBe(true);
      });
    }
  });

  it('holds as many counts of an owner as it says, each as large as can be', () => {
    expect(() => new DayPageWriter(1, 281)).toThrow('counters (= 281) must be at most 280');
    const writer = new DayPageWriter(1, 280);
    writer.add(0, new Float64Array(pageDays * 280).fill(0.5), 0, 280);
    const column = new Float64Array(pageDays);
    readDays({ days: pageDays, pages: [writer.finish()] }, 279, 0, column);
    expect([...column]).toEqual(new Array(pageDays).fill(0.5));
  });

  it('takes memory only for what is not 0', () => {
    const writer = new DayPageWriter(100, 64);
    const counts = new Int32Array(pageDays * 64);
    counts[5] = 1;
    for (let owner = 0; owner < 100; owner++)
      writer.add(owner, counts, owner === 7 ? 0 : 64, 64, owner === 7 ? pageDays : 1);
    expect(writer.finish().bytes.byteLength).toBeLessThan(300);
  });
});

describe('Recorder', () => {
  it('keeps what was counted on every day, with pages closed or open', () => {
    const care = begun();
    const { recorder } = care.state;
    const completed: number[] = [];
    for (let today = 0; today < horizon; today++) {
      care.run((today + 1) * day);
      // The day's count as it was at its end; nothing but what belongs to it comes after.
      completed.push(cellOn(care.outcome('', 0), 'completed', 0, today));
      recorder.add(unitCounter.costBoughtCareOre, 0, today * day, 3_000_000_000 + today);
    }
    const outcome = care.outcome('', 0);
    expect(completed.map((_, today) => cellOn(outcome, 'completed', 0, today))).toEqual(completed);
    expect(unitOn(outcome, 'costBoughtCareOre', 0, 5)).toBe(3_000_000_005);
    expect(unitOn(outcome, 'costBoughtCareOre', 0, 139)).toBe(3_000_000_139);
    expect(cellSum(outcome, 'completed', 0)).toBeGreaterThan(1_000);
  });

  it('counts on days of the last four weeks, reads nothing of days to come, and refuses earlier days', () => {
    const care = begun();
    care.run(100 * day);
    const { recorder } = care.state;
    const before = cellOn(care.outcome('', 0), 'left', 0, 72);
    recorder.countOnDay(cellCounter.left, 0, 72, 4);
    expect(cellOn(care.outcome('', 0), 'left', 0, 72)).toBe(before + 4);
    expect(recorder.unitOn(unitCounter.dutySeconds, 0, 139)).toBe(0);
    expect(() => recorder.countOnDay(cellCounter.left, 0, 55, 1)).toThrow(
      'day (= 55) must be one of the 56 from 56 on',
    );
    expect(() => recorder.unitOn(unitCounter.dutySeconds, 0, 10)).toThrow('day (= 10) must be');
  });

  it('shares what is over between a world and its copies, so that a copy is no larger after a year', () => {
    const care = begun();
    care.run(60 * day);
    const early = care.snapshot();
    care.run(130 * day);
    const copy = new Care(world, 'recorder', 1);
    copyState(copy.state, care.state);
    expect(copy.snapshot().closed).toBe(care.snapshot().closed);
    expect(care.outcome('', 0).cellPages.pages[0]).toBe(copy.outcome('', 0).cellPages.pages[0]);
    const rows = (name: string) =>
      [early, care.snapshot()].map(({ store }) => store.tables.find((table) => table.name === name)?.rows);
    for (const name of ['cellDays', 'unitDays', 'edHours', 'waitDays', 'edLengthOfStay']) {
      const [then, now] = rows(name);
      expect(now, name).toBe(then);
    }
    care.run(care.end);
    copy.run(copy.end);
    expect(copy.outcome('', 0)).toEqual(care.outcome('', 0));
  });
});
