import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/report/render-report.ts';
import type { ReportInput } from '../../src/report/report-input.ts';
import { parse, space, textOf } from './read-page.ts';
import { syntheticInput } from './synthetic-input.ts';

const ranking: NonNullable<ReportInput['ranking']> = {
  inputs: [
    { name: 'waves.slowDocumentation.curves.initialExcess', correlation: 0.62, confidence: { low: 0.56, high: 0.68 } },
    { name: 'waves.slowDocumentation.supportEffect', correlation: -0.2, confidence: { low: -0.29, high: -0.1 } },
  ],
  replications: 400,
  weeksOfStudy: 26,
  isCertain: true,
};

function page(locale: 'sv' | 'en', changes: Partial<typeof ranking> = {}): Document {
  const input: ReportInput = { ...syntheticInput(locale), ranking: { ...ranking, ...changes } };
  return parse(renderReport(input));
}

function rows(document: Document): string[][] {
  return [...document.querySelectorAll('#ranking tbody tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => (cell.textContent ?? '').replace(space, ' ')),
  );
}

describe('the inputs that decide most', () => {
  it('are listed in their order with value, range, correlation and interval', () => {
    const [first, second] = rows(page('en'));
    expect(first).toEqual([
      'Extra documentation time on the first day',
      '90%of documentation time',
      '40–160%',
      '0.62',
      '0.56 to 0.68',
    ]);
    expect(second?.slice(3)).toEqual(['−0.20', '−0.29 to −0.10']);
  });

  it('name the study that the order is from, or the runs of the report', () => {
    expect(textOf(page('en'), '#ranking')).toContain(
      'stored study of wave 1 as it lies in the files: 400 runs until 26 weeks',
    );
    expect(textOf(page('sv'), '#ranking')).toContain('400 körningar till 26 veckor efter driftstart');
    expect(textOf(page('en', { weeksOfStudy: null, replications: 120 }), '#ranking')).toContain(
      'the 120 runs of this report',
    );
  });

  it('say that the order is uncertain where there are too few runs, and only there', () => {
    expect(textOf(page('sv', { isCertain: false }), '#ranking')).toContain('Ordningen är osäker');
    expect(textOf(page('en', { isCertain: false }), '#ranking')).toContain('The order is uncertain');
    expect(textOf(page('en'), '#ranking')).not.toContain('uncertain');
  });

  it('give no order at all where there are fewer than ten runs', () => {
    const inputs = ranking.inputs.map((item) => ({ ...item, correlation: 1, confidence: { low: null, high: null } }));
    const document = page('en', { inputs, isCertain: false });
    expect(rows(document)).toEqual([]);
    expect(document.querySelectorAll('#ranking svg')).toHaveLength(0);
    expect(textOf(document, '#ranking')).toContain('it cannot be said which numbers decide most');
  });

  it('are left out where nothing is drawn', () => {
    expect(parse(renderReport(syntheticInput('en'))).querySelector('#ranking')).toBeNull();
  });

  it('say where the spread comes from', () => {
    const drawn = syntheticInput('en');
    const rowsDrawn = drawn.rows.map((row) => ({ ...row, uncertainty: 'chance+parameters' as const }));
    expect(textOf(parse(renderReport({ ...drawn, rows: rowsDrawn })), '#reading')).toContain('from their ranges');
    expect(textOf(parse(renderReport(drawn)), '#reading')).toContain('The spread comes from chance:');
  });
});
