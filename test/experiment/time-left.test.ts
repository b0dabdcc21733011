import { describe, expect, it } from 'vitest';
import { type ExperimentProgress, RunProgress } from '../../src/experiment/run-progress.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import type { ShardProgress } from '../../src/experiment/shard-clock.ts';
import { TimeLeft } from '../../src/experiment/time-left.ts';
import { ordinaryWave } from '../worlds/small-wave.ts';
import { island, smallScenario } from '../worlds/small-world.ts';

describe('TimeLeft', () => {
  it('promises nothing before a hundredth of a replication is done', () => {
    const left = new TimeLeft({ lanes: 1, shards: 1 }, 0);
    expect(left.secondsLeft(0)).toBeNull();
    left.show(1, 0, 2);
    left.show(1, 0.005, 3);
    expect(left.secondsLeft(3)).toBeNull();
  });

  it('goes on at the pace of the later half of what is done, since the first part is slow', () => {
    const left = new TimeLeft({ lanes: 1, shards: 1 }, 0);
    for (const [share, at] of [
      [0, 4],
      [0.05, 16],
      [0.1, 21],
    ]) {
      left.show(1, share, at);
    }
    // 5 s for the last twentieth.
    expect(left.secondsLeft(21)).toBeCloseTo(90, 9);
    expect(left.secondsLeft(31)).toBeCloseTo(80, 9);
  });

  it('lets replications that wait take turns on the lanes, each laid out first', () => {
    const left = new TimeLeft({ lanes: 2, shards: 4 }, 0);
    for (const replication of [1, 2]) {
      left.show(replication, 0, 10);
      left.show(replication, 0.2, 30);
      left.show(replication, 0.4, 50);
    }
    // 60 s for what runs, then 10 s and 100 s for another on each lane.
    expect(left.secondsLeft(50)).toBeCloseTo(170, 9);
    left.finish(1, 110);
    left.finish(2, 110);
    expect(left.secondsLeft(110)).toBeCloseTo(110, 9);
  });

  it('takes a replication that told nothing on its way for as long as it took', () => {
    const left = new TimeLeft({ lanes: 1, shards: 3 }, 0);
    left.finish(1, 40);
    expect(left.secondsLeft(40)).toBeCloseTo(80, 9);
  });
});

describe('RunProgress', () => {
  const seconds = { layOut: 3, simulate: 200, write: 2, merge: 3, summary: 7 };
  const size = { rows: 60_000, owners: 300 };
  const eventsPerSecond = 150_000;

  /** A run of some replications one after the other, told each 2 %, by a clock that is moved by hand. */
  function follow(replications: number): { seen: (ExperimentProgress & { at: number })[]; end: number } {
    let now = 1_000;
    const seen: (ExperimentProgress & { at: number })[] = [];
    const progress = new RunProgress(
      { lanes: 1, toDo: replications, finished: 0 },
      (state) => seen.push({ ...state, at: now }),
      () => now,
    );
    progress.begin();
    for (let replication = 1; replication <= replications; replication++) {
      now += seconds.layOut;
      for (let step = 0; step <= 50; step++) {
        const share = step / 50;
        progress.come(replication, { share, events: share * seconds.simulate * eventsPerSecond, size });
        if (step < 50) now += seconds.simulate / 50;
      }
      now += seconds.write;
      progress.finish({ replication, arms: [] });
    }
    for (let merged = 0; merged < replications; merged++) {
      progress.merge(merged);
      now += seconds.merge;
    }
    return { seen, end: now + seconds.summary };
  }

  it.each([1, 3])(
    'keeps what it promises at a tenth of the time to within a quarter, with %d replications',
    (replications) => {
      const { seen, end } = follow(replications);
      const tenth = seen.find(({ at }) => at - 1_000 >= (end - 1_000) / 10);
      const truth = end - (tenth?.at ?? Number.NaN);
      expect(Math.abs((tenth?.secondsLeft ?? Number.NaN) / truth - 1)).toBeLessThan(0.25);
      expect(tenth?.share).toBeGreaterThan(0.08);
      expect(tenth?.share).toBeLessThan(0.13);
    },
  );

  it('merges at the pace of what is merged', () => {
    const { seen, end } = follow(3);
    const last = seen.at(-1);
    expect(last).toMatchObject({ phase: 'merging', done: 2, total: 3 });
    expect(Math.abs((last?.secondsLeft ?? Number.NaN) / (end - (last?.at ?? 0)) - 1)).toBeLessThan(0.25);
  });
});

describe('runShard', () => {
  it('tells how far all its arms have come together, by what their days take', () => {
    const scenario = smallScenario([island('north')], [ordinaryWave('north')], 182);
    const arms = [{ id: 'golive', scenario }];
    const heard: ShardProgress[] = [];
    runShard({ reference: scenario, arms, seed: '1', replication: 1 }, (progress) => heard.push(progress));
    expect(heard[0]).toMatchObject({ share: 0, events: 0 });
    const all = heard.at(-1);
    expect(all?.share).toBeCloseTo(1, 9);
    expect(all?.size.rows).toBe(182 * (all?.size.owners ?? 0));
    // From the third week on, when it is known how much of the work planned visits make.
    for (const { share, events } of heard.slice(15))
      expect(Math.abs(share - events / (all?.events ?? 0))).toBeLessThan(0.02);
  });
});
