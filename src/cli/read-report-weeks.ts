import { join } from 'node:path';
import type { AnalysisContext } from '../analysis/analysis-context.ts';
import { overlappingDips } from '../analysis/overlapping-dips.ts';
import { PanelProduction } from '../analysis/panel-production.ts';
import { listProductionPanels, type ProductionPanel } from '../analysis/production-panels.ts';
import { listScopes } from '../analysis/scopes.ts';
import { rangeLevel } from '../analysis/summarise.ts';
import { type SeriesRequest, WeekValues } from '../analysis/week-values.ts';
import { WeeklySeries } from '../analysis/weekly-series.ts';
import { weeklyMeasures } from '../analysis/weekly-table.ts';
import type { ReportInput } from '../report/report-input.ts';
import { openParquet } from '../results/parquet-file.ts';
import type { Text } from '../scenario/scenario.ts';
import { mean } from '../statistics/mean.ts';
import { quantile } from '../statistics/quantile.ts';

/** What weekly.parquet gives a report, read once. */
export async function readReportWeeks(
  folder: string,
  waveNames: Record<string, Text>,
  context: AnalysisContext,
): Promise<Pick<ReportInput, 'series' | 'panels' | 'dips'>> {
  const plan = context.arms.find(({ waves }) => waves.length > 0);
  const series = new WeeklySeries(context.start, seriesRequests(context));
  const panels = plan === undefined ? [] : listProductionPanels(context, plan.id, waveNames);
  const production = new PanelProduction(plan?.id ?? '', panels);
  const file = await openParquet(join(folder, 'weekly.parquet'));
  for (let rowGroup = 0; rowGroup < file.rowGroups; rowGroup++) {
    const weeks = new WeekValues(await file.read(rowGroup));
    series.add(weeks);
    production.add(weeks);
  }
  return {
    series: series.series(),
    panels: panels.map((panel) => {
      const { id, level, name, wave } = panel;
      return { id, level, name, wave, points: production.shares(panel, context.start) };
    }),
    dips: reportDips(panels, production, context.start),
  };
}

/** Weekly series of every arm, and its difference from the reference, for the region and each kind of unit. */
function seriesRequests(context: AnalysisContext): SeriesRequest[] {
  const scopes = listScopes(context).filter(({ level }) => level === 'region' || level === 'kind');
  const requests: SeriesRequest[] = [];
  for (const { id: measure } of weeklyMeasures) {
    for (const { id: scope } of scopes) {
      for (const { id: arm, partOf } of context.arms) {
        if (partOf !== null) continue;
        requests.push({ measure, scope, arm, against: null });
        if (arm !== context.arms[0]?.id) requests.push({ measure, scope, arm, against: 'reference' });
      }
    }
  }
  return requests;
}

/** Where the dips of waves overlap; nothing for a single wave. */
function reportDips(
  panels: readonly ProductionPanel[],
  production: PanelProduction,
  start: string,
): ReportInput['dips'] {
  const waves = panels.filter(({ level }) => level === 'wave');
  if (waves.length < 2) return undefined;
  const { inDip, overlapping, overlapWeeks } = overlappingDips(
    waves.map((panel) => production.of(panel)),
    start,
  );
  return {
    start,
    waves: waves.map(({ wave }, i) => ({ id: wave ?? '', shares: inDip[i] })),
    overlapping,
    overlapWeeks: {
      mean: mean(overlapWeeks),
      low: quantile(overlapWeeks, (1 - rangeLevel) / 2),
      high: quantile(overlapWeeks, (1 + rangeLevel) / 2),
    },
  };
}
