import { describe, expect, it } from 'vitest';
import { analysisContext } from '../../src/analysis/analysis-context.ts';
import { listCalendarWeeks, listGoLiveWeeks, listWindows } from '../../src/analysis/periods.ts';
import { goLiveDay, listScopes, type Scope, scopeName } from '../../src/analysis/scopes.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { syntheticScenario } from '../synthetic-world.ts';

const arms = [{ id: 'golive', scenario: syntheticScenario(141) }];
const context = analysisContext({ run: 'run', seed: '1', reference: syntheticScenario(null), arms });

function scope(id: string): Scope {
  const found = listScopes(context).find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no scope ${id}`);
  return found;
}

describe('listScopes', () => {
  it('goes from the region down to units and leaves partners out', () => {
    expect(listScopes(context).map(({ id }) => id)).toEqual([
      'region',
      'wave:wave-1',
      'kind:emergency',
      'kind:ward',
      'kind:outpatient',
      'kind:primary-care',
      'site:hospital',
      'site:centre',
      'site:hospital/kind:emergency',
      'site:hospital/kind:ward',
      'site:hospital/kind:outpatient',
      'site:centre/kind:primary-care',
      'unit:ed',
      'unit:ward',
      'unit:clinic',
      'unit:gp',
    ]);
    expect(scope('wave:wave-1').units).toEqual(['ed', 'ward', 'clinic']);
  });

  it('names scopes in both languages', () => {
    expect(scopeName(context, scope('site:hospital/kind:ward'))).toEqual({
      sv: 'Sjukhuset: vårdavdelningar',
      en: 'The hospital: wards',
    });
    expect(scopeName(context, scope('unit:ed')).sv).toBe('Akuten');
    expect(scopeName(context, scope('wave:wave-1'), { 'wave-1': { sv: 'Våg 1', en: 'Wave 1' } }).en).toBe('Wave 1');
  });
});

describe('goLiveDay', () => {
  const wave = (id: string, day: number, sites: string[]): Scenario['waves'][number] => ({
    ...syntheticScenario(day).waves[0],
    id,
    goLiveDay: day,
    sites,
  });
  const twice = analysisContext({
    run: 'run',
    seed: '1',
    reference: syntheticScenario(null),
    arms: [
      {
        id: 'golive',
        scenario: { ...syntheticScenario(null), waves: [wave('one', 100, ['hospital']), wave('two', 170, ['centre'])] },
      },
    ],
  });

  it('is the last of several for a scope that holds several go-lives', () => {
    const [region] = listScopes(twice);
    expect(goLiveDay(twice, 'golive', region)).toBe(170);
  });

  it('is the first of the arm for a scope without one, and none for an arm without any', () => {
    expect(goLiveDay(context, 'golive', scope('site:centre'))).toBe(141);
    expect(goLiveDay(context, 'reference', scope('site:hospital'))).toBeNull();
  });
});

describe('analysisContext', () => {
  it('refuses arms of another horizon', () => {
    const longer = [{ id: 'golive', scenario: syntheticScenario(141, 427) }];
    expect(() => analysisContext({ run: 'run', seed: '1', reference: syntheticScenario(null), arms: longer })).toThrow(
      "arm golive (= 2024-11-04, 427 days) must have the reference's horizon",
    );
  });
});

describe('listWindows', () => {
  it('counts weeks from go-live and keeps only windows that lie inside the horizon', () => {
    const windows = listWindows({ days: 420, warmUpDays: 56 }, 141, 'all');
    expect(windows).toEqual([
      { id: 'total', from: 56, to: 420 },
      { id: 'weeks:-8--1', from: 85, to: 141 },
      { id: 'weeks:0-3', from: 141, to: 169 },
      { id: 'weeks:0-12', from: 141, to: 232 },
      { id: 'weeks:13-25', from: 232, to: 323 },
    ]);
  });

  it('has fewer windows for smaller scopes', () => {
    const ids = (set: 'near' | 'few' | 'total') =>
      listWindows({ days: 420, warmUpDays: 56 }, 141, set).map(({ id }) => id);
    expect(ids('near')).toEqual(['total', 'weeks:-8--1', 'weeks:0-3', 'weeks:0-12']);
    expect(ids('few')).toEqual(['total', 'weeks:0-12']);
    expect(ids('total')).toEqual(['total']);
  });

  it('has only the total where nobody goes live', () => {
    expect(listWindows({ days: 420, warmUpDays: 56 }, null, 'all')).toEqual([{ id: 'total', from: 56, to: 420 }]);
  });
});

describe('listGoLiveWeeks', () => {
  it('covers every day once and marks the weeks that an edge cuts', () => {
    const weeks = listGoLiveWeeks(20, 4, 40);
    expect(weeks.map(({ week }) => week)).toEqual([-3, -2, -1, 0, 1, 2]);
    expect(weeks.map(({ from, to }) => [from, to])).toEqual([
      [4, 6],
      [6, 13],
      [13, 20],
      [20, 27],
      [27, 34],
      [34, 40],
    ]);
    expect(weeks.map(({ full }) => full)).toEqual([false, true, true, true, true, false]);
  });

  it('counts from day 0 for calendar weeks', () => {
    expect(listCalendarWeeks(15).map(({ week, from, to }) => [week, from, to])).toEqual([
      [0, 0, 7],
      [1, 7, 14],
      [2, 14, 15],
    ]);
  });
});
