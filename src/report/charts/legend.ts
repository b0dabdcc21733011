import type { ChartContext, Drawing } from './chart.ts';
import { drawText, round } from './chart.ts';
import { textWidth } from './text-width.ts';

/** One entry: its text and how its 26 × 14 pixel sample is drawn, with (x, y) the sample's upper left corner. */
export interface LegendEntry {
  label: string;
  drawSample: (parent: Drawing<SVGGElement>, x: number, y: number) => void;
}

export const sampleWidth = 26;
export const sampleHeight = 14;
const rowHeight = 22;
const gap = 20;

/** Draws the entries in rows from the top of the chart and returns the height they take. */
export function drawLegend(drawing: Drawing<SVGSVGElement>, entries: LegendEntry[], context: ChartContext): number {
  const group = drawing.append('g');
  const size = context.theme.fontSize.label;
  let x = 0;
  let row = 0;
  for (const entry of entries) {
    const entryWidth = sampleWidth + 8 + textWidth(entry.label, size);
    if (x > 0 && x + entryWidth > context.width) {
      x = 0;
      row += 1;
    }
    entry.drawSample(group, x, row * rowHeight + 2);
    drawText(group, entry.label, { x: x + sampleWidth + 8, y: row * rowHeight + 14 });
    x = round(x + entryWidth + gap);
  }
  return entries.length === 0 ? 0 : (row + 1) * rowHeight + 4;
}
