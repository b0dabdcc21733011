import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { attribution } from '../../../src/report/charts/attribution.ts';
import { evidenceRanges } from '../../../src/report/charts/evidence-ranges.ts';
import { heatMap } from '../../../src/report/charts/heat-map.ts';
import { rangeDots } from '../../../src/report/charts/range-dots.ts';
import { shareStrips } from '../../../src/report/charts/share-strips.ts';
import { smallMultiples } from '../../../src/report/charts/small-multiples.ts';
import { stepLines } from '../../../src/report/charts/step-lines.ts';
import { reportTheme } from '../../../src/report/charts/theme.ts';
import { useBars } from '../../../src/report/charts/use-bars.ts';
import { type WeeklyLinesData, weeklyLines } from '../../../src/report/charts/weekly-lines.ts';
import { causes, difference, levels, losses, map, panels, published, recoveries, strips, uses } from './chart-data.ts';
import { draw, narrow, wide } from './draw.ts';

type Options = { width: number; locale?: 'sv' | 'en'; id?: string };
const charts: { name: string; draw: (options: Options) => string }[] = [
  { name: 'weekly-levels', draw: (options) => draw(weeklyLines, levels, options) },
  { name: 'weekly-difference', draw: (options) => draw(weeklyLines, difference, options) },
  { name: 'range-dots', draw: (options) => draw(rangeDots, losses, options) },
  { name: 'step-lines', draw: (options) => draw(stepLines, recoveries, options) },
  { name: 'evidence-ranges', draw: (options) => draw(evidenceRanges, published, options) },
  { name: 'attribution', draw: (options) => draw(attribution, causes, options) },
  { name: 'use-bars', draw: (options) => draw(useBars, uses, options) },
  { name: 'small-multiples', draw: (options) => draw(smallMultiples, panels, options) },
  { name: 'heat-map', draw: (options) => draw(heatMap, map, options) },
  { name: 'share-strips', draw: (options) => draw(shareStrips, strips, options) },
];

function textsOf(svg: string): string[] {
  return [...parseHTML(svg).document.querySelectorAll('text')].map((element) => element.textContent ?? '');
}

