import type { ComparedResponse } from '../analysis/evidence/compare-evidence.ts';
import type { EvidenceScale } from '../analysis/evidence/published-response.ts';
import type { EvidenceRange, EvidenceRangesData } from './charts/evidence-ranges.ts';
import { writeEvidenceRow } from './evidence-rows.ts';
import type { Locale } from './report-input.ts';
import { evidenceTexts } from './text/evidence-texts.ts';

/** The charts of a comparison by an id: figures in per cent together, differences by their unit, weeks by themselves. */
export function evidenceCharts(
  rows: readonly ComparedResponse[],
  locale: Locale,
): { id: string; data: EvidenceRangesData }[] {
  const text = evidenceTexts[locale];
  const groups = new Map<string, { scale: EvidenceScale; unit: string; ranges: EvidenceRange[] }>();
  for (const row of rows) {
    const { published, simulated } = row;
    if (published === null || simulated === null) continue;
    const { scale, unit, value, low, high, isStatement } = published;
    const id = [scale, ...(unit === '' ? [] : [unit.replaceAll(' ', '-')])].join('-');
    const group = groups.get(id) ?? { scale, unit, ranges: [] };
    groups.set(id, group);
    const written = writeEvidenceRow(row, locale);
    group.ranges.push({
      label: `${row.id} ${written.what} (${written.use})`,
      published: { value, low, high: isStatement ? (high ?? Number.POSITIVE_INFINITY) : high },
      simulated: {
        low: simulated.low ?? Number.POSITIVE_INFINITY,
        high: simulated.high ?? Number.POSITIVE_INFINITY,
      },
      isWithin: row.verdict === 'within',
      text: `${written.simulated} / ${written.published}`,
    });
  }
  const units: Record<EvidenceScale, (unit: string) => string> = {
    percent: () => text.percent,
    difference: (unit) => text.difference(text.units[unit] ?? unit),
    weeks: () => text.weeks,
  };
  return [...groups].map(([id, { scale, unit, ranges }]) => ({
    id,
    data: {
      description: `${text.chartTitle}. ${units[scale](unit)}.`,
      unit: units[scale](unit),
      rows: ranges,
      mark: scale === 'percent' ? 100 : 0,
      legend: text.legend,
    },
  }));
}
