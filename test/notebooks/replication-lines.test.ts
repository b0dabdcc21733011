import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { replicationLines } from '../../notebooks/replication-lines.ts';
import { differences, levels, type WeekByWeek } from '../../notebooks/week-by-week.ts';
import { reportTheme } from '../../src/report/charts/theme.ts';
import { runOfWeeks } from './week-tables.ts';

const request = { measure: 'production.completed', scope: 'region' };
const run = runOfWeeks([
  { reference: [900, 100, 200, 210], golive: [900, 90, 150, 130] },
  { reference: [900, 120, 240, 220], golive: [900, 100, 200, 140] },
  { reference: [900, 110, 220, 230], golive: [900, 95, 170, 150] },
]);

/** Draws in a document outside any browser. */
function draw(data: WeekByWeek | null, width = 900): SVGSVGElement {
  if (data === null) throw new Error('the run must have the measure');
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>');
  return replicationLines(data, { document, locale: 'en', theme: reportTheme, width, id: 'chart' });
}

function find(svg: SVGSVGElement, selector: string): Element[] {
  return [...svg.querySelectorAll(selector)];
}

describe('replicationLines(data, context)', () => {
  it('draws a line for each replication of each arm, a mean and a band for each arm', () => {
    const svg = draw(levels(run, request));
    expect(find(svg, '.replications path')).toHaveLength(6);
    expect(find(svg, '.mean path')).toHaveLength(2);
    expect(find(svg, '.range path')).toHaveLength(2);
  });

  it('draws the reference dashed and the plan whole, and replications thinner than their mean', () => {
    const svg = draw(levels(run, request));
    const dashes = find(svg, '.mean').map((mark) => mark.getAttribute('stroke-dasharray'));
    expect(dashes).toEqual(['5 4', null]);
    const width = (selector: string) => Number(find(svg, selector)[0]?.getAttribute('stroke-width'));
    expect(width('.replications')).toBeLessThan(width('.mean') / 2);
  });

  it('has a firm line at zero for differences only', () => {
    expect(find(draw(differences(run, request)), '.zero')).toHaveLength(1);
    expect(find(draw(levels(run, request)), '.zero')).toHaveLength(0);
  });

  it('explains in words what each kind of line is, and marks the go-live', () => {
    const texts = find(draw(levels(run, request)), 'text').map((text) => text.textContent);
    for (const words of ['Without go-live, mean', 'The plan, mean', 'One replication', '9 of 10 replications']) {
      expect(texts).toContain(words);
    }
    expect(texts).toContain('Go-live 21\u00a0January\u00a02025');
  });

  it('is an image with one description, as wide as the context says', () => {
    const svg = draw(levels(run, request), 342);
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.getAttribute('aria-label')).toContain('week by week from 13\u00a0January\u00a02025');
    expect(find(svg, '[aria-label]')).toEqual([]);
    expect(svg.getAttribute('width')).toBe('342');
  });

  it('leaves a gap in a replication where a week has no figure', () => {
    const gap = runOfWeeks([
      { reference: [900, 100, Number.NaN, 210], golive: [900, 90, 150, 130] },
      { reference: [900, 120, 240, 220], golive: [900, 100, 200, 140] },
    ]);
    const [first, second] = find(draw(levels(gap, request)), '.replications path').map((path) =>
      path.getAttribute('d'),
    );
    expect(first?.match(/M/g)).toHaveLength(2);
    expect(second?.match(/M/g)).toHaveLength(1);
  });
});
