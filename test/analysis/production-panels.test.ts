import { describe, expect, it } from 'vitest';
import type { AnalysisContext } from '../../src/analysis/analysis-context.ts';
import { PanelProduction } from '../../src/analysis/panel-production.ts';
import { listProductionPanels } from '../../src/analysis/production-panels.ts';
import { WeekValues } from '../../src/analysis/week-values.ts';
import type { UnitKind } from '../../src/scenario/scenario.ts';

function site(id: string, ...kinds: UnitKind[]): AnalysisContext['sites'][number] {
  const text = { sv: id, en: id };
  return { id, name: text, units: kinds.map((kind) => ({ id: `${id}-${kind}`, kind, name: text })) };
}

const context: AnalysisContext = {
  run: 'run',
  scenario: 'scenario',
  seed: '1',
  start: '2025-01-06',
  days: 21,
  warmUpDays: 0,
  sites: [
    site('hospital', 'emergency', 'ward', 'outpatient'),
    site('centre-1', 'primary-care'),
    site('centre-2', 'primary-care', 'outpatient'),
    site('clinic', 'outpatient'),
    site('laboratory', 'diagnostics'),
    site('elsewhere', 'outpatient'),
  ],
  arms: [
    { id: 'reference', waves: [], drawsInputs: false, partOf: null },
    {
      id: 'golive',
      drawsInputs: false,
      partOf: null,
      waves: [
        { id: 'wave-1', goLiveDay: 7, sites: ['hospital', 'laboratory'] },
        { id: 'wave-2', goLiveDay: 14, sites: ['centre-1', 'centre-2', 'clinic'] },
      ],
    },
  ],
};
const names = { 'wave-1': { sv: 'Våg 1', en: 'Wave 1' }, 'wave-2': { sv: 'Våg 2', en: 'Wave 2' } };
const panels = listProductionPanels(context, 'golive', names);

describe('listProductionPanels(context, arm, waveNames)', () => {
  it('has waves, kinds of unit, then the sites by wave: hospitals alone, small sites together, those without a wave last', () => {
    expect(panels.filter(({ level }) => level !== 'kind').map(({ id, wave }) => `${id} ${wave}`)).toEqual([
      'wave:wave-1 wave-1',
      'wave:wave-2 wave-2',
      'site:hospital wave-1',
      'group:wave-2/primary-care wave-2',
      'site:clinic wave-2',
      'site:elsewhere null',
    ]);
  });

  it('names a group with the number of its sites, and a single site by itself', () => {
    const named = new Map(panels.map(({ id, name }) => [id, name.en]));
    expect(named.get('group:wave-2/primary-care')).toBe('Primary-care centres (2)');
    expect(named.get('site:clinic')).toBe('clinic');
  });

  it('has each site that meets patients in one panel, and no other', () => {
    const scopes = panels
      .filter(({ level }) => level === 'hospital' || level === 'group')
      .flatMap((panel) => panel.scopes);
    expect(scopes.sort()).toEqual(['site:centre-1', 'site:centre-2', 'site:clinic', 'site:elsewhere', 'site:hospital']);
  });
});

describe('PanelProduction', () => {
  /** Two weeks of both arms at the centres; the second centre gives nothing in the first week. */
  function weeks(first: number, second: number): WeekValues {
    const rows = [
      { arm: 'reference', scope: 'site:centre-1', values: [100, 100] },
      { arm: 'reference', scope: 'site:centre-2', values: [0, 100] },
      { arm: 'golive', scope: 'site:centre-1', values: [100, first] },
      { arm: 'golive', scope: 'site:centre-2', values: [0, second] },
    ].flatMap(({ arm, scope, values }) => values.map((value, week) => ({ arm, scope, week, value })));
    const texts = (name: string, values: (string | null)[]) => ({ name, type: 'text' as const, values });
    return new WeekValues({
      rows: rows.length,
      columns: [
        texts(
          'arm',
          rows.map(({ arm }) => arm),
        ),
        texts(
          'scope',
          rows.map(({ scope }) => scope),
        ),
        texts(
          'contactKind',
          rows.map(() => null),
        ),
        { name: 'days', type: 'integer', values: Int32Array.from(rows, () => 7) },
        { name: 'production.completed', type: 'number', values: Float64Array.from(rows, ({ value }) => value) },
      ],
    });
  }
  const production = new PanelProduction('golive', panels);
  production.add(weeks(80, 40));
  production.add(weeks(100, 100));
  const group = panels.find(({ id }) => id === 'group:wave-2/primary-care');
  const hospital = panels.find(({ id }) => id === 'site:hospital');
  if (group === undefined || hospital === undefined) throw new Error('the panels have a group and a hospital');

  it('adds the sites of a group up before it compares them, replication by replication', () => {
    const points = production.shares(group, '2025-01-06');
    expect(points.map(({ mean, date }) => [mean, date])).toEqual([
      [0, '2025-01-06'],
      [-0.2, '2025-01-13'],
    ]);
    expect(points[1]?.range.low).toBeCloseTo(-0.38, 12);
  });

  it('has no weeks for a panel that the tables do not tell of', () => {
    expect(production.shares(hospital, '2025-01-06')).toEqual([]);
  });
});
