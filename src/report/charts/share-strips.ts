import { type ScaleLinear, scaleLinear } from 'd3';
import { dayNumber } from '../../scenario/calendar-dates.ts';
import { type Chart, type ChartContext, createDrawing, type Drawing, drawText, round, setHeight } from './chart.ts';
import { drawLegend, type LegendEntry, sampleHeight, sampleWidth } from './legend.ts';
import { lineColor } from './line-style.ts';
import { drawSpans, spanLegend, type WeekSpan } from './week-spans.ts';
import { drawWeeklyAxis, weeklyAxisHeight } from './weekly-axis.ts';
import { wrapText } from './wrap-text.ts';

export interface ShareStrip {
  label: string;
  /** By week; null for a week that is not judged. */
  shares: (number | null)[];
  goLives: string[];
  /** Sums up the strips above: drawn in another colour. */
  isSum: boolean;
}

export interface ShareStripsData {
  description: string;
  /** What the height of a strip tells, written above them. */
  unit: string;
  /** ISO dates of the weeks' first days. */
  weeks: string[];
  strips: ShareStrip[];
  shaded: WeekSpan[];
  legend: { strip: string; sum: string; shaded: string; goLive: string };
}

const stripHeight = 34;
/** Room at the sides for the labels of the time axis, which stand under the middle of their mark. */
const margin = 16;

/** Shares from 0 to 1 by week, a strip each, over one time axis. */
export const shareStrips: Chart<ShareStripsData> = (data, context) => {
  const { theme, width } = context;
  const { element, drawing } = createDrawing(context, data.description);
  const unitY = drawLegend(drawing, legendEntries(data, context), context) + 16;
  drawText(drawing, data.unit, { x: 0, y: unitY, color: theme.color.muted, size: theme.fontSize.small });
  const days = data.weeks.map(dayNumber);
  const x = scaleLinear()
    .domain([Math.min(...days), Math.max(...days) + 7])
    .range([margin, width - margin]);
  let top = unitY + 6;
  for (const strip of data.strips) {
    const [words = ''] = wrapText(strip.label, width - margin, theme.fontSize.small, { weight: 'bold', lines: 1 });
    drawText(drawing, words, { x: margin, y: top + 13, size: theme.fontSize.small, bold: true });
    const plot = { left: margin, right: width - margin, top: top + 27, bottom: top + 27 + stripHeight };
    drawStrip(drawing, strip, { data, days, x, plot }, context);
    top = plot.bottom + 6;
  }
  drawWeeklyAxis(drawing, x, top, context);
  setHeight(drawing, top + weeklyAxisHeight, context);
  return element;
};

interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function drawStrip(
  drawing: Drawing<SVGSVGElement>,
  { shares, goLives, isSum }: ShareStrip,
  { data, days, x, plot }: { data: ShareStripsData; days: number[]; x: ScaleLinear<number, number>; plot: Plot },
  context: ChartContext,
): void {
  const { theme } = context;
  const group = drawing.append('g');
  group
    .append('path')
    .attr('d', `M${plot.left},${plot.top}H${plot.right}V${plot.bottom}H${plot.left}z`)
    .attr('fill', theme.color.tint);
  drawSpans(group, data.shaded, x, plot, context);
  const path = shares
    .map((share, week) => {
      const day = days[week];
      if (share === null || share === 0 || day === undefined) return '';
      const height = round(share * stripHeight);
      return `M${round(x(day))},${plot.bottom}v-${height}H${round(x(day + 7))}v${height}z`;
    })
    .join('');
  if (path !== '')
    group
      .append('path')
      .attr('d', path)
      .attr('fill', lineColor(isSum ? 2 : 1, theme));
  group.append('path').attr('d', `M${plot.left},${plot.bottom}H${plot.right}`).attr('stroke', theme.color.muted);
  for (const date of goLives) drawMark(group, x(dayNumber(date)), plot, context);
}

function drawMark(
  group: Drawing<SVGGElement>,
  at: number,
  { top, bottom }: Pick<Plot, 'top' | 'bottom'>,
  { theme }: ChartContext,
): void {
  group
    .append('path')
    .attr('d', `M${round(at)},${round(top - 7)}V${round(bottom)}`)
    .attr('stroke', theme.color.goLive);
  group
    .append('path')
    .attr('d', `M${round(at)},${round(top - 8)}l6,4l-6,4z`)
    .attr('fill', theme.color.goLive);
}

function legendEntries({ legend, strips, shaded }: ShareStripsData, context: ChartContext): LegendEntry[] {
  const { theme } = context;
  const filled = (label: string, color: string): LegendEntry => ({
    label,
    drawSample: (parent, x, y) => {
      parent
        .append('rect')
        .attr('x', x)
        .attr('y', y)
        .attr('width', sampleWidth)
        .attr('height', sampleHeight)
        .attr('fill', color);
    },
  });
  return [
    filled(legend.strip, lineColor(1, theme)),
    ...(strips.some(({ isSum }) => isSum) ? [filled(legend.sum, lineColor(2, theme))] : []),
    ...(shaded.length === 0 ? [] : [spanLegend(legend.shaded, context)]),
    {
      label: legend.goLive,
      drawSample: (parent, x, y) =>
        drawMark(parent, x + sampleWidth / 2, { top: y + 4, bottom: y + sampleHeight }, context),
    },
  ];
}
