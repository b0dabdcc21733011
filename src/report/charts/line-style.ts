import type { Theme } from './theme.ts';

/** Colour of an arm's line: 0 is the reference, 1 the first arm and so on. */
export function lineColor(style: number, { color }: Theme): string {
  return style === 0 ? color.reference : (color.arms[(style - 1) % color.arms.length] ?? color.ink);
}

/** Dash pattern of an arm's line; an empty text for a whole line. */
export function lineDash(style: number, { dashes }: Theme): string {
  return dashes[style % dashes.length] ?? '';
}
