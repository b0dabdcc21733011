import type { ShardOutcome } from '../../care/outcome.ts';
import { measureById } from '../../results/measures.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import { derivedComparison, minimumSizes, scopeSizes } from '../derived-values.ts';
import { measureValues } from '../measure-values.ts';
import { firstGoLiveDay, goLiveDay, listScopes } from '../scopes.ts';
import { membersOf, type WorldLayout, worldLayout } from '../world-layout.ts';
import type { MappedRow } from './evidence-map.ts';
import { type PublishedResponse, publishedResponse, responseDays } from './published-response.ts';
import type { EvidenceRow } from './study-schema.ts';

/** Why a replication gives no figure for a row. */
export type Untold = 'no-figure' | 'too-small' | 'outside-horizon' | 'not-convertible' | 'no-weeks';

/** A response of a setting that is simulated: what is published, and what it is held against. */
export interface SettingRow {
  row: EvidenceRow;
  mapped: MappedRow;
}

/** What one replication gives for a row, on the scale of the comparison: Infinity is later than the horizon. */
export type SimulatedValue = number | Untold;

/** Units of measures in the units of sources. */
const factors: Record<string, number> = { 'percentage points': 100, percent: 100, share: 1, min: 1, h: 1, days: 1 };

/**
 * What a replication of a published setting, its reference and its arm `golive`, gives for each row. Throws a RangeError for a scope
 * that the setting does not have.
 */
export function simulatedResponses(
  rows: readonly SettingRow[],
  outcome: ShardOutcome,
  context: AnalysisContext,
): SimulatedValue[] {
  const layout = worldLayout(outcome, context);
  return rows.map((row) => simulatedValue(row, outcome, layout, context));
}

function simulatedValue(
  { row, mapped }: SettingRow,
  { arms: [reference, arm] }: ShardOutcome,
  layout: WorldLayout,
  context: AnalysisContext,
): SimulatedValue {
  const published = publishedResponse(row);
  if (published === null) return 'not-convertible';
  const measure = measureById(mapped.measure);
  const scope = listScopes(context).find(({ id }) => id === mapped.scope);
  const members = scope === undefined ? null : membersOf(layout, measure, scope, null);
  if (scope === undefined || members === null) {
    throw new RangeError(`row ${row.id} (= ${measure.id} of ${mapped.scope}) must be in the setting ${mapped.setting}`);
  }
  const goLive = goLiveDay(context, arm.arm, scope) ?? 0;
  const { formula } = measure;
  if (formula.how === 'derived') {
    const total = { id: 'total', from: context.warmUpDays, to: context.days };
    const firstGoLive = firstGoLiveDay(context, arm.arm, scope);
    const input = { arm, reference, members, goLive, firstGoLive, from: formula.from, windows: [total], chosen: null };
    const size = formula.size === null ? null : minimumSizes[formula.size];
    if (formula.size !== null && size !== null && scopeSizes(formula.size, input)[0] < size) return 'too-small';
    return told(derivedComparison(measure.id, { ...input, start: context.start })[0]);
  }
  const days = responseDays(row, mapped);
  if (days === null) return 'no-weeks';
  const period = { from: goLive + days.from, to: goLive + days.to };
  if (period.to > context.days) return 'outside-horizon';
  const [before, after] = [reference, arm].map((one) => measureValues(one, formula, members, [period])[0]);
  return told(onScale(published, mapped.compare, before, after));
}

function onScale(
  { scale, unit }: PublishedResponse,
  compare: MappedRow['compare'],
  before: number,
  after: number,
): number {
  if (scale === 'percent') {
    const [over, under] = compare === 'inverse' ? [before, after] : [after, before];
    return under > 0 ? (100 * over) / under : Number.NaN;
  }
  return (compare === 'negative' ? before - after : after - before) * (factors[unit] ?? Number.NaN);
}

function told(value: number): SimulatedValue {
  return Number.isNaN(value) ? 'no-figure' : value;
}
