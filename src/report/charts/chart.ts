/// <reference lib="dom" />
import { type Selection, select } from 'd3';
import type { Locale } from '../report-input.ts';
import type { Theme } from './theme.ts';

/** What a chart draws with; it knows no other document, language or look. */
export interface ChartContext {
  document: Document;
  locale: Locale;
  theme: Theme;
  /** Width in pixels; the chart chooses its height. */
  width: number;
  /** Prefix of all ids inside, unique on the page. */
  id: string;
}

/** A chart: the same data and context give the same drawing. */
export type Chart<Data> = (data: Data, context: ChartContext) => SVGSVGElement;

/** A d3 selection of one SVG element. */
export type Drawing<Element extends SVGElement> = Selection<Element, undefined, null, undefined>;

const svgNamespace = 'http://www.w3.org/2000/svg';

/** An empty drawing as wide as the context says, with its description for those who cannot see it. */
export function createDrawing(
  context: ChartContext,
  description: string,
): { element: SVGSVGElement; drawing: Drawing<SVGSVGElement> } {
  const { document, theme, width, id } = context;
  const element = document.createElementNS(svgNamespace, 'svg');
  const drawing = select<SVGSVGElement, undefined>(element)
    .attr('xmlns', svgNamespace)
    .attr('id', id)
    .attr('width', width)
    .attr('role', 'img')
    .attr('aria-label', description)
    .attr('font-family', theme.fontFamily)
    .attr('font-size', theme.fontSize.label)
    .attr('fill', theme.color.ink);
  return { element, drawing };
}

/** Sets the height, which a chart knows when it has laid out its parts. */
export function setHeight(drawing: Drawing<SVGSVGElement>, height: number, { width }: ChartContext): void {
  drawing.attr('height', round(height)).attr('viewBox', `0 0 ${width} ${round(height)}`);
}

/** Draws text at (x, y) on its baseline. */
export function drawText(
  parent: Drawing<SVGSVGElement> | Drawing<SVGGElement>,
  text: string,
  position: {
    x: number;
    y: number;
    anchor?: 'start' | 'middle' | 'end';
    color?: string;
    size?: number;
    bold?: boolean;
  },
): void {
  const element = parent.append('text').attr('x', round(position.x)).attr('y', round(position.y)).text(text);
  if (position.anchor !== undefined && position.anchor !== 'start') element.attr('text-anchor', position.anchor);
  if (position.color !== undefined) element.attr('fill', position.color);
  if (position.size !== undefined) element.attr('font-size', position.size);
  if (position.bold === true) element.attr('font-weight', 700);
}

/** Coordinates are kept to a tenth of a pixel, which nobody sees and which keeps files small and comparable. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
