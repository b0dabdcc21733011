import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/report/render-report.ts';
import type { ReportInput, ReportRow } from '../../src/report/report-input.ts';
import { parse, space, textOf } from './read-page.ts';
import { syntheticInput } from './synthetic-input.ts';
import { row } from './synthetic-rows.ts';

function withParts(locale: 'sv' | 'en'): ReportInput {
  const input = syntheticInput(locale);
  const recovered = [0, 0.25, 0.9, 1].map((mean, week): ReportRow => {
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

  it('says what a rollback and reinforcement do to the suffered part, where the plan has them', () => {
    const told = (locale: 'sv' | 'en', isRolledBack: boolean, hasReinforcement: boolean): string => {
      const counterMeasures = { hasRollbackRule: false, hasReinforcement };
      const input = withParts(locale);
      const rows = isRolledBack
        ? [...input.rows, row({ measure: 'rollback.week', unit: 'week', mean: 0, spread: 0 })]
        : input.rows;
      return textOf(parse(renderReport({ ...input, rows, counterMeasures })), '#loss');
    };
    expect(told('en', true, false)).toContain(
      'What the rollback gives back is therefore deducted from the suffered loss',
    );
    expect(told('en', true, false)).not.toContain('reinforcement');
    expect(told('en', false, true)).toContain('The care that it adds is deducted from the suffered loss');
    expect(told('sv', true, true)).toContain('avdraget från det påtvingade bortfallet');
    expect(told('sv', false, false)).not.toContain('återgång');
  });

  it('says what a suffered part below zero means, and only then', () => {
    const input = withParts('en');
    const rows = input.rows.map((each) =>
      each.measure === 'production.sufferedLoss' && each.scope === 'region' ? { ...each, mean: -3415 } : each,
    );
    const words = 'A suffered loss below zero does not mean that the new system gave care';
    expect(textOf(parse(renderReport({ ...input, rows })), '#loss')).toContain(words);
    expect(textOf(pages.en, '#loss')).not.toContain(words);
  });

  it('is followed by the share of runs that are back, week by week', () => {
    expect(rowsOf(pages.sv, 'recovery-table')).toEqual([
      ['0', '0 %'],
      ['1', '25 %'],
      ['2', '90 %'],
      ['3', '100 %'],
    ]);
    expect(pages.sv.querySelectorAll('#recovery-chart svg')).toHaveLength(2);
  });
});
