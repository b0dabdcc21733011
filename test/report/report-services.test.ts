import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/report/render-report.ts';
import type { ReportInput } from '../../src/report/report-input.ts';
import { serviceSections } from '../../src/report/text/report-text.ts';
import { parse, space } from './read-page.ts';
import { syntheticInput } from './synthetic-input.ts';
import { levelsAndDifference } from './synthetic-rows.ts';

const pages = { sv: parse(renderReport(syntheticInput('sv'))), en: parse(renderReport(syntheticInput('en'))) };

/** The cells of a table's row that begins with a text, with ordinary spaces. */
function rowOf(document: Document, section: string, start: string): string[] {
  const row = [...document.querySelectorAll(`#${section} tbody tr`)].find((found) =>
    found.textContent?.trim().startsWith(start),
  );
  return [...(row?.querySelectorAll('th, td') ?? [])].map((cell) => (cell.textContent ?? '').replace(space, ' '));
}

function without(input: ReportInput, area: string): ReportInput {
  return { ...input, rows: input.rows.filter(({ measure }) => !measure.startsWith(area)) };
}

describe('the sections on parts of care', () => {
  it('have a heading, an introduction and a table in both languages', () => {
    for (const document of Object.values(pages)) {
      for (const id of serviceSections) {
        const section = document.getElementById(id);
        expect(section?.querySelector('h2')?.textContent?.length, id).toBeGreaterThan(5);
        expect(section?.querySelector('p')?.textContent?.length, id).toBeGreaterThan(40);
        expect(section?.querySelectorAll('tbody tr').length, id).toBeGreaterThan(1);
      }
    }
  });

  it('give every measure its levels, the difference, its range and how well the mean is known', () => {
    const columns = [...pages.en.querySelectorAll('#theatres thead th')].map((head) => head.textContent);
    expect(columns).toEqual([
      'Measure',
      'Without go-live',
      'With go-live',
      'Difference',
      'In 9 of 10 runs',
      'Mean known to within',
    ]);
    expect(rowOf(pages.en, 'theatres', 'Planned operations')).toEqual([
      'Planned operations',
      '812796 to 828',
      '716696 to 736',
      '−96',
      '−134 to −58',
      '−107 to −85',
    ]);
    expect(rowOf(pages.sv, 'phone', 'Besvarade samtal')[0]).toBe('Besvarade samtal (skillnad i procentenheter)');
    for (const id of serviceSections) {
      for (const row of pages.en.querySelectorAll(`#${id} > table tbody tr`)) {
        const [, , , , range, confidence] = [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '');
        expect(range, row.textContent ?? '').toMatch(/\d to /);
        expect(confidence, row.textContent ?? '').toMatch(/\d to /);
      }
    }
  });

  it('say in what minutes and hours are counted', () => {
    expect(rowOf(pages.sv, 'theatres', 'Bytestid')[0]).toBe('Bytestid mellan operationer, medel (minuter)');
    expect(rowOf(pages.en, 'secretaries', 'Time from dictation')[0]).toBe(
      'Time from dictation to typed note, mean (hours)',
    );
  });

  it('are left out where their units are not in the world', () => {
    const areas = { theatres: 'theatre.', phone: 'phone.', secretaries: 'documentation.' };
    for (const [section, area] of Object.entries(areas)) {
      const document = parse(renderReport(without(syntheticInput('en'), area)));
      expect(document.getElementById(section), section).toBeNull();
      expect(document.getElementById('acute'), section).not.toBeNull();
    }
    expect(parse(renderReport({ ...syntheticInput('en'), rows: [] })).getElementById('diagnostics')).toBeNull();
  });

  it('leave out what is not simulated: a measure that is 0 with and without the plan', () => {
    const input = syntheticInput('en');
    const zero = levelsAndDifference('staff.sickLeaveShare', 'share', 'weeks:0-12', 0, 0);
    const rows = [...without(input, 'staff.sickLeaveShare').rows, ...zero];
    const document = parse(renderReport({ ...input, rows }));
    expect(rowOf(document, 'staff', 'Overtime')).not.toEqual([]);
    expect(rowOf(document, 'staff', 'Sick leave')).toEqual([]);
    expect(rowOf(pages.en, 'staff', 'Sick leave')).not.toEqual([]);
  });

  it('tell the level of what the reference has nothing of, without a difference', () => {
    const input = syntheticInput('en');
    const [, plan] = levelsAndDifference('staff.supportShare', 'share', 'weeks:0-12', 0.8, 0);
    if (plan === undefined) throw new Error('the plan must have a level');
    const row = rowOf(parse(renderReport({ ...input, rows: [...input.rows, plan] })), 'staff', 'Support on the floor');
    expect(row).toEqual(['Support on the floor of what is needed', '–', '80.0%78.0% to 82.0%', '–', '–', '–']);
  });

  it('draw unsigned notes week by week', () => {
    expect(pages.sv.querySelectorAll('#secretaries figure svg').length).toBe(2);
    expect(pages.en.querySelector('#secretaries figcaption')?.textContent).toContain('not yet typed');
  });
});

