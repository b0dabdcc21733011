import { describe, expect, it } from 'vitest';
import { summariseShards } from '../../src/analysis/summarise.ts';
import type { ShardOutcome } from '../../src/care/outcome.ts';
import { setCell, setUnit } from '../change-counts.ts';
import { syntheticShard } from '../synthetic-world.ts';
import { arms, clinicShard, context, countedMeasures, goLive, row, shard } from './summary-worlds.ts';

describe('rows of a summary', () => {
  it('gives the week of recovery, the share that does not reach it, and no mean where there are such', () => {
    // The clinic has 700 contacts a week. One replication recovers after four weeks, the other never.
    const never = shard(2, (outcome) =>
      setCell(outcome, 'completed', 2, (day) => (outcome.arm === 'golive' && day >= goLive ? 80 : 100)),
    );
    const recovered = summariseShards([clinicShard(1, 50)], context);
    // Week 3 (from 15 April) holds Good Friday's week and is neutral, as is week 2's end; the first full sum is in week 4.
    expect(row(recovered, { measure: 'production.recoveryWeek' })).toMatchObject({
      mean: 4,
      notReached: 0,
      replications: 1,
    });
    const both = row(summariseShards([clinicShard(1, 50), never], context), { measure: 'production.recoveryWeek' });
    expect(both).toMatchObject({ mean: null, notReached: 0.5, replications: 2 });
    expect(both.confidence).toEqual({ level: 0.95, low: null, high: null });
    expect(both.range).toEqual({ level: 0.9, low: null, median: null, high: null });
  });

  it('gives the week in which the emergency length of stay is back, for departments of 300 visits a week', () => {
    const stays = (visits: number) =>
      shard(1, (outcome) => {
        setCell(outcome, 'completed', 0, () => visits);
        setUnit(outcome, 'staySeconds', 0, (day) => {
          const isSlow = outcome.arm === 'golive' && day >= goLive && day < goLive + 42;
          return visits * (isSlow ? 13_000 : 10_000);
        });
      });
    const wanted = { measure: 'ed.lengthOfStay.recoveryWeek' };
    // 43 visits a day are 301 a week. A four-week mean without the slow six weeks begins with week 6.
    expect(row(summariseShards([stays(43)], context), wanted)).toMatchObject({ mean: 6, notReached: 0 });
    expect(row(summariseShards([stays(42)], context), wanted)).toMatchObject({ mean: null, replications: 0 });
  });

  it('says nothing of recovery where a scope is too small to tell', () => {
    const small = shard(1, (outcome) => setCell(outcome, 'completed', 2, () => 71));
    const large = shard(1, (outcome) => setCell(outcome, 'completed', 2, () => 72));
    expect(row(summariseShards([small], context), { measure: 'production.recoveryWeek' })).toMatchObject({
      mean: null,
      notReached: null,
      replications: 0,
    });
    expect(row(summariseShards([large], context), { measure: 'production.recoveryWeek' })).toMatchObject({
      mean: 0,
      notReached: 0,
    });
  });

  it('judges the size of a scope by its mean over replications, not by the smallest', () => {
    const ofSize = (replication: number, visits: number) =>
      shard(replication, (outcome) => setCell(outcome, 'completed', 2, () => visits));
    const recovery = (shards: ShardOutcome[]) =>
      row(summariseShards(shards, context), { measure: 'production.recoveryWeek' });
    // 71 visits a day are 497 a week and too few, 72 are 504.
    expect(recovery([ofSize(1, 72), ofSize(2, 71)])).toMatchObject({ mean: 0, notReached: 0, replications: 2 });
    expect(recovery([ofSize(1, 71), ofSize(2, 71), ofSize(3, 72)])).toMatchObject({ mean: null, replications: 0 });
  });

  it('tells everything of the region and waves, every measure of kinds and sites, and less of what is smaller or no hospital', () => {
    const { measures: rows } = summariseShards([syntheticShard(1, arms)], context);
    const told = (scope: string) => rows.filter((r) => r.scope === scope);
    const windows = (scope: string, contactKind: string | null) => [
      ...new Set(
        told(scope).flatMap((r) =>
          r.contactKind === contactKind && r.measure !== 'production.recovered' ? [r.window] : [],
        ),
      ),
    ];
    const near = ['total', 'weeks:-8--1', 'weeks:0-3', 'weeks:0-12'];
    for (const scope of ['region', 'wave:wave-1']) {
      expect(windows(scope, null)).toEqual([...near, 'weeks:13-25']);
    }
    expect(windows('region', 'nurse-visit')).toEqual(['total', 'weeks:0-12']);
    for (const scope of ['kind:outpatient', 'site:hospital']) expect(windows(scope, null)).toEqual(near);
    expect(windows('site:centre', 'nurse-visit')).toEqual(['total']);
    expect(windows('unit:gp', null)).toEqual(['total']);
    for (const scope of ['unit:clinic', 'site:centre/kind:primary-care']) {
      expect(windows(scope, null)).toEqual(['total', 'weeks:0-12']);
    }
    for (const scope of ['unit:clinic', 'unit:gp', 'site:centre/kind:primary-care']) {
      expect(told(scope).every((r) => r.against === 'reference' && r.contactKind === null)).toBe(true);
    }
    // Unscheduled care has no row of all contact kinds together, so its own kind stands for it.
    expect(windows('unit:ward', 'inpatient-episode')).toEqual(['total', 'weeks:0-12']);
    const measuresOf = (...scopes: string[]) => new Set(scopes.flatMap(told).map((r) => r.measure));
    expect(measuresOf('region').size).toBe(countedMeasures.length);
    expect(measuresOf(...['emergency', 'ward', 'outpatient', 'primary-care'].map((kind) => `kind:${kind}`)).size).toBe(
      countedMeasures.length,
    );
    expect(measuresOf('site:hospital', 'site:centre').size).toBe(countedMeasures.length);
    const ofCentre = (measure: string) =>
      told('site:centre').flatMap((r) =>
        r.measure === measure && r.contactKind === null && r.arm === 'golive'
          ? [`${r.against ?? 'level'} ${r.window}`]
          : [],
      );
    expect(ofCentre('visits.completed')).toEqual([
      'level total',
      'level weeks:0-12',
      'reference total',
      'reference weeks:0-12',
    ]);
    // Not among the measures that are followed by week: its total alone is told of a site that is no hospital.
    expect(ofCentre('visits.lateStarts')).toEqual(['reference total']);
    expect([...measuresOf('unit:clinic')]).toContain('visits.lateStarts');
    expect([...measuresOf('unit:gp')]).not.toContain('visits.lateStarts');
  });
});
