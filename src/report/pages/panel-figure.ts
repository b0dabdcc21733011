import { smallMultiples } from '../charts/small-multiples.ts';
import type { ReportPanel, SeriesPoint } from '../report-input.ts';
import { formatDate, formatWeek } from '../text/date-format.ts';
import { formatShare } from '../text/number-format.ts';
import { renderFigure } from './figure.ts';
import { type Html, html } from './html.ts';
import { neutralSpans } from './neutral-spans.ts';
import { type PageContext, scopeName } from './page-context.ts';
import type { TableData } from './table.ts';

/** The panels of some levels that have planned care, from the first day that totals count. */
export function panelsOf({ input }: PageContext, levels: readonly ReportPanel['level'][]): ReportPanel[] {
  return (input.panels ?? [])
    .filter(({ level }) => levels.includes(level))
    .map((panel) => ({ ...panel, points: panel.points.filter(({ date }) => date >= input.counted.from) }))
    .filter(({ points }) => points.some(({ mean }) => mean !== null));
}

/** ISO dates of the first plan's go-lives: of a wave, or of all. */
export function goLiveDates({ plans: [plan] }: PageContext, wave: string | null = null): string[] {
  const own = (plan?.goLive ?? []).filter((goLive) => wave === null || goLive.wave === wave);
  return [...new Set(own.map(({ date }) => date))].sort();
}

/** Name of a panel; of several sites with the wave that they belong to, where there are several waves. */
function panelTitle({ id, name, wave }: ReportPanel, context: PageContext): string {
  const { locale, plans } = context;
  const own = name[locale];
  const isOneOfSeveral = new Set(plans[0]?.goLive.map((goLive) => goLive.wave)).size > 1;
  if (wave === null || !id.startsWith('group:') || !isOneOfSeveral) return own;
  return `${own} · ${scopeName(context, `wave:${wave}`)}`;
}

/** Weekly differences of panels in small charts on one scale, with their table folded below. */
export function renderPanels(
  panels: readonly ReportPanel[],
  { id, title }: { id: string; title: string },
  context: PageContext,
): Html {
  const { text, locale } = context;
  const words = text.region.panels;
  const weeks = panels[0]?.points.map(({ date }) => date) ?? [];
  const [from, to] = [weeks[0], weeks.at(-1)].map((date) => (date === undefined ? '' : formatDate(date, locale)));
  const data = {
    description: text.chartDescription(title, from ?? '', to ?? ''),
    unit: words.unit,
    format: 'share' as const,
    panels: panels.map((panel) => ({
      title: panelTitle(panel, context),
      points: panel.points,
      goLives:
        panel.level === 'kind' ? goLiveDates(context) : panel.wave === null ? [] : goLiveDates(context, panel.wave),
    })),
    goLives: goLiveDates(context),
    shaded: neutralSpans(weeks, context),
    legend: {
      line: words.line,
      band: text.bandLabel,
      zero: text.productionZero,
      shaded: words.shaded,
      own: panels.every(({ level }) => level === 'kind') ? text.region.sites.goLive : words.own,
      other: words.other,
    },
  };
  return renderFigure(smallMultiples, data, panelTable(panels, weeks, { id, title }, context), { id, title }, context);
}

function panelTable(
  panels: readonly ReportPanel[],
  weeks: readonly string[],
  { id, title }: { id: string; title: string },
  context: PageContext,
): TableData {
  const { text, locale } = context;
  const write = (value: number | null): string => (value === null ? '–' : formatShare(value, locale, 1));
  const cell = (point: SeriesPoint | undefined): Html => {
    if (point === undefined || point.mean === null) return html`–`;
    const { low, high } = point.range;
    if (low === high) return html`${write(point.mean)}`;
    return html`${write(point.mean)}<br><small>${text.interval(write(low), write(high))}</small>`;
  };
  return {
    id: `${id}-table`,
    caption: `${title}. ${text.region.panels.tableUnit}.`,
    columns: [
      { label: text.week, isNumber: false },
      ...panels.map((panel) => ({ label: panelTitle(panel, context), isNumber: true })),
    ],
    rows: weeks.map((date, week) => [
      formatWeek(date, locale, true),
      ...panels.map(({ points }) => cell(points[week])),
    ]),
  };
}
