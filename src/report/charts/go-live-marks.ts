import type { ScaleLinear } from 'd3';
import { dayNumber } from '../../scenario/calendar-dates.ts';
import type { ChartContext, Drawing } from './chart.ts';
import { drawText, round } from './chart.ts';
import { textWidth } from './text-width.ts';

/** A go-live on a time axis. */
export interface GoLiveMark {
  /** ISO date. */
  date: string;
  label: string;
}

interface PlacedMark {
  x: number;
  label: string;
  row: number;
  anchor: 'start' | 'end';
}

export interface PlacedMarks {
  placed: PlacedMark[];
  /** Pixels that the labels take above the plot. */
  height: number;
}

const rowHeight = 18;

/** Gives each label the first row in which it touches no other; a label that would leave the chart hangs to the left of its mark. */
export function goLiveRows(
  marks: GoLiveMark[],
  scale: ScaleLinear<number, number>,
  context: ChartContext,
): PlacedMarks {
  const size = context.theme.fontSize.small;
  const taken: { from: number; to: number; row: number }[] = [];
  const placed = marks.map(({ date, label }) => {
    const x = round(scale(dayNumber(date)));
    const width = textWidth(label, size, 'bold') + 12;
    const anchor: PlacedMark['anchor'] = x + width > context.width ? 'end' : 'start';
    const [from, to] = anchor === 'start' ? [x, x + width] : [x - width, x];
    let row = 0;
    while (taken.some((other) => other.row === row && other.from < to && other.to > from)) row += 1;
    taken.push({ from, to, row });
    return { x, label, row, anchor };
  });
  const rows = Math.max(0, ...placed.map(({ row }) => row + 1));
  return { placed, height: rows * rowHeight };
}

/** Draws the marks: a line through the plot, a small flag and the label, whose edge of paper keeps it clear of the lines of other marks. */
export function drawGoLives(
  drawing: Drawing<SVGSVGElement>,
  { placed }: PlacedMarks,
  plot: { top: number; bottom: number },
  context: ChartContext,
): void {
  const { theme } = context;
  const group = drawing.append('g').attr('fill', theme.color.goLive);
  const flagY = (row: number): number => plot.top - 6 - row * rowHeight;
  for (const { x, row, anchor } of placed) {
    group
      .append('line')
      .attr('x1', x)
      .attr('x2', x)
      .attr('y1', flagY(row) - 9)
      .attr('y2', plot.bottom)
      .attr('stroke', theme.color.goLive);
    group.append('path').attr('d', `M${x},${flagY(row) - 9}l${side(anchor) * 6},4l${side(anchor) * -6},4z`);
  }
  const labels = group
    .append('g')
    .attr('stroke', theme.color.paper)
    .attr('stroke-width', 4)
    .attr('stroke-linejoin', 'round')
    .attr('paint-order', 'stroke');
  for (const { x, label, row, anchor } of placed) {
    const textX = x + side(anchor) * 10;
    drawText(labels, label, { x: textX, y: flagY(row), anchor, size: theme.fontSize.small, bold: true });
  }
}

function side(anchor: PlacedMark['anchor']): 1 | -1 {
  return anchor === 'start' ? 1 : -1;
}
