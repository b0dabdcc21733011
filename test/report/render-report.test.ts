import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/report/render-report.ts';
import type { ReportInput, ReportRow } from '../../src/report/report-input.ts';
import { syntheticInput } from './synthetic-input.ts';

const space = /\u00a0/g;

function parse(page: string): Document {
  return parseHTML(page).document;
}

/** Text of an element with ordinary spaces. */
function textOf(document: Document, selector: string): string {
  return (document.querySelector(selector)?.textContent ?? '').replace(space, ' ').replace(/\s+/g, ' ').trim();
}

function withRow(input: ReportInput, measure: string, change: Partial<ReportRow>): ReportInput {
  const isHeadline = (row: ReportRow) =>
    row.measure === measure && row.scope === 'region' && row.against === 'reference';
  return { ...input, rows: input.rows.map((row) => (isHeadline(row) ? { ...row, ...change } : row)) };
}

const sv = renderReport(syntheticInput('sv'));
const en = renderReport(syntheticInput('en'));

describe.each([
  { locale: 'sv', page: sv },
  { locale: 'en', page: en },
])('the report in $locale', ({ locale, page }) => {
  const document = parse(page);

  it('says its language', () => {
    expect(document.documentElement.getAttribute('lang')).toBe(locale);
  });

  it('holds no script and asks for nothing from anywhere', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|\bon[a-z]+="/i);
    const addresses = [...page.matchAll(/https?:\/\/[^"\s<]*/g)].map(([address]) => address);
    expect(new Set(addresses)).toEqual(new Set(['http://www.w3.org/2000/svg']));
    expect([...page.matchAll(/url\(([^)]*)\)/g)].filter(([, target]) => !target?.startsWith('#'))).toEqual([]);
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
  });

  it('has a table for every chart: under it, or after it in the same section', () => {
    const figures = [...document.querySelectorAll('figure')];
    expect(figures.length).toBeGreaterThanOrEqual(10);
    for (const figure of figures) {
      const table = figure.querySelector('table') ?? figure.closest('section')?.querySelector(':scope > table');
      expect(table, figure.id).toBeTruthy();
      expect(figure.querySelectorAll('svg[role="img"][aria-label]').length, figure.id).toBe(2);
    }
  });

  it('uses every id once', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('leads every note mark to its explanation', () => {
    const links = [...document.querySelectorAll('a[href^="#"]')].map(
      (link) => link.getAttribute('href')?.slice(1) ?? '',
    );
    expect(links.length).toBeGreaterThanOrEqual(3);
    for (const link of links) expect(document.getElementById(link), link).toBeTruthy();
  });

  it('has no gaps where a text or figure is missing', () => {
    expect(page).not.toMatch(/undefined|\bnull\b|NaN|\[object/);
  });
});

describe('renderReport(input)', () => {
  it('gives the same bytes for the same input', () => {
    expect(renderReport(syntheticInput('sv'))).toBe(sv);
  });

  it('opens with the sentence on the plan of 2023, its loss and its range', () => {
    const document = parse(sv);
    expect(textOf(document, '.sentence')).toBe(
      'Om planen från 2023 hade genomförts: vård motsvarande 4 530 läkarbesök hade uteblivit, 2,1 % av den planerade vården.',
    );
    expect(textOf(document, '.sentence-range')).toBe(
      'I 9 av 10 körningar blev bortfallet mellan 3 890 och 5 170 läkarbesök, mellan 1,8 % och 2,4 % av den planerade vården.',
    );
  });

  it('says that it is no forecast at the top and in the footer', () => {
    expect(textOf(parse(sv), '.notice')).toContain('Det här är ingen prognos');
    expect(textOf(parse(sv), 'footer')).toContain('Ingen prognos');
    expect(textOf(parse(en), '.notice')).toContain('This is not a forecast');
    expect(textOf(parse(en), 'footer')).toContain('Not a forecast');
  });

  it('speaks of care gained where the plan gains', () => {
    const gained = withRow(syntheticInput('en'), 'production.lost', { mean: -120 });
    expect(textOf(parse(renderReport(gained)), '.sentence')).toContain(
      '120 physician visits more would have been delivered',
    );
  });

  it('says so when the loss cannot be told from none', () => {
    const unclear = withRow(syntheticInput('en'), 'production.lost', {
      confidence: { level: 0.95, low: -5, high: 900 },
    });
    expect(textOf(parse(renderReport(unclear)), '.sentence-range')).toContain('cannot be told from no difference');
    expect(textOf(parse(en), '.sentence-range')).not.toContain('cannot be told');
  });

  it('gives each key figure its range and how well its mean is known', () => {
    const cards = [...parse(en).querySelectorAll('.card')];
    expect(cards.length).toBe(8);
    for (const card of cards) {
      const intervals = [...card.querySelectorAll('dd')].map((cell) => cell.textContent ?? '');
      expect(intervals[0], card.textContent ?? '').toMatch(/\d.* (to .*\d|or more)/);
      expect(intervals[1], card.textContent ?? '').toMatch(/\d.* to .*\d|cannot be given/);
    }
  });

  it('tells how many runs are not back, and gives the week by which half are', () => {
    const card = [...parse(en).querySelectorAll('.card')].find((found) => found.textContent?.includes('Back after'));
    expect(card?.textContent).toContain('10% of runs are not back when the period ends.');
    expect(card?.querySelector('.value')?.textContent).toContain('11');
    expect(card?.textContent).toContain('9 or more');
  });

  it('writes differences between shares in percentage points', () => {
    const row = [...parse(en).querySelectorAll('#acute tr')].find((found) =>
      found.textContent?.includes('within four hours'),
    );
    const cells = [...(row?.querySelectorAll('th, td') ?? [])].map((cell) => cell.textContent ?? '');
    expect(cells.slice(0, 4)).toEqual([
      'Done within four hours (difference in percentage points)',
      '61.0%59.8% to 62.2%',
      '53.8%52.3% to 55.3%',
      '−7.2',
    ]);
  });

  it('lists units by the share that they lose, the greatest first', () => {
    const names = [...parse(en).querySelectorAll('#where table tbody th')].map((head) => head.textContent ?? '');
    expect(names.slice(names.indexOf('Units') + 1)).toEqual([
      'Medical clinic',
      'Surgical clinic',
      'Orthopaedic clinic',
      'Primary-care centre A',
      'Primary-care centre B',
      'Primary-care centre C',
    ]);
  });

  it('puts the difference before the levels', () => {
    const ids = [...parse(en).querySelectorAll('#production figure')].map((figure) => figure.id);
    expect(ids).toEqual(['production-difference-golive', 'production-level']);
  });

  it('scales the minutes of duty to a working day of 480 minutes', () => {
    const rows = [...parse(en).querySelectorAll('#minutes tbody tr')].map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? ''),
    );
    const after = rows.filter(([period]) => period === 'The first 4 weeks after: With go-live');
    const minutes = new Map(after.map(([, use, value]) => [use, Number(value)]));
    expect(minutes.get('Overtime')).toBeCloseTo(38, 1);
    minutes.delete('Overtime');
    expect([...minutes.values()].reduce((sum, value) => sum + value, 0)).toBeCloseTo(480, 0);
  });

  it('marks assumptions by sign and word, with value, range, source and place', () => {
    const document = parse(en);
    expect(textOf(document, '.assumptions.assumption summary')).toContain('◇ Assumption 2 figures');
    expect(textOf(document, '.assumptions.verified summary')).toContain('● Verified 1 figure');
    const row = textOf(document, '.assumptions.assumption tbody tr');
    for (const part of ['initialExcess', '0.9', '0.4–1.6', 'scenarios/waves/wave-1-pilot.yaml:31'])
      expect(row).toContain(part);
  });

  it('writes the units of the scenario in the language of the report, and leaves others as they are', () => {
    expect(textOf(parse(sv), '.assumptions.assumption tbody')).toContain('0,9 andel');
    expect(textOf(parse(en), '.assumptions.assumption tbody')).toContain('0.9 share');
    const [first, ...others] = syntheticInput('sv').assumptions;
    if (first === undefined) throw new Error('the input has no assumptions');
    const page = renderReport({ ...syntheticInput('sv'), assumptions: [{ ...first, unit: 'parsecs' }, ...others] });
    expect(textOf(parse(page), '.assumptions.assumption tbody')).toContain('0,9 parsecs');
  });

  it('names the run, its seed, its replications, the model version and its warnings', () => {
    const run = textOf(parse(en), '#run');
    for (const part of ['synthetic-0000000000', 'made-up', '20 runs', 'Model version0', 'Påhittad varning'])
      expect(run).toContain(part);
  });

  it('escapes what comes from files', () => {
    const input = { ...syntheticInput('en'), warnings: ['<b>&"'], title: { sv: '<i>', en: '<i>' } };
    const page = renderReport(input);
    expect(page).toContain('&lt;b&gt;&amp;&quot;');
    expect(page).not.toMatch(/<b>|<i>/);
  });

  it('shows several plans side by side, each with a chart of its own difference', () => {
    const input = syntheticInput('en');
    const later = {
      id: 'later',
      label: { sv: 'Senare', en: 'Later' },
      goLive: [{ wave: 'wave-1', date: '2025-10-07' }],
    };
    const copy = <Thing extends { arm: string }>(things: Thing[]): Thing[] => [
      ...things,
      ...things.filter(({ arm }) => arm === 'golive').map((thing) => ({ ...thing, arm: 'later' })),
    ];
    const page = renderReport({
      ...input,
      arms: [...input.arms, later],
      rows: copy(input.rows),
      series: copy(input.series),
    });
    const document = parse(page);
    expect(document.getElementById('production-difference-later')).toBeTruthy();
    expect(textOf(document, '#key-figures table thead')).toBe('Key figureWith go-liveLater');
    expect(page).toContain('Go-live 7\u00a0October\u00a02025');
  });

  it('leaves out sections without figures and says what is missing', () => {
    const empty = { ...syntheticInput('en'), rows: [], series: [] };
    const document = parse(renderReport(empty));
    expect([...document.querySelectorAll('section')].map((section) => section.id)).toEqual([
      'key-figures',
      'reading',
      'assumptions',
      'run',
    ]);
    expect(textOf(document, '.sentence')).toContain('no overall measure');
  });

  it('warns where runs are too few to show a range', () => {
    const input = syntheticInput('en');
    const few = { ...input, run: { ...input.run, replications: 4 } };
    expect(textOf(parse(renderReport(few)), '.sentence-range')).toContain('Only 4 runs were made');
    expect(textOf(parse(en), '.sentence-range')).not.toContain('runs were made');
  });

  it('gives no intervals for a single run, and says why', () => {
    const input = syntheticInput('en');
    const nothing = { low: null, high: null };
    const rows = input.rows.map((row) => ({ ...row, replications: 1, confidence: { level: 0.95, ...nothing } }));
    const document = parse(renderReport({ ...input, run: { ...input.run, replications: 1 }, rows }));
    expect(textOf(document, '.card dd')).toBe('needs several runs');
    expect(textOf(document, '.sentence-range')).not.toContain('9 of 10');
  });

  it('refuses an input without arms', () => {
    expect(() => renderReport({ ...syntheticInput('sv'), arms: [] })).toThrow(
      'arms (= 0) must hold at least the reference',
    );
  });
});