describe.each(charts)('$name', ({ name, draw: drawChart }) => {
  it('is drawn as stored, wide and narrow', async () => {
    await expect(drawChart({ width: wide })).toMatchFileSnapshot(`../stored/${name}-wide.svg`);
    await expect(drawChart({ width: narrow })).toMatchFileSnapshot(`../stored/${name}-narrow.svg`);
  });

  it('gives the same bytes for the same data and context', () => {
    expect(drawChart({ width: wide })).toBe(drawChart({ width: wide }));
  });

  it('is an image with a description and fits the width asked for', () => {
    const svg = parseHTML(drawChart({ width: narrow })).document.querySelector('svg');
    expect(svg?.getAttribute('role')).toBe('img');
    expect(svg?.getAttribute('aria-label')).toMatch(/^Påhittad|^Påhittat/);
    expect(svg?.getAttribute('width')).toBe(String(narrow));
  });

  it('prefixes every id inside it with its own, so that two charts share a page', () => {
    const svg = drawChart({ width: wide, id: 'mine' });
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? '');
    const used = [...svg.matchAll(/url\(#([^)]+)\)/g)].map((match) => match[1] ?? '');
    expect(ids.filter((id) => id !== 'mine' && !id.startsWith('mine-'))).toEqual([]);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('weeklyLines(data, context)', () => {
  it('writes numbers and months in the language of the context', () => {
    const swedish = textsOf(draw(weeklyLines, levels, { locale: 'sv' }));
    const english = textsOf(draw(weeklyLines, levels, { locale: 'en' }));
    expect(swedish).toContain('2\u00a0500');
    expect(swedish).toContain('maj');
    expect(english).toContain('2,500');
    expect(english).toContain('May');
  });

  it('marks the go-live by name at its date', () => {
    const { document } = parseHTML(draw(weeklyLines, levels));
    const label = [...document.querySelectorAll('text')].find((text) => text.textContent === 'Driftstart 25 mars 2025');
    const month = [...document.querySelectorAll('text')].filter((text) =>
      ['mars', 'maj'].includes(text.textContent ?? ''),
    );
    const [march, may] = month.map((text) => Number(text.getAttribute('x')));
    const at = Number(label?.getAttribute('x')) - 10;
    expect((at - (march ?? 0)) / ((may ?? 0) - (march ?? 0))).toBeCloseTo(24 / 61, 2);
  });

  it('starts levels at zero, so that a small fall does not look large', () => {
    expect(textsOf(draw(weeklyLines, levels))).toContain('0');
  });

  it('leaves a gap where a week has no figure', () => {
    const [first, ...others] = levels.lines;
    if (first === undefined) throw new Error('the data has no lines');
    const points = first.points.map((point) => (point.week === 40 ? { ...point, mean: null } : point));
    const data: WeeklyLinesData = { ...levels, lines: [{ ...first, points }, ...others] };
    const pieces = (svg: string): number => {
      const path = parseHTML(svg).document.querySelector('g[clip-path] path[stroke-dasharray]');
      return path?.getAttribute('d')?.match(/M/g)?.length ?? 0;
    };
    expect(pieces(draw(weeklyLines, levels))).toBe(1);
    expect(pieces(draw(weeklyLines, data))).toBe(2);
  });

  it('puts go-lives close in time on rows of their own', () => {
    const goLives = [...levels.goLives, { date: '2025-04-08', label: 'Driftstart 8 april 2025' }];
    const { document } = parseHTML(draw(weeklyLines, { ...levels, goLives }));
    const rows = [...document.querySelectorAll('text')]
      .filter((text) => text.textContent?.startsWith('Driftstart'))
      .map((text) => text.getAttribute('y'));
    expect(new Set(rows).size).toBe(2);
  });

  it('draws the labels of go-lives after all their lines, with an edge of paper that a line cannot cut through', () => {
    const goLives = [...levels.goLives, { date: '2025-06-10', label: 'Driftstart 10 juni 2025' }];
    const svg = draw(weeklyLines, { ...levels, goLives });
    const marks = svg.slice(svg.indexOf('paint-order'));
    expect(marks.match(/Driftstart/g)).toHaveLength(2);
    expect(marks).not.toContain('<line');
  });

  it('draws reference and plan with different dashes, not by colour alone', () => {
    const svg = draw(weeklyLines, levels);
    expect(svg.match(/stroke-dasharray="5 4"/g)?.length).toBe(2);
  });
});

describe('useBars(data, context)', () => {
  it('makes bars as long as their minutes', () => {
    const { document } = parseHTML(draw(useBars, uses));
    const color = '#0b5394';
    const [, before, after] = [...document.querySelectorAll(`rect[fill="${color}"]`)].map((rect) =>
      Number(rect.getAttribute('width')),
    );
    expect((after ?? 0) / (before ?? 1)).toBeCloseTo(176 / 262, 2);
  });

  it('writes the minutes of overtime beside the hatched part', () => {
    expect(textsOf(draw(useBars, uses))).toContain('38');
  });
});

describe('rangeDots(data, context)', () => {
  it('places the dot between the ends of its range', () => {
    const { document } = parseHTML(draw(rangeDots, losses));
    const dots = [...document.querySelectorAll('circle')].map((circle) => Number(circle.getAttribute('cx')));
    const [low, high] =
      /M([\d.]+),[^H]*H([\d.]+)/.exec(document.querySelector('g[stroke] path')?.getAttribute('d') ?? '')?.slice(1) ??
      [];
    expect((Number(low) + Number(high)) / 2).toBeCloseTo(dots[0] ?? 0, 0);
    expect(dots[0]).toBeGreaterThan(dots[1] ?? Number.POSITIVE_INFINITY);
  });

  it('gives long names a line of their own where the chart is narrow', () => {
    const [first] = losses.dots;
    if (first === undefined) throw new Error('the data has no dots');
    const long = { ...losses, dots: [{ ...first, label: 'Specialistmottagning för kirurgi och ortopedi' }] };
    const { document } = parseHTML(draw(rangeDots, long, { width: narrow }));
    const y = (content: string) =>
      [...document.querySelectorAll('text')].find((text) => text.textContent === content)?.getAttribute('y');
    expect(y(first.text)).not.toBe(y('Specialistmottagning för kirurgi och ortopedi'));
  });
});

describe('attribution(data, context)', () => {
  it('begins each part where the one before ends, and ends at the whole', () => {
    const { document } = parseHTML(draw(attribution, causes));
    const bars = [...document.querySelectorAll('rect')].map((rect) => {
      const from = Number(rect.getAttribute('x'));
      return { from, to: from + Number(rect.getAttribute('width')) };
    });
    const [booking, staff, slow, whole] = bars;
    expect(bars).toHaveLength(4);
    expect(booking?.from).toBeCloseTo(whole?.from ?? Number.NaN, 0);
    expect(staff?.to).toBeCloseTo(booking?.to ?? Number.NaN, 0);
    expect(slow?.from).toBeCloseTo(staff?.from ?? Number.NaN, 0);
    expect(slow?.to).toBeCloseTo(whole?.to ?? Number.NaN, 0);
  });

  it('marks what parts are alone and what is saved without them, where that is known', () => {
    expect(textsOf(draw(attribution, causes))).toContain('Ensam');
    const unknown = { ...causes, marks: null, rows: causes.rows.map((row) => ({ ...row, first: null, last: null })) };
    expect(textsOf(draw(attribution, unknown))).not.toContain('Ensam');
  });
});

describe('smallMultiples(data, context)', () => {
  it('draws all panels on one scale, so that equal falls are equally deep', () => {
    const [first] = panels.panels;
    if (first === undefined) throw new Error('the data has panels');
    const half = {
      ...first,
      points: first.points.map((point) => ({
        ...point,
        mean: (point.mean ?? 0) / 2,
        range: { low: null, high: null },
      })),
    };
    const { document } = parseHTML(draw(smallMultiples, { ...panels, panels: [first, half] }));
    const depths = [...document.querySelectorAll('path[stroke-width="1.6"][d^="M"]')]
      .map((path) => [...(path.getAttribute('d') ?? '').matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y)))
      .filter((heights) => heights.length > 10)
      .map((heights) => Math.max(...heights) - Math.min(...heights));
    expect(depths).toHaveLength(2);
    const rise = 0.5 * (depths[0] ?? 0) - (depths[1] ?? 0);
    expect(Math.abs(rise)).toBeLessThan(1);
  });

  it('marks the go-lives of others without a flag', () => {
    const dotted = draw(smallMultiples, panels).match(/stroke-dasharray="1 3"/g);
    expect(dotted).toHaveLength(3);
  });
});

describe('heatMap(data, context)', () => {
  it('darkens with the share that is missing, and has more care than usual in another hue', () => {
    const { document } = parseHTML(draw(heatMap, map));
    const fills = [...document.querySelectorAll('path[fill]')].map((path) => path.getAttribute('fill'));
    const { more, usual, less } = reportTheme.color.heat;
    for (const fill of [more[0], usual, less[3]]) expect(fills).toContain(fill);
  });

  it('leaves weeks without care blank', () => {
    const { document } = parseHTML(draw(heatMap, map));
    const usual = document.querySelector(`path[fill="${reportTheme.color.heat.usual}"]`)?.getAttribute('d') ?? '';
    const starts = [...usual.matchAll(/M([\d.]+),([\d.]+)/g)];
    const lowest = Math.max(...starts.map(([, , y]) => Number(y)));
    const ofSecond = starts.filter(([, , y]) => Number(y) === lowest).map(([, x]) => Number(x));
    const ofFirst = starts.filter(([, , y]) => Number(y) !== lowest).map(([, x]) => Number(x));
    expect(Math.min(...ofSecond)).toBeGreaterThan(Math.min(...ofFirst));
  });
});

describe('shareStrips(data, context)', () => {
  it('is as high as the share of runs, and full where all are', () => {
    const heights = [...draw(shareStrips, strips).matchAll(/v-([\d.]+)H/g)].map(([, height]) => Number(height));
    expect(new Set(heights)).toEqual(new Set([17, 34]));
  });
});
