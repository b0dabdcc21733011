import * as Plot from '@observablehq/plot';
import { extent, scaleLinear, select } from 'd3';
import { type Chart, type ChartContext, createDrawing, drawText, setHeight } from '../src/report/charts/chart.ts';
import { drawGoLives, goLiveRows } from '../src/report/charts/go-live-marks.ts';
import { drawLegend } from '../src/report/charts/legend.ts';
import { lineColor, lineDash } from '../src/report/charts/line-style.ts';
import { valueAxis } from '../src/report/charts/value-axis.ts';
import { drawWeeklyAxis, weeklyAxisHeight } from '../src/report/charts/weekly-axis.ts';
import type { SeriesPoint } from '../src/report/report-input.ts';
import { formatWeek } from '../src/report/text/date-format.ts';
import { decimalsFor, formatNumber, formatShare } from '../src/report/text/number-format.ts';
import { dayNumber } from '../src/scenario/calendar-dates.ts';
import { replicationLegend } from './replication-legend.ts';
import type { ReplicationLine, ReplicationWeek, WeekByWeek } from './week-by-week.ts';

/**
 * Observable Plot's view of a weekly measure: each replication as a thin line, over them the mean and the band in which 9 of 10
 * replications lie, with the report's colours, dashes and go-live marks. Pointing at a week tells its figures.
 */
export const replicationLines: Chart<WeekByWeek> = (data, context) => {
  const { document, theme, width } = context;
  const isNarrow = width < 500;
  const ticks = isNarrow ? 4 : 5;
  const days = data.lines.flatMap(({ points }) => points.map(({ date }) => dayNumber(date)));
  const range = { from: Math.min(...days), to: Math.max(...days) };
  const y = scaleLinear().domain(valueDomain(data)).nice(ticks);
  const axis = valueAxis(y, ticks, data.format, context);
  const plot = { left: axis.width + 10, right: width - 8, height: isNarrow ? 200 : Math.min(300, width * 0.34) };

  const { element, drawing } = createDrawing(context, data.description);
  const legendHeight = drawLegend(drawing, replicationLegend(data, context), context);
  const x = scaleLinear().domain([range.from, range.to]).range([plot.left, plot.right]);
  const goLives = goLiveRows(data.goLives, x, context);
  const top = 26 + goLives.height;
  const height = Math.round(top + plot.height + weeklyAxisHeight);
  const drawn = Plot.plot({
    document,
    width,
    height,
    marginLeft: plot.left,
    marginRight: width - plot.right,
    marginTop: top,
    marginBottom: weeklyAxisHeight,
    style: {
      background: 'none',
      color: theme.color.ink,
      fontFamily: theme.fontFamily,
      fontSize: `${theme.fontSize.small}px`,
    },
    x: { type: 'utc', axis: null },
    y: { domain: y.domain(), label: null, tickSize: 0 },
    marks: [
      // A drawing inside another is pointed at only where something is painted.
      Plot.frame({ stroke: 'none', fill: 'none', pointerEvents: 'all' }),
      Plot.gridY(
        axis.ticks.map(({ value }) => value),
        { stroke: theme.color.rule, strokeOpacity: 1 },
      ),
      Plot.axisY(
        axis.ticks.map(({ value }) => value),
        {
          tickFormat: (_: number, index: number) => axis.ticks[index]?.label ?? '',
          tickSize: 0,
          fill: theme.color.muted,
        },
      ),
      ...data.lines.map((line) => rangeMark(line, context)),
      ...data.lines.map((line) => replicationMark(line, context)),
      data.zero === null ? null : Plot.ruleY([0], { stroke: theme.color.ink, strokeWidth: 1.2, className: 'zero' }),
      ...data.lines.map((line) => meanMark(line, context)),
      tipMark(data, context),
    ],
  });
  drawText(drawing, data.unit, { x: 0, y: legendHeight + 16, color: theme.color.muted, size: theme.fontSize.small });
  const offset = legendHeight + top;
  drawWeeklyAxis(drawing, x, offset + plot.height, context);
  drawGoLives(drawing, goLives, { top: offset, bottom: offset + plot.height }, context);
  drawing.node()?.append(drawn);
  select(drawn).attr('y', legendHeight);
  // The drawing is one image with one description; the names that Plot gives its parts would not be read.
  select(drawn).selectAll('[aria-label]').attr('aria-label', null);
  setHeight(drawing, legendHeight + height, context);
  return element;
};

