import { scaleLinear } from 'd3';
import { formatNumber } from '../text/number-format.ts';
import type { Chart, ChartContext, Drawing } from './chart.ts';
import { createDrawing, drawText, round, setHeight } from './chart.ts';
import { drawLegend, sampleHeight, sampleWidth } from './legend.ts';
import { textWidth } from './text-width.ts';

/** What a clinician's minutes go to, in the order of drawing; overtime comes after the working day. */
export const minuteUses = ['patient', 'documentation', 'backlog', 'trouble', 'idle', 'programme', 'overtime'] as const;
export type MinuteUse = (typeof minuteUses)[number];

export interface UseBar {
  label: string;
  minutes: Record<MinuteUse, number>;
}

export interface UseBarsData {
  description: string;
  /** What the axis counts. */
  unit: string;
  useLabels: Record<MinuteUse, string>;
  groups: { label: string; bars: UseBar[] }[];
}

const headingHeight = 28;
const barHeight = 30;
/** Room right of the bars for the minutes of overtime, which a hatched bar cannot carry. */
const overtimeRoom = 34;
const labelMargin = 6;

/** Stacked bars of a working day by use, in groups (before and after), with overtime hatched at the end. */
export const useBars: Chart<UseBarsData> = (data, context) => {
  const { theme, width, id } = context;
  const isNarrow = width < 500;
  const bars = data.groups.flatMap((group) => group.bars);
  const labelWidth = isNarrow
    ? 0
    : Math.ceil(Math.max(0, ...bars.map(({ label }) => textWidth(label, theme.fontSize.label)))) + 16;
  const rowHeight = isNarrow ? barHeight + 26 : barHeight + 8;
  const { element, drawing } = createDrawing(context, data.description);
  drawHatch(drawing, `${id}-hatch`, context);
  const occurring = minuteUses.filter((use) => bars.some(({ minutes }) => minutes[use] !== 0));
  const legend = occurring.map((use) => ({
    label: data.useLabels[use],
    drawSample: (parent: Drawing<SVGGElement>, x: number, y: number) =>
      drawSegment(parent, use, { x, y, width: sampleWidth, height: sampleHeight }, context),
  }));
  const legendHeight = drawLegend(drawing, legend, context);
  drawText(drawing, data.unit, { x: 0, y: legendHeight + 14, color: theme.color.muted, size: theme.fontSize.small });

  const longest = Math.max(1, ...bars.map(({ minutes }) => minuteUses.reduce((sum, use) => sum + minutes[use], 0)));
  const scale = scaleLinear()
    .domain([0, longest])
    .range([labelWidth, width - overtimeRoom]);
  let y = legendHeight + 22;
  for (const group of data.groups) {
    drawText(drawing, group.label, { x: 0, y: y + 19, bold: true });
    y += headingHeight;
    for (const bar of group.bars) {
      if (isNarrow) drawText(drawing, bar.label, { x: 0, y: y + 14, color: theme.color.muted });
      else drawText(drawing, bar.label, { x: 0, y: y + barHeight / 2 + 4 });
      drawBar(drawing, bar, scale, isNarrow ? y + 20 : y, context);
      y += rowHeight;
    }
    y += 6;
  }
  setHeight(drawing, y, context);
  return element;
};

function drawBar(
  drawing: Drawing<SVGSVGElement>,
  { minutes }: UseBar,
  scale: (value: number) => number,
  y: number,
  context: ChartContext,
): void {
  const { theme, locale } = context;
  const group = drawing.append('g');
  let from = 0;
  for (const use of minuteUses) {
    const value = minutes[use];
    const left = scale(from);
    const segmentWidth = scale(from + value) - left;
    from += value;
    if (segmentWidth < 0.5) continue;
    drawSegment(group, use, { x: left, y, width: segmentWidth, height: barHeight }, context);
    const label = formatNumber(value, locale, 0);
    if (use === 'overtime') {
      drawText(group, label, { x: left + segmentWidth + labelMargin, y: y + barHeight / 2 + 5, bold: true });
      continue;
    }
    if (textWidth(label, theme.fontSize.label, 'bold') + labelMargin > segmentWidth) continue;
    const { ink } = theme.color.uses[use];
    drawText(group, label, {
      x: left + segmentWidth / 2,
      y: y + barHeight / 2 + 5,
      anchor: 'middle',
      color: ink,
      bold: true,
    });
  }
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function drawSegment(parent: Drawing<SVGGElement>, use: MinuteUse, box: Box, { theme, id }: ChartContext): void {
  parent
    .append('rect')
    .attr('x', round(box.x))
    .attr('y', box.y)
    .attr('width', round(box.width))
    .attr('height', box.height)
    .attr('fill', use === 'overtime' ? `url(#${id}-hatch)` : theme.color.uses[use].fill)
    .attr('stroke', use === 'overtime' ? theme.color.ink : theme.color.paper)
    .attr('stroke-width', 1);
}

/** Overtime is hatched, so that it is told from time on duty without colour. */
function drawHatch(drawing: Drawing<SVGSVGElement>, id: string, { theme }: ChartContext): void {
  const pattern = drawing
    .append('pattern')
    .attr('id', id)
    .attr('width', 6)
    .attr('height', 6)
    .attr('patternUnits', 'userSpaceOnUse')
    .attr('patternTransform', 'rotate(45)');
  pattern.append('rect').attr('width', 6).attr('height', 6).attr('fill', theme.color.uses.overtime.fill);
  pattern.append('rect').attr('width', 2).attr('height', 6).attr('fill', theme.color.muted);
}
