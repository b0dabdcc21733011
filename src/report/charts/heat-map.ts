import { type ScaleLinear, scaleLinear } from 'd3';
import { dayNumber } from '../../scenario/calendar-dates.ts';
import { type Chart, type ChartContext, createDrawing, type Drawing, drawText, round, setHeight } from './chart.ts';
import { drawLegend, type LegendEntry, sampleHeight, sampleWidth } from './legend.ts';
import { textWidth } from './text-width.ts';
import type { Theme } from './theme.ts';
import { drawWeeklyAxis, weeklyAxisHeight } from './weekly-axis.ts';
import { wrapText } from './wrap-text.ts';

export interface HeatRow {
  label: string;
  /** By week: the share that is missing, below zero for more than usual; null where there is nothing to compare. */
  shares: (number | null)[];
}

export interface HeatGroup {
  heading: string;
  rows: HeatRow[];
  /** ISO dates of its go-lives, marked across its rows. */
  goLives: string[];
}

export interface HeatMapData {
  description: string;
  /** ISO dates of the weeks' first days. */
  weeks: string[];
  groups: HeatGroup[];
  /** Words for each class of colour in the order of `heatBounds`, and for the go-live's mark. */
  legend: { classes: string[]; goLive: string };
}

/** Where one class of colour ends and the next begins: shares missing. */
export const heatBounds = [-0.1, -0.02, 0.02, 0.1, 0.2, 0.4] as const;

const rowHeight = 17;
const headingHeight = 26;
/** Room at the sides for the labels of the time axis, which stand under the middle of their mark. */
const margin = 16;

/**
 * A row for each part of the world and a column for each week; the darker, the further from usual. Neighbours of a class are one
 * shape, so that years of weeks stay small.
 */
export const heatMap: Chart<HeatMapData> = (data, context) => {
  const { theme, width } = context;
  const { element, drawing } = createDrawing(context, data.description);
  const legendHeight = drawLegend(drawing, legendEntries(data, context), context);
  const size = theme.fontSize.small;
  const isNarrow = width < 500;
  const labels = data.groups.flatMap(({ rows }) => rows.map(({ label }) => textWidth(label, size)));
  const left = isNarrow ? 0 : Math.min(Math.ceil(Math.max(...labels)) + 12, 290);
  const days = data.weeks.map(dayNumber);
  const x = scaleLinear()
    .domain([Math.min(...days), Math.max(...days) + 7])
    .range([Math.max(left, margin), width - margin]);
  const labelLine = isNarrow ? 20 : 0;
  let top = legendHeight + 4;
  for (const group of data.groups) {
    const heading = wrapText(group.heading, width, size, { weight: 'bold' });
    heading.forEach((words, i) => {
      drawText(drawing, words, { x: 0, y: top + 16 + i * 15, size, bold: true });
    });
    const first = top + headingHeight + (heading.length - 1) * 15;
    const lines = group.rows.map(({ label, shares }, i) => {
      const y = first + i * (rowHeight + labelLine);
      const [words = ''] = wrapText(label, isNarrow ? width : left - 8, size, { lines: 1 });
      drawText(drawing, words, { x: 0, y: y + 12, size });
      return { shares, y: y + labelLine };
    });
    drawCells(drawing, lines, days, x, context);
    top = first + group.rows.length * (rowHeight + labelLine) + 4;
    for (const date of group.goLives) {
      const at = x(dayNumber(date));
      for (const { y } of lines) drawLine(drawing, at, { top: y - 1, bottom: y + rowHeight - 1 }, context);
      const [uppermost] = lines;
      if (uppermost !== undefined) drawFlag(drawing, at, uppermost.y, context);
    }
  }
  drawWeeklyAxis(drawing, x, top, context);
  setHeight(drawing, top + weeklyAxisHeight, context);
  return element;
};

/** One path for each class of colour, over all rows. */
function drawCells(
  drawing: Drawing<SVGSVGElement>,
  lines: { shares: (number | null)[]; y: number }[],
  days: number[],
  x: ScaleLinear<number, number>,
  { theme }: ChartContext,
): void {
  const paths = heatColors(theme).map(() => '');
  for (const { shares, y } of lines) {
    let from = 0;
    while (from < shares.length) {
      const kind = classOf(shares[from]);
      let to = from + 1;
      while (to < shares.length && classOf(shares[to]) === kind) to += 1;
      const [start, end] = [days[from] ?? 0, (days[to - 1] ?? 0) + 7];
      if (kind !== null)
        paths[kind] += `M${round(x(start))},${round(y)}H${round(x(end))}v${rowHeight - 2}H${round(x(start))}z`;
      from = to;
    }
  }
  for (const [kind, path] of paths.entries()) {
    if (path === '') continue;
    drawing
      .append('path')
      .attr('d', path)
      .attr('fill', heatColors(theme)[kind] ?? '');
  }
}

/** The class of a share: the number of bounds that it reaches. */
function classOf(share: number | null | undefined): number | null {
  if (share === null || share === undefined) return null;
  return heatBounds.filter((bound) => share >= bound).length;
}

function heatColors({ color: { heat } }: Theme): string[] {
  return [...heat.more, heat.usual, ...heat.less];
}

/** A white edge on both sides keeps the line in sight on dark weeks. */
function drawLine(
  drawing: Drawing<SVGSVGElement> | Drawing<SVGGElement>,
  at: number,
  { top, bottom }: { top: number; bottom: number },
  { theme }: ChartContext,
): void {
  const path = `M${round(at)},${round(top)}V${round(bottom)}`;
  drawing.append('path').attr('d', path).attr('stroke', theme.color.paper).attr('stroke-width', 4);
  drawing.append('path').attr('d', path).attr('stroke', theme.color.goLive).attr('stroke-width', 1.6);
}

function drawFlag(
  drawing: Drawing<SVGSVGElement> | Drawing<SVGGElement>,
  at: number,
  top: number,
  { theme }: ChartContext,
): void {
  drawing
    .append('path')
    .attr('d', `M${round(at)},${round(top)}l-4,-6h8z`)
    .attr('fill', theme.color.goLive);
}

function legendEntries({ legend, groups }: HeatMapData, context: ChartContext): LegendEntry[] {
  const { theme } = context;
  const entries = heatColors(theme).map(
    (color, kind): LegendEntry => ({
      label: legend.classes[kind] ?? '',
      drawSample: (parent, x, y) => {
        parent
          .append('rect')
          .attr('x', x)
          .attr('y', y)
          .attr('width', sampleWidth)
          .attr('height', sampleHeight)
          .attr('fill', color)
          .attr('stroke', theme.color.muted)
          .attr('stroke-width', 0.5);
      },
    }),
  );
  const mark: LegendEntry = {
    label: legend.goLive,
    drawSample: (parent, x, y) => {
      drawLine(parent, x + sampleWidth / 2, { top: y + 4, bottom: y + sampleHeight }, context);
      drawFlag(parent, x + sampleWidth / 2, y + 4, context);
    },
  };
  return groups.some(({ goLives }) => goLives.length > 0) ? [...entries, mark] : entries;
}
