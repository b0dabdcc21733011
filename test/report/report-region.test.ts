import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/report/render-report.ts';
import type { ReportAssumption } from '../../src/report/report-input.ts';
import { parse, textOf } from './read-page.ts';
import { syntheticInput } from './synthetic-input.ts';
import { syntheticRegion } from './synthetic-region.ts';
import { row } from './synthetic-rows.ts';

const sv = renderReport(syntheticRegion('sv'));
const en = renderReport(syntheticRegion('en'));

function rowsOf(document: Document, table: string): string[] {
  return [...(document.querySelector(`table[aria-labelledby="${table}"]`)?.querySelectorAll('tbody tr') ?? [])].map(
    (row) => (row.textContent ?? '').replace(/\s+/g, ' '),
  );
}

describe('the report of a plan in several waves', () => {
  it('tells each wave with its go-live, its loss and when care and the list are back', () => {
    const rows = rowsOf(parse(sv), 'waves-table');
    expect(rows).toHaveLength(2);
    for (const part of ['Våg 1 – Påhittat', '25 mars 2025', '2 100', '2,1 %', '38,0 %', '9 veckor', '51 veckor'])
      expect(rows[0]).toContain(part);
    expect(rows[1]).toContain('7 oktober 2025');
  });

  it('says at the top in how many weeks dips overlap, and that the last go-live is where weeks count from', () => {
    expect(textOf(parse(sv), '.sentence-range')).toContain(
      'I 2,4 veckor var två eller fler vågor under normal produktion samtidigt (i 9 av 10 körningar 1 till 6).',
    );
    expect(textOf(parse(en), '.sentence-range')).toContain(
      'In 2.4 weeks two or more waves were below normal production at the same time (in 9 of 10 runs 1 to 6).',
    );
    expect(textOf(parse(en), '#key-figures')).toContain('they count from that of the last wave');
    expect(textOf(parse(en), '#acute')).toContain('weeks after the last go-live');
  });

  it('leaves to the table of waves when care and lists are back, which the region as a whole does not tell', () => {
    const input = syntheticRegion('sv');
    const cardsOf = (page: string) => textOf(parse(page), '#key-figures .cards');
    expect(cardsOf(sv)).toContain('Vård som inte blev av');
    for (const name of ['Produktionen tillbaka efter', 'Väntelistan tillbaka efter']) {
      expect(cardsOf(sv)).not.toContain(name);
      const arms = input.arms.map((arm) => ({ ...arm, goLive: arm.goLive.slice(0, 1) }));
      expect(cardsOf(renderReport({ ...input, arms, dips: undefined }))).toContain(name);
    }
  });

  it('says so where no run has two waves in a dip at once, and gives no range where there is one run', () => {
    const input = syntheticRegion('en');
    if (input.dips === undefined) throw new Error('the input has dips');
    const none = { ...input.dips, overlapWeeks: { mean: 0, low: 0, high: 0 } };
    expect(renderReport({ ...input, dips: none })).toContain('Two waves were never below normal production');
    const single = { ...input, run: { ...input.run, replications: 1 } };
    expect(textOf(parse(renderReport(single)), '#waves')).toContain('at the same time.');
  });

  it('tells the units of an only wave apart where it is a part of what is simulated, and not where it is nearly all', () => {
    const input = syntheticRegion('sv');
    const arms = input.arms.map((arm) => ({ ...arm, goLive: arm.goLive.slice(0, 1) }));
    const [{ wave }] = arms.flatMap(({ goLive }) => goLive);
    const completed = (scope: string, mean: number) =>
      row({ measure: 'production.completed', arm: 'reference', against: null, scope, mean, spread: 0 });
    const others = input.rows.filter(({ measure }) => measure !== 'production.completed');
    const pageWith = (own: number) => {
      const rows = [...others, completed('region', 10_000), completed(`wave:${wave}`, own)];
      return parse(renderReport({ ...input, arms, dips: undefined, rows }));
    };
    const page = pageWith(5000);
    expect(textOf(page, '#waves-title')).toBe('Vågens egna enheter');
    expect(rowsOf(page, 'waves-table')).toHaveLength(1);
    expect(rowsOf(page, 'waves-table')[0]).toContain('38,0 %');
    expect(pageWith(9500).querySelector('#waves')).toBeNull();
  });

  it('draws each wave on one scale, marks its own go-live, and shades the weeks of summer', () => {
    const chart = parse(sv).getElementById('wave-differences-wide');
    const titles = [...(chart?.querySelectorAll('text[font-weight="700"]') ?? [])].map(
      ({ textContent }) => textContent,
    );
    expect(titles).toEqual(['Våg 1 – Påhittat', 'Våg 2 – Vårdcentraler']);
    expect(textOf(parse(sv), '#wave-differences-wide')).toContain('Sommar, jul och påsk');
  });

  it('shows hospitals one by one and smaller sites together, by wave, with the share not delivered each week', () => {
    const document = parse(sv);
    const words = textOf(document, '#site-map-wide');
    for (const part of ['Våg 1 – Påhittat · driftstart 25 mars 2025', 'Sjukhuset', 'Vårdcentraler (146)'])
      expect(words).toContain(part);
    const row = rowsOf(document, 'site-map-table').find((found) => found.startsWith('v. 13 2025'));
    expect(row).toMatch(/^v\. 13 2025(39|40|41),\d %/);
  });

  it('shows how messages between record systems rise and fall', () => {
    const document = parse(en);
    expect(textOf(document, '#messages-crossing figcaption')).toBe('Messages between different record systems');
    expect(rowsOf(document, 'messages-crossing-table').find((found) => found.startsWith('week 15, 2025'))).toContain(
      '1,600',
    );
  });

  it('folds sites that are no hospitals, and units', () => {
    const document = parse(en);
    const folded = [...document.querySelectorAll('#where details.folded')];
    expect(folded.map((details) => details.querySelector('summary')?.textContent)).toEqual([
      'One more site',
      'All 6 units',
    ]);
    expect(rowsOf(document, 'where-table').join()).not.toContain('The primary-care centres');
    expect(rowsOf(document, 'where-sites').join()).toContain('The primary-care centres');
  });

  it('has none of it for a plan of one wave', () => {
    const document = parse(renderReport(syntheticInput('sv')));
    for (const id of ['waves', 'dips', 'sites', 'kind-differences']) expect(document.getElementById(id), id).toBeNull();
    expect(document.documentElement.textContent).not.toContain('sista driftstarten');
  });
});