describe('the section on the emergency department and wards', () => {
  it('tells arrivals by where they come from, waits and beds, under a heading each', () => {
    const headings = [...pages.sv.querySelectorAll('#acute tr.group')].map((row) => row.textContent?.trim());
    expect(headings).toEqual(['Ankomster', 'Väntan och vistelse', 'Vårdavdelningar']);
    expect(rowOf(pages.en, 'acute', 'Emergency visits that primary care')[3]).toBe('+21');
    expect(rowOf(pages.en, 'acute', 'Left without seeing')[3]).toBe('+1.1');
    expect(rowOf(pages.en, 'acute', 'Time to physician')[0]).toBe('Time to physician, mean (minutes)');
    expect(rowOf(pages.en, 'acute', 'Transfers')[3]).toBe('+4');
  });
});

describe('the section on minutes', () => {
  const input = syntheticInput('en');
  const more = ['training', 'superUser', 'typing', 'noteMoving', 'boarder'].flatMap((use, number) =>
    levelsAndDifference(`staff.minutes.${use}`, 'minutes', 'weeks:0-3', 0, 2900 * 8 * (number + 1)),
  );
  const document = parse(renderReport({ ...input, rows: [...input.rows, ...more] }));

  it('tells training, super-users, typing in, moved notes and care of those who wait for a bed', () => {
    const names = [...document.querySelectorAll('#minutes > table tbody th')].map((head) => head.textContent ?? '');
    for (const name of ['in training', 'as super-user', 'typing in', 'moving old notes', 'wait for a bed']) {
      expect(
        names.filter((found) => found.includes(name)),
        name,
      ).toHaveLength(1);
    }
    expect(rowOf(document, 'minutes', 'Minutes as super-user')[3]).toMatch(/^\+\d/);
  });

  it('keeps the working day at 480 minutes when there is more to do, and draws training and support', () => {
    const bars = [...document.querySelectorAll('#minutes-use-wide > g')].filter((group) => group.querySelector('text'));
    const last = [...(bars.at(-1)?.querySelectorAll('text') ?? [])].map((label) => Number(label.textContent));
    expect(Math.abs(last.slice(0, -1).reduce((sum, minutes) => sum + minutes, 0) - 480)).toBeLessThanOrEqual(2);
    const fill = (group: Element) => [...group.querySelectorAll('rect')].map((rect) => rect.getAttribute('fill'));
    expect(bars.slice(-4).map((bar) => fill(bar).includes('#16694a'))).toEqual([false, false, false, true]);
  });

  it('gives the reference its range too', () => {
    const rows = input.rows
      .filter(({ measure, against }) => measure.startsWith('staff.minutes.') && against === null)
      .map((row) => ({ ...row, arm: 'reference' }));
    const page = parse(renderReport({ ...input, rows: [...input.rows, ...rows] }));
    const [, reference] = rowOf(page, 'minutes', 'Minutes with patients');
    expect(reference).toMatch(/^\d+\.\d\d+\.\d to \d+\.\d$/);
  });
});
