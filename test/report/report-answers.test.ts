import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/report/render-report.ts';
import type { ReportInput, ReportRow } from '../../src/report/report-input.ts';
import { parse, textOf, withRow } from './read-page.ts';
import { syntheticInput } from './synthetic-input.ts';
import { row } from './synthetic-rows.ts';

const chosen = row({ measure: 'production.chosenLoss', unit: 'production', mean: 3900, spread: 410 });
const rolledBack = row({ measure: 'rollback.week', unit: 'week', mean: 0, spread: 0 });

function topOf(input: ReportInput): string {
  return textOf(parse(renderReport(input)), '.sentence-range');
}

function withRows(locale: 'sv' | 'en', rows: ReportRow[]): ReportInput {
  const input = syntheticInput(locale);
  return { ...input, rows: [...input.rows, ...rows] };
}

describe('the answers at the top', () => {
  it('say when production is back, where it is in every run', () => {
    const back = { mean: 7, notReached: 0, range: { level: 0.9, low: 5, median: 7, high: 9 } };
    const input = withRow(syntheticInput('sv'), 'production.recoveryWeek', back);
    expect(topOf(input)).toContain('Produktionen var tillbaka efter 7 veckor (i 9 av 10 körningar 5 till 9).');
  });

  it('say one week of one week', () => {
    const back = { mean: 1, notReached: 0, range: { level: 0.9, low: 0, median: 1, high: 2 } };
    for (const [locale, words, unit] of [
      ['sv', 'efter 1 vecka (i 9', 'vecka'],
      ['en', 'after 1 week (in 9', 'week'],
    ] as const) {
      const page = parse(renderReport(withRow(syntheticInput(locale), 'production.recoveryWeek', back)));
      expect(textOf(page, '.sentence-range')).toContain(words);
      expect(textOf(page, '#key-figures')).toMatch(new RegExp(`\\b1\\s*${unit}(?![a-z])`));
    }
  });

  it('say nothing of a return that so few weeks cannot show', () => {
    const weeks = [0, 1].map((week) =>
      row({ measure: 'production.recovered', unit: 'share', window: `weeks:0-${week}`, mean: 0, spread: 0 }),
    );
    const never = { mean: null, notReached: 1, range: { level: 0.9, low: null, median: null, high: null } };
    const input = withRow(withRows('sv', weeks), 'production.recoveryWeek', never);
    expect(topOf(input)).not.toContain('tillbaka');
    expect(textOf(parse(renderReport(input)), '#key-figures')).toContain('räkningen slutar för tidigt för att säga');
  });

  it('say what the plan itself gives up, but not where a rollback takes some of it back', () => {
    const words = 'Of the loss the plan itself chooses 3,900 physician visits';
    expect(topOf(withRows('en', [chosen]))).toContain(words);
    expect(topOf(withRows('en', [chosen, rolledBack]))).not.toContain(words);
  });
});

describe('how far the model can be trusted', () => {
  const told = (changes: Partial<ReportInput>): string =>
    textOf(parse(renderReport({ ...syntheticInput('sv'), ...changes })), '#key-figures');

  it('is told by published figures, of care without a go-live and of go-lives elsewhere', () => {
    const page = told({
      baseline: { world: 'region', agree: 1, all: 6, isCalmer: true, hasShorterWaits: true },
      evidence: { within: 4, judged: 18 },
    });
    expect(page).toContain('1 av 6 publicerade tal');
    expect(page).toContain(
      '(prövat för hela regionen). I simuleringen är akuten och avdelningarna lugnare och väntetiderna kortare',
    );
    expect(page).toContain('av 18 publicerade tal ligger 4 i det spann som modellen ger');
  });

  it('is said not to be known where this version was not held against them', () => {
    expect(told({ baseline: undefined, evidence: undefined })).toContain('är inte prövad mot publicerade tal');
  });
});