describe('numbers of the scenario that are alike', () => {
  const lent = (change: Partial<ReportAssumption>): ReportAssumption => ({
    path: 'sites[0].units[0].beds',
    value: 20,
    unit: 'beds',
    source: '',
    confidence: 'assumption',
    place: 'region.yaml:1',
    ...change,
  });
  /** A page of little but the numbers. */
  const write = (assumptions: ReportAssumption[]): string =>
    renderReport({ ...syntheticRegion('en'), rows: [], series: [], panels: [], dips: undefined, assumptions });
  const page = (assumptions: ReportAssumption[]): Document => parse(write(assumptions));

  it('share a row when three or more units have them, with the count of places and lines', () => {
    const beds = [0, 1, 2].map((unit) =>
      lent({ path: `sites[0].units[${unit}].beds`, place: `region.yaml:${unit + 1}` }),
    );
    const rows = rowsOf(page(beds), 'assumptions-assumption');
    expect(rows[0]).toBe('Alike for several units');
    expect(rows).toHaveLength(2);
    for (const part of ['20 beds', 'in 3 places', 'region.yaml:1', 'and 2 more lines']) expect(rows[1]).toContain(part);
    expect(rowsOf(page(beds.slice(0, 2)), 'assumptions-assumption').join()).not.toContain('Alike');
  });

  it('share a row when one line gives them to many units, whatever they are there', () => {
    const beds = [20, 24].map((value, unit) => lent({ path: `sites[${unit}].units[0].beds`, value }));
    const rows = rowsOf(page(beds), 'assumptions-assumption');
    expect(rows[1]).toContain('20–24 beds');
  });

  it('share a row when several waves have them, under the names of the waves', () => {
    const both = [0, 1].map((wave) => lent({ path: `waves[${wave}].incidents.perYear`, value: 2 }));
    const rows = rowsOf(page(both), 'assumptions-plan');
    expect(rows[0]).toBe('All waves');
    expect(rows).toHaveLength(2);
    expect(rowsOf(page(both.slice(0, 1)), 'assumptions-plan')[0]).toBe('Wave 1 – Made up');
  });

  it('leave the booking plan in sight when the plan has more numbers than a page holds, and fold the rest', () => {
    const many = Array.from({ length: 31 }, (_, i) => lent({ path: `waves[0].incidents.hours[${i}]`, value: i }));
    const booking = lent({ path: 'waves[0].bookingPlan[0].share', value: 0.8, unit: 'share' });
    const document = page([booking, ...many]);
    expect(rowsOf(document, 'assumptions-plan').join()).toContain('80%');
    expect(textOf(document, '#assumptions details summary')).toBe('The other 31 figures of the plan');
  });

  it('keep a region of ten thousand numbers small', () => {
    const numbers = Array.from({ length: 10_000 }, (_, i) =>
      lent({ path: `sites[${i}].units[0].beds`, value: i % 7, place: `region.yaml:${i % 50}` }),
    );
    expect(write(numbers).length).toBeLessThan(write([]).length + 60_000);
  });
});
