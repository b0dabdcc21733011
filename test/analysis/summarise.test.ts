import { describe, expect, it } from 'vitest';
import { formatSummary } from '../../src/analysis/format-summary.ts';
import { reduceShard } from '../../src/analysis/reduce-shard.ts';
import { summarise, summariseShards } from '../../src/analysis/summarise.ts';
import { planSummary } from '../../src/analysis/summary-plan.ts';
import { summarySchema } from '../../src/results/summary-schema.ts';
import { changeHistogram, setCell, setUnit } from '../change-counts.ts';
import { syntheticShard } from '../synthetic-world.ts';
import { arms, clinicShard, context, countedMeasures, days, row, shard } from './summary-worlds.ts';

describe('summarise', () => {
  it('gives rows of the contract for all scopes, arms and windows', () => {
    const summary = summariseShards(
      [1, 2].map((replication) => syntheticShard(replication, arms)),
      context,
    );
    expect(summarySchema.parse(summary)).toEqual(summary);
    expect(summary.arms).toEqual([
      { id: 'reference', goLive: [] },
      { id: 'golive', goLive: [{ wave: 'wave-1', date: '2025-03-25' }] },
    ]);
    const keys = summary.measures.map((r) => [r.measure, r.arm, r.against, r.scope, r.contactKind, r.window].join(' '));
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(summary.measures.map((r) => r.measure)).size).toBe(countedMeasures.length);
  });

  it('pairs arm and reference within a replication: the interval is of the differences', () => {
    const summary = summariseShards([clinicShard(1, 10), clinicShard(2, 20), clinicShard(3, 30)], context);
    const lost = row(summary, { measure: 'production.lost' });
    expect(lost.mean).toBeCloseTo(28 * 20, 9);
    expect(lost.range.median).toBeCloseTo(28 * 20, 9);
    expect(lost.range.low).toBeCloseTo(28 * 11, 9);
    expect(lost.range.high).toBeCloseTo(28 * 29, 9);
    // s = 280, t with 2 degrees of freedom 4.302653.
    expect(lost.confidence.high).toBeCloseTo(560 + (4.302_653 * 280) / Math.sqrt(3), 3);
    expect(row(summary, { measure: 'production.completed' }).mean).toBeCloseTo(-560, 9);
    expect(row(summary, { measure: 'production.lostShare', window: 'weeks:0-3' }).mean).toBeCloseTo(0.2, 12);
    expect(row(summary, { measure: 'production.delayed' }).mean).toBeCloseTo(560, 9);
    expect(row(summary, { measure: 'production.caughtUp' }).mean).toBeCloseTo(0, 9);
    expect(row(summary, { measure: 'production.depth' }).mean).toBeCloseTo(0.2, 12);
    expect(row(summary, { measure: 'production.lost', window: 'weeks:-8--1' }).mean).toBe(0);
  });

  it('leaves the warm-up out of the total', () => {
    const summary = summariseShards([clinicShard(1, 10)], context);
    const level = row(summary, { measure: 'visits.completed', arm: 'reference', against: null });
    expect(level.mean).toBe(100 * (days - 56));
  });

  it('does not net an extra emergency visit against planned care', () => {
    const summary = summariseShards(
      [shard(1, (outcome) => setCell(outcome, 'completed', 0, () => (outcome.arm === 'golive' ? 60 : 50)))],
      context,
    );
    expect(row(summary, { measure: 'production.lost' }).mean).toBe(0);
    expect(row(summary, { measure: 'production.lost', contactKind: 'ed-visit' }).mean).toBe(-10 * (days - 56));
    expect(
      summary.measures.some((r) => r.measure === 'production.lost' && r.scope === 'unit:ed' && r.contactKind === null),
    ).toBe(false);
  });

  it('weights production by the cell and by nothing else', () => {
    const summary = summariseShards(
      [
        shard(1, (outcome) => {
          setCell(outcome, 'completed', 3, () => 10);
          setCell(outcome, 'completed', 4, () => 20);
          setCell(outcome, 'left', 3, () => (outcome.arm === 'golive' ? 3 : 1));
        }),
      ],
      context,
    );
    const production = row(summary, { measure: 'production.completed', against: null, scope: 'site:centre' });
    expect(production.mean).toBeCloseTo((10 * 0.6 + 20 * 0.45) * (days - 56), 6);
    expect(row(summary, { measure: 'visits.completed', against: null, scope: 'site:centre' }).mean).toBe(
      30 * (days - 56),
    );
    expect(row(summary, { measure: 'production.neverDelivered', scope: 'site:centre' }).mean).toBeCloseTo(
      2 * 0.6 * (days - 56),
      6,
    );
  });

  it('gives figures with ten digits, so that none ends in the noise of a sum', () => {
    const shards = [1, 2, 3].map((replication) =>
      shard(replication, (outcome) => setCell(outcome, 'completed', 3, (day) => replication + (day % 7))),
    );
    const { measures } = summariseShards(shards, context);
    const figures = measures.flatMap(({ mean, confidence, range, notReached }) => [
      notReached,
      mean,
      confidence.low,
      confidence.high,
      range.median,
    ]);
    const noisy = figures.filter((figure) => figure !== null && String(figure).replace(/[-.e]/g, '').length > 14);
    expect(noisy).toEqual([]);
    const lost = row(summariseShards(shards, context), { measure: 'production.completed', against: null });
    expect(lost.confidence.high).toBe(Number(lost.confidence.high?.toPrecision(10)));
    expect(Number.isInteger(lost.confidence.high)).toBe(false);
  });

  it('gives the peak of the waiting list over days, as a level and as the difference of peaks', () => {
    const lists = shard(1, (outcome) =>
      setCell(
        outcome,
        'waiting',
        2,
        (day) => 600 + (day === 200 ? 40 : 0) + (outcome.arm === 'golive' && day === 250 ? 90 : 0),
      ),
    );
    const summary = summariseShards([lists], context);
    expect(row(summary, { measure: 'waitingList.peak', arm: 'reference', against: null }).mean).toBe(640);
    expect(row(summary, { measure: 'waitingList.peak', against: null }).mean).toBe(690);
    expect(row(summary, { measure: 'waitingList.peak' }).mean).toBe(50);
  });

  it('takes the peak of the waiting list from the go-live of the scope, so that the same day before it hides no difference', () => {
    const goLive = context.arms[1]?.waves[0]?.goLiveDay ?? Number.NaN;
    const lists = shard(1, (outcome) =>
      setCell(outcome, 'waiting', 2, (day) =>
        day < goLive ? 900 : 600 + (outcome.arm === 'golive' && day === goLive ? 30 : 0),
      ),
    );
    const summary = summariseShards([lists], context);
    expect(row(summary, { measure: 'waitingList.peak', arm: 'reference', against: null }).mean).toBe(600);
    expect(row(summary, { measure: 'waitingList.peak', against: null }).mean).toBe(630);
    expect(row(summary, { measure: 'waitingList.peak' }).mean).toBe(30);
  });

  it('takes levels as means over days and ratios as ratios of sums', () => {
    const world = shard(1, (outcome) => {
      setCell(outcome, 'waiting', 2, (day) => (day % 2 === 0 ? 100 : 300));
      setCell(outcome, 'waitingOver30', 2, () => 150);
      setCell(outcome, 'waitingOver60', 2, () => 110);
      setCell(outcome, 'waitingOver90', 2, (day) => (day % 2 === 0 ? 0 : 100));
      setUnit(outcome, 'patientBedSeconds', 1, () => 90);
      setUnit(outcome, 'bedSeconds', 1, () => 100);
      setUnit(outcome, 'documentationNeededSeconds', 2, () => 1_200);
      setUnit(outcome, 'documentedContacts', 2, () => 4);
      setUnit(outcome, 'documentedContacts', 3, () => 1);
    });
    const summary = summariseShards([world], context);
    const level = { arm: 'reference', against: null } as const;
    expect(row(summary, { ...level, measure: 'waitingList.length' }).mean).toBe(200);
    expect(row(summary, { ...level, measure: 'waitingList.withinGuarantee' }).mean).toBe(0.75);
    const ages = ['upTo30', 'from31To60', 'from61To90', 'over90'].map(
      (id) => row(summary, { ...level, measure: `waitingList.${id}` }).mean,
    );
    expect(ages).toEqual([50, 40, 60, 50]);
    expect(row(summary, { ...level, measure: 'beds.occupancy' }).mean).toBe(0.9);
    expect(row(summary, { ...level, measure: 'documentation.minutesPerContact' }).mean).toBe(4);
    // A ratio of nothing is no figure, and says so.
    expect(row(summary, { ...level, measure: 'ed.within4h' })).toMatchObject({ mean: null, replications: 0 });
  });

  it('takes medians from merged histograms, exact to a bin', () => {
    const world = shard(1, (outcome) => {
      // Weeks 20 and 21: 3 visits of 10–15 minutes, 2 of 25 hours and a half.
      changeHistogram(outcome, 'edLengthOfStay', (cell, bins) => {
        if (cell > 0) return;
        bins[20 * 361 + 2] = 3;
        bins[21 * 361 + 289] = 2;
      });
      // The clinic and the first line of the centre, week 30.
      changeHistogram(outcome, 'waitDays', (cell, bins) => {
        if (cell === 2) bins[30 * 731 + 45] = 5;
        if (cell === 3) bins[30 * 731 + 12] = 6;
      });
    });
    const summary = summariseShards([world], context);
    const level = { arm: 'golive', against: null } as const;
    expect(row(summary, { ...level, measure: 'ed.lengthOfStay.median' }).mean).toBe(12.5);
    expect(row(summary, { ...level, measure: 'ed.lengthOfStay.p90' }).mean).toBe(1_440 + 60 + 30);
    expect(row(summary, { ...level, measure: 'visits.wait.median' }).mean).toBe(12);
    expect(row(summary, { ...level, measure: 'visits.wait.p90' }).mean).toBe(45);
  });

  it('takes shares within the guarantee from the waits of those completed, three and ninety days included', () => {
    const world = shard(1, (outcome) => {
      changeHistogram(outcome, 'waitDays', (cell, bins) => {
        if (cell !== 2 && cell !== 3) return;
        for (const [waited, visits] of [
          [3, 2],
          [4, 1],
          [90, 1],
          [91, 4],
        ]) {
          bins[30 * 731 + waited] = visits;
        }
      });
    });
    const level = { arm: 'golive', against: null } as const;
    const summary = summariseShards([world], context);
    expect(row(summary, { ...level, measure: 'visits.withinGuarantee' }).mean).toBe(0.5);
    expect(row(summary, { ...level, measure: 'visits.within3Days' }).mean).toBe(0.25);
  });

  it('is the same for shards in any order, and from reductions', () => {
    const shards = [3, 1, 2].map((replication) => syntheticShard(replication, arms));
    const text = formatSummary(summariseShards(shards, context));
    expect(formatSummary(summariseShards([...shards].reverse(), context))).toBe(text);
    const plan = planSummary(context, shards[0]);
    expect(
      formatSummary(
        summarise(
          shards.map((s) => reduceShard(s, plan)),
          plan,
        ),
      ),
    ).toBe(text);
    expect(JSON.parse(text)).toEqual(summariseShards(shards, context));
  });

  it('adds sums up: a region is its sites and its kinds, all contact kinds together the sum of the kinds', () => {
    const summary = summariseShards([syntheticShard(1, arms)], context);
    const value = (scope: string, contactKind: string | null = null): number =>
      row(summary, { measure: 'visits.completed', arm: 'golive', against: null, scope, contactKind }).mean ??
      Number.NaN;
    expect(value('region')).toBe(value('site:hospital') + value('site:centre'));
    expect(value('site:centre')).toBe(value('kind:primary-care'));
    expect(value('site:centre')).toBe(value('site:centre', 'physician-visit') + value('site:centre', 'nurse-visit'));
    expect(value('region')).toBe(value('kind:outpatient') + value('kind:primary-care'));
    // This arm is never above the reference, so nothing is caught up and delayed is all that is lost.
    const lost = row(summary, { measure: 'production.lost' }).mean ?? Number.NaN;
    expect(lost).toBeGreaterThan(1_000);
    expect(row(summary, { measure: 'production.delayed' }).mean).toBeCloseTo(lost, 6);
  });

  it('finds no difference at all between equal arms', () => {
    const equal = [1, 2].map((replication) =>
      syntheticShard(
        replication,
        arms.map(({ id }) => ({ id, goLive: null })),
      ),
    );
    const differences = summariseShards(equal, context).measures.filter(
      // Production that never fell is back from the first week, and the week of a rollback is no difference.
      (r) =>
        r.against === 'reference' && r.mean !== null && !['production.recovered', 'rollback.week'].includes(r.measure),
    );
    expect(differences.length).toBeGreaterThan(500);
    expect(differences.filter((r) => r.mean !== 0 || r.range.high !== 0 || r.confidence.high !== 0)).toEqual([]);
  });

  it('refuses arms that are not those of the context, and a world that differs between arms', () => {
    expect(() => summariseShards([syntheticShard(1, [{ id: 'reference', goLive: null }])], context)).toThrow(
      'arms (= reference) must be reference, golive',
    );
    const other = syntheticShard(1, arms);
    other.arms[1] = { ...other.arms[1], cells: other.arms[1].cells.slice(1) };
    expect(() => summariseShards([other], context)).toThrow(
      'arm golive must have the cells and units of the other arms',
    );
    expect(() => summariseShards([], context)).toThrow('must hold at least one replication');
  });
});