/** Everything that is drawn, and zero: a chart of levels must not make a small fall look large. */
function valueDomain({ lines }: WeekByWeek): [number, number] {
  const values = lines.flatMap(({ replications }) => replications.flatMap(({ value }) => value ?? []));
  const [low = 0, high = 0] = extent([0, ...values]);
  return low === high ? [0, 1] : [low, high];
}

const dateOf = ({ date }: { date: string }) => new Date(date);

function rangeMark({ points, style }: ReplicationLine, { theme }: ChartContext): Plot.Markish {
  return Plot.areaY(points, {
    className: 'range',
    x: dateOf,
    y1: ({ range }: SeriesPoint) => range.low,
    y2: ({ range }: SeriesPoint) => range.high,
    fill: lineColor(style, theme),
    fillOpacity: 0.16,
  });
}

function replicationMark({ replications, style }: ReplicationLine, { theme }: ChartContext): Plot.Markish {
  const count = new Set(replications.map(({ replication }) => replication)).size;
  return Plot.lineY(replications, {
    className: 'replications',
    x: dateOf,
    y: ({ value }: ReplicationWeek) => value,
    z: 'replication',
    stroke: lineColor(style, theme),
    strokeWidth: 0.9,
    // Many lines lie on top of each other; so that the mean stays in sight, each is fainter.
    strokeOpacity: Math.max(0.08, Math.min(0.55, 5 / count)),
  });
}

function meanMark({ points, style }: ReplicationLine, { theme }: ChartContext): Plot.Markish {
  const dash = lineDash(style, theme);
  return Plot.lineY(points, {
    className: 'mean',
    x: dateOf,
    y: 'mean',
    stroke: lineColor(style, theme),
    strokeWidth: style === 0 ? 2.2 : 2.6,
    strokeDasharray: dash === '' ? undefined : dash,
  });
}

/** Tells the figures of all arms in the week that is pointed at. */
function tipMark({ lines, format }: WeekByWeek, { theme, locale, width }: ChartContext): Plot.Markish {
  const decimals = decimalsFor(
    lines.flatMap(({ points }) => points.map(({ mean }) => mean)),
    1,
  );
  const write = (value: number | null): string => {
    if (value === null) return '–';
    return format === 'share' ? formatShare(value, locale) : formatNumber(value, locale, decimals);
  };
  const figures = (week: number): string[] =>
    lines.flatMap(({ label, points }) =>
      points
        .filter((point) => point.week === week)
        .map(({ mean, range }) => `${label}: ${write(mean)} (${write(range.low)} to ${write(range.high)})`),
    );
  const weeks = (lines.at(-1)?.points ?? []).filter(({ mean }) => mean !== null);
  // Where there is no room beside the line, the figures keep to a corner.
  const place: Plot.TipOptions & Plot.PointerOptions =
    width < 500
      ? { px: dateOf, py: 'mean', frameAnchor: 'bottom-left', anchor: 'bottom-left', pointerSize: 0 }
      : { x: dateOf, y: 'mean' };
  return Plot.tip(
    weeks,
    Plot.pointerX({
      ...place,
      title: ({ date, week }: SeriesPoint) =>
        [formatWeek(date, locale, true), ...figures(week), 'Mean (9 of 10 replications)'].join('\n'),
      className: 'tip',
      lineHeight: 1.35,
      fill: theme.color.paper,
      stroke: theme.color.muted,
    }),
  );
}
