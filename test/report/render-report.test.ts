import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/report/render-report.ts';
import { parse, textOf, withRow } from './read-page.ts';
import { syntheticInput } from './synthetic-input.ts';

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
      'Om planen från 2023 hade genomförts: vård motsvarande 4 530 läkarbesök hade inte blivit av under perioden ' +
        '30 december 2024 till 20 september 2026, 2,1 % av den planerade vården.',
    );
    expect(textOf(document, '.sentence-range')).toMatch(/ Störst andel faller bort på .+ %\), minst på .+ %\)\.$/);
    const alike = syntheticInput('sv').rows.map((row) =>
      row.measure === 'production.lostShare' && row.mean !== null ? { ...row, mean: 0.021 } : row,
    );
    const unparted = parse(renderReport({ ...syntheticInput('sv'), rows: alike }));
    expect(textOf(unparted, '.sentence-range')).not.toContain('Störst andel');
    expect(textOf(document, '.sentence-range')).toContain(
      'I 9 av 10 körningar blev bortfallet mellan 3 890 och 5 170 läkarbesök, mellan 1,8 % och 2,4 % av den planerade vården.',
    );
  });

  it('lists every section by its heading, and each link leads to it', () => {
    for (const html of [sv, en]) {
      const document = parse(html);
      const links = [...document.querySelectorAll('.contents a')];
      const sections = [...document.querySelectorAll('main > section')];
      expect(links.map((link) => link.getAttribute('href'))).toEqual(sections.map(({ id }) => `#${id}`));
      expect(links.map((link) => link.textContent)).toEqual(
        sections.map((section) => section.querySelector('h2')?.textContent),
      );
    }
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

  it('says with one run that one was made, without a plural', () => {
    for (const [locale, words] of [
      ['sv', ['1 körning', 'Bara en körning har gjorts']],
      ['en', ['1 run', 'Only one run was made']],
    ] as const) {
      const input = syntheticInput(locale);
      const rows = input.rows.map((row) => ({ ...row, replications: 1 }));
      const document = parse(renderReport({ ...input, run: { ...input.run, replications: 1 }, rows }));
      expect(textOf(document, '.facts span:last-child').replace(/1$/, '')).toBe(words[0]);
      expect(textOf(document, '.sentence-range')).toContain(words[1]);
    }
  });

  it('never calls lost care what Swedish calls patients who do not come', () => {
    expect(sv).not.toMatch(/utebl[ei]v/i);
  });

  it('lists what the model leaves out', () => {
    expect(textOf(parse(sv), '#reading')).toContain('Vad som inte är med Driftstopp och fel i systemet.');
  });

  it('refuses an input without arms', () => {
    expect(() => renderReport({ ...syntheticInput('sv'), arms: [] })).toThrow(
      'arms (= 0) must hold at least the reference',
    );
  });
});
