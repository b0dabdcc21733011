import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/report/render-report.ts';
import type { ReportInput, ReportRow } from '../../src/report/report-input.ts';
import { parse, space, textOf } from './read-page.ts';
import { syntheticInput } from './synthetic-input.ts';
import { row } from './synthetic-rows.ts';

function withParts(locale: 'sv' | 'en'): ReportInput {
  const input = syntheticInput(locale);
  const recovered = [0, 0.25, 0.9].map((mean, week): ReportRow => {
    const given = { measure: 'production.recovered', unit: 'share', window: `weeks:0-${week}`, mean, spread: 0 };
    return row(given);
  });
  const parts = [
    row({ measure: 'production.chosenLoss', unit: 'production', mean: 3900, spread: 410 }),
    row({ measure: 'production.sufferedLoss', unit: 'production', mean: 630, spread: 290 }),
  ];
  return { ...input, rows: [...input.rows, ...parts, ...recovered] };
}

const pages = { sv: parse(renderReport(withParts('sv'))), en: parse(renderReport(withParts('en'))) };

function rowsOf(document: Document, id: string): string[][] {
  return [...document.querySelectorAll(`[aria-labelledby="${id}"] tbody tr`)].map((each) =>
    [...each.querySelectorAll('th, td')].map((cell) => (cell.textContent ?? '').replace(space, ' ')),
  );
}

describe('what the loss is made of', () => {
  it('stands with range for the region, kinds and sites', () => {
    const [region, ...others] = rowsOf(pages.en, 'loss-table');
    expect(region).toEqual([
      'The whole area',
      expect.stringMatching(/^4,530\d,\d{3} to/),
      expect.stringMatching(/^5,310/),
      expect.stringMatching(/^1,270/),
      expect.stringMatching(/^3,900/),
      expect.stringMatching(/^630/),
    ]);
    expect(others.map(([name]) => name)).toContain('Kinds of unit');
    expect(others.map(([name]) => name)).toContain('Sites');
  });

  it('is explained in both languages', () => {
    expect(textOf(pages.sv, '#loss')).toContain('Det sista säger inte vad systemet hade kostat utan neddragningar');
    expect(textOf(pages.en, '#loss')).toContain('what the system would have cost without cuts');
  });

  it('is followed by the share of runs that are back, week by week', () => {
    expect(rowsOf(pages.sv, 'recovery-table')).toEqual([
      ['0', '0 %'],
      ['1', '25 %'],
      ['2', '90 %'],
    ]);
    expect(pages.sv.querySelectorAll('#recovery-chart svg')).toHaveLength(2);
  });
});
