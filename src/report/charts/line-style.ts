import type { ChartContext, Drawing } from './chart.ts';
import type { Theme } from './theme.ts';

/** Colour of an arm's line: 0 is the reference, 1 the first arm and so on. */
export function lineColor(style: number, { color }: Theme): string {
  return style === 0 ? color.reference : (color.arms[(style - 1) % color.arms.length] ?? color.ink);
}

/** Dash pattern of an arm's line; an empty text for a whole line. */
export function lineDash(style: number, { dashes }: Theme): string {
  return dashes[style % dashes.length] ?? '';
}

/** Strokes an arm's line in its colour, width and dashes, so that lines differ without colour. */
export function strokeLine(shape: Drawing<SVGPathElement>, style: number, { theme }: ChartContext): void {
  shape
    .attr('stroke', lineColor(style, theme))
    .attr('stroke-width', style === 0 ? 1.8 : 2.4)
    .attr('stroke-linejoin', 'round');
  const dash = lineDash(style, theme);
  if (dash !== '') shape.attr('stroke-dasharray', dash);
}
