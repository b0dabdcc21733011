import type { ScaleLinear } from 'd3';
import { civilDate, dayOfCivilDate, isoDate } from '../../scenario/calendar-dates.ts';
import { formatMonth } from '../text/date-format.ts';
import type { ChartContext, Drawing } from './chart.ts';
import { drawText, round } from './chart.ts';

/** Steps between month labels, in months; the first that gives each label enough room is taken. */
const monthSteps = [1, 2, 3, 6, 12];
const labelRoom = 44;

/** Height that the time axis takes below the plot. */
export const weeklyAxisHeight = 40;

/**
 * Draws a time axis under a plot: a tick at the first of each month (or each second, third … month, counted from January), the
 * year under January and under the first tick. The scale maps day numbers (calendar-dates.ts) to pixels.
 */
export function drawWeeklyAxis(
  drawing: Drawing<SVGSVGElement>,
  scale: ScaleLinear<number, number>,
  y: number,
  context: ChartContext,
): void {
  const { theme, locale } = context;
  const [first = 0, last = 0] = scale.domain();
  const pixelsPerMonth = (scale(last) - scale(first)) / Math.max(1, (last - first) / 30.4);
  const step = monthSteps.find((months) => months * pixelsPerMonth >= labelRoom) ?? 12;
  const group = drawing.append('g').attr('fill', theme.color.muted).attr('text-anchor', 'middle');
  let isFirst = true;
  for (const day of firstsOfMonths(first, last, step)) {
    const x = round(scale(day));
    group
      .append('line')
      .attr('x1', x)
      .attr('x2', x)
      .attr('y1', y)
      .attr('y2', y + 5)
      .attr('stroke', theme.color.muted);
    drawText(group, formatMonth(isoDate(day), locale), { x, y: y + 18, size: theme.fontSize.small });
    const { year, month } = civilDate(day);
    if (isFirst || month === 1) drawText(group, String(year), { x, y: y + 33, size: theme.fontSize.small, bold: true });
    isFirst = false;
  }
}

function firstsOfMonths(first: number, last: number, step: number): number[] {
  const days: number[] = [];
  const start = civilDate(first);
  for (let month = start.month - 1; ; month += 1) {
    const day = dayOfCivilDate(start.year + Math.floor(month / 12), (month % 12) + 1, 1);
    if (day > last) return days;
    if (day >= first && month % step === 0) days.push(day);
  }
}
