import type { GoLiveMark } from '../charts/go-live-marks.ts';
import type { ValueFormat } from '../charts/value-axis.ts';
import { type WeeklyLine, weeklyLines } from '../charts/weekly-lines.ts';
import type { SeriesPoint } from '../report-input.ts';
import { formatDate, formatWeek } from '../text/date-format.ts';
import { lowerFirst } from '../text/lower-first.ts';
import { decimalsFor, formatNumber, formatShare } from '../text/number-format.ts';
import { renderFigure } from './figure.ts';
import type { Html } from './html.ts';
import { findSeries, type PageContext } from './page-context.ts';
import type { TableData } from './table.ts';

export interface WeeklyFigure {
  id: string;
  title: string;
  unit: string;
  format: ValueFormat;
  lines: WeeklyLine[];
  zero: { label: string } | null;
  size?: 'wide' | 'half';
}

/** The lines of a measure's levels: the reference and each plan that has the series. */
export function levelLines(measure: string, scope: string, context: PageContext): WeeklyLine[] {
  return [context.reference, ...context.plans].flatMap((arm, style) => {
    const series = findSeries(context, measure, scope, arm.id, null);
    return series === null ? [] : [{ label: arm.label[context.locale], style, points: series.points }];
  });
}

/** A weekly chart with go-lives marked and its table folded below. */
export function renderWeeklyFigure(figure: WeeklyFigure, context: PageContext): Html {
  const { text, locale } = context;
  const { lines, format, title, unit, zero, id } = figure;
  const points = lines[0]?.points ?? [];
  const [from, to] = [points[0], points.at(-1)].map((point) =>
    point === undefined ? '' : formatDate(point.date, locale),
  );
  const data = {
    description: text.chartDescription(title, from ?? '', to ?? ''),
    unit,
    format,
    lines,
    bandLabel: text.bandLabel,
    goLives: goLiveMarks(context),
    zero,
  };
  return renderFigure(
    weeklyLines,
    data,
    weeklyTable(figure, context),
    { id, title, size: figure.size ?? 'wide' },
    context,
  );
}

function goLiveMarks({ plans, text, locale }: PageContext): GoLiveMark[] {
  const dates = [...new Set(plans.flatMap(({ goLive }) => goLive.map(({ date }) => date)))].sort();
  return dates.map((date) => ({ date, label: text.goLiveMark(formatDate(date, locale)) }));
}

/** The figures of a weekly chart with their intervals, a row for each week. */
export function weeklyTable(
  { id, lines, format, title, unit }: Pick<WeeklyFigure, 'id' | 'lines' | 'format' | 'title' | 'unit'>,
  { text, locale }: Pick<PageContext, 'text' | 'locale'>,
): TableData {
  const sizes = lines.flatMap(({ points }) =>
    points.map(({ mean }) => (mean === null ? null : format === 'share' ? mean * 100 : mean)),
  );
  const decimals = decimalsFor(sizes, 1);
  const write = (value: number | null): string => {
    if (value === null) return '–';
    return format === 'share' ? formatShare(value, locale, decimals) : formatNumber(value, locale, decimals);
  };
  const cells = (point: SeriesPoint | undefined): string[] => {
    if (point === undefined) return ['–', '–', '–'];
    const { mean, range, confidence } = point;
    return [
      write(mean),
      text.interval(write(range.low), write(range.high)),
      text.interval(write(confidence.low), write(confidence.high)),
    ];
  };
  const columns = lines.flatMap(({ label }) => [
    { label, isNumber: true },
    { label: `${label}: ${lowerFirst(text.rangeName)}`, isNumber: true },
    { label: `${label}: ${lowerFirst(text.confidenceName)}`, isNumber: true },
  ]);
  const rows = (lines[0]?.points ?? []).map(({ date, week }) => [
    formatWeek(date, locale, true),
    ...lines.flatMap(({ points }) => cells(points.find((point) => point.week === week))),
  ]);
  return {
    id: `${id}-table`,
    caption: `${title}. ${unit}.`,
    columns: [{ label: text.week, isNumber: false }, ...columns],
    rows,
  };
}
