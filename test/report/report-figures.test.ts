import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/report/render-report.ts';
import type { ReportRow } from '../../src/report/report-input.ts';
import { parse, space, textOf } from './read-page.ts';
import { syntheticInput } from './synthetic-input.ts';

const sv = renderReport(syntheticInput('sv'));
const en = renderReport(syntheticInput('en'));

describe('the figures of the report', () => {
  it('gives each key figure its range and how well its mean is known', () => {
    const cards = [...parse(en).querySelectorAll('.card')];
    expect(cards.length).toBe(9);
    for (const card of cards) {
      const intervals = [...card.querySelectorAll('dd')].map((cell) => cell.textContent ?? '');
      expect(intervals[0], card.textContent ?? '').toMatch(/\d.* (to .*\d|or more)|not in any of 20 runs/);
      expect(intervals[1], card.textContent ?? '').toMatch(/\d.* to .*\d|cannot be given/);
    }
  });

  it('tells how many runs are not back, and gives the week by which half are', () => {
    const card = [...parse(en).querySelectorAll('.card')].find((found) =>
      found.textContent?.includes('Production back after'),
    );
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
      'Left within four hours (difference in percentage points)',
      '61.0%59.8% to 62.2%',
      '53.8%52.3% to 55.3%',
      '−7.2',
    ]);
  });

  it('lists units by the share that they lose, the greatest first', () => {
    const units = parse(en).querySelector('#where details table[aria-labelledby="where-units"]');
    const names = [...(units?.querySelectorAll('tbody th') ?? [])].map((head) => head.textContent ?? '');
    expect(names).toEqual([
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
    const bars = [...parse(en).querySelectorAll('#minutes-use-wide > g')].filter((group) =>
      group.querySelector('text'),
    );
    const sums = bars.slice(-2).map((bar) => {
      const minutes = [...bar.querySelectorAll('text')].map((label) => Number(label.textContent));
      return { onDuty: minutes.slice(0, -1).reduce((sum, value) => sum + value, 0), overtime: minutes.at(-1) };
    });
    expect(sums).toEqual([
      { onDuty: 480, overtime: 6 },
      { onDuty: 480, overtime: 38 },
    ]);
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

  it('starts charts and tables on the first day that totals count', () => {
    const weeks = [...parse(en).querySelectorAll('#production-level tbody th')].map((head) => head.textContent ?? '');
    expect(weeks[0]?.replace(space, ' ')).toBe('week 1, 2025');
    expect(textOf(parse(en), '.facts')).toContain('Counted period 30 December 2024 to 20 September 2026');
  });

  it('says of production and of the waiting list on their own when they are back', () => {
    const cards = [...parse(sv).querySelectorAll('.card')];
    const names = cards.map((card) => card.querySelector('h3')?.textContent);
    expect(names.slice(0, 3)).toEqual(['Vård som inte blev av', 'Produktionen tillbaka efter', 'Fler på väntelistan']);
    const list = cards[names.indexOf('Väntelistan tillbaka efter')]?.textContent?.replace(space, ' ') ?? '';
    expect(list).toContain('Inte inom 77 veckor');
    expect(list).toContain('inte i någon av 20 körningar');
    expect(cards[names.indexOf('Försenad vård')]?.textContent?.replace(space, ' ')).toContain('5 310');
    expect(cards[names.indexOf('Lämnade kön utan vård')]?.textContent?.replace(space, ' ')).toContain('1 270');
  });

  it('tells how much longer the list is in the first 13 weeks, and its peak in the table below the cards', () => {
    const document = parse(en);
    const card = [...document.querySelectorAll('.card')].find((found) => found.textContent?.includes('More on the'));
    expect(card?.textContent).toContain('+934');
    expect(card?.textContent).toContain('The first 13 weeks after go-live.');
    const table = document.getElementById('more-figures')?.nextElementSibling?.textContent ?? '';
    for (const part of ['Waiting list at its longest', '+902', 'They may fall at different times'])
      expect(table).toContain(part);
  });

  it('shows how many at outpatient clinics have waited more than 90 days, not a share of a list that newcomers swell', () => {
    expect(textOf(parse(sv), '#waiting-over-90 figcaption')).toBe('Har väntat mer än 90 dagar, specialistmottagningar');
    expect(textOf(parse(sv), '#waiting > p')).toContain('Andelen skulle vilseleda');
    expect(sv).not.toContain('waiting-share');
  });

  it('says that bookings are cut in the weeks when other time grows, with the ranges in sight', () => {
    const section = parse(sv).querySelector('#minutes');
    expect(section?.querySelector('strong')?.textContent).toContain('bokas färre patienter');
    const table = section?.querySelector('table');
    expect(table?.closest('details')).toBeNull();
    expect(table?.textContent).toContain('\u221289,6 till \u221284,4');
  });

  it('compares each plan with the reference in the same weeks of its own go-live', () => {
    const input = syntheticInput('en');
    const isMinutes = ({ measure }: ReportRow) => measure.startsWith('staff.minutes.');
    // In the later plan's weeks the reference has twice the time with patients, and the difference is the same
    const later = input.rows.filter(isMinutes).map((row) => {
      const more = row.measure === 'staff.minutes.patient' && row.against === null ? 263 * 2900 : 0;
      return { ...row, arm: 'later', mean: (row.mean ?? 0) + more };
    });
    const document = parse(
      renderReport({
        ...input,
        arms: [...input.arms, { id: 'later', label: { sv: 'Senare', en: 'Later' }, goLive: [] }],
        rows: [...input.rows, ...later],
      }),
    );
    const bars = [...document.querySelectorAll('#minutes-use-wide > g')].filter((group) => group.querySelector('text'));
    const first = bars.slice(-8).map((bar) => Number(bar.querySelector('text')?.textContent));
    expect(first[2]).toBe(263);
    expect(first[6]).toBe(Math.round((480 * 2 * 263) / (480 + 263)));
  });

  it('writes all figures of a column of the table of places with the same decimals', () => {
    const input = syntheticInput('sv');
    const narrow = (row: ReportRow): ReportRow =>
      row.measure === 'production.lostShare' && row.scope === 'unit:centre-ystad'
        ? { ...row, mean: 0.029, range: { ...row.range, low: 0.02899, high: 0.02901 } }
        : row;
    const document = parse(renderReport({ ...input, rows: input.rows.map(narrow) }));
    const shares = [...document.querySelectorAll('#where table tbody tr')]
      .map((row) => row.querySelectorAll('td')[3]?.textContent ?? '')
      .filter((share) => share !== '');
    expect(shares.length).toBeGreaterThan(6);
    for (const share of shares) expect(share).toMatch(/^\u2212?\d+,\d\d\u00a0%$/);
  });
});
