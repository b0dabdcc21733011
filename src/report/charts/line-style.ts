import type { ChartContext, Drawing } from './chart.ts';

/** Colour of a line: 0 is the reference, 1 the first arm and so on. */
export function lineColor(style: number, { theme }: ChartContext): string {
  return style === 0
    ? theme.color.reference
    : (theme.color.arms[(style - 1) % theme.color.arms.length] ?? theme.color.ink);
}

/** Strokes a line in its style's colour, width and dashes, so that lines differ without colour. */
export function strokeLine(shape: Drawing<SVGPathElement>, style: number, context: ChartContext): void {
  shape
    .attr('stroke', lineColor(style, context))
    .attr('stroke-width', style === 0 ? 1.8 : 2.4)
    .attr('stroke-linejoin', 'round');
  const dash = context.theme.dashes[style % context.theme.dashes.length] ?? '';
  if (dash !== '') shape.attr('stroke-dasharray', dash);
}
