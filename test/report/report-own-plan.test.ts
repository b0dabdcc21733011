import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/report/render-report.ts';
import { parse, textOf } from './read-page.ts';
import { syntheticInput } from './synthetic-input.ts';

describe('the top of the report', () => {
  it('says whether it calculates the plan of 2023 or a plan of one’s own, and that neither is a forecast', () => {
    const shipped = parse(renderReport(syntheticInput('en')));
    expect(textOf(shipped, '.top')).toContain('Had the plan of 2023 been carried out:');
    const own = textOf(parse(renderReport({ ...syntheticInput('en'), isOwnPlan: true })), '.top');
    expect(own).toContain('With this plan:');
    expect(own).toContain('not that of Region Skåne of 2023, which was never carried out');
    expect(own).not.toContain('Had the plan of 2023');
    const swedish = textOf(parse(renderReport({ ...syntheticInput('sv'), isOwnPlan: true })), '.top');
    expect(swedish).toContain('ingen prognos');
  });

  it('tells what a changed plan loses beyond the plan', () => {
    const input = syntheticInput('en');
    const [reference, plan] = input.arms;
    if (reference === undefined || plan === undefined) throw new Error('the input has a plan');
    const changed = { ...plan, id: 'what-if', label: { sv: 'Ändrad plan', en: 'The plan as changed' } };
    const planDifference = {
      mean: 2222,
      confidence: { level: 0.95, low: 2100, high: 2340 },
      range: { level: 0.9, low: 1900, median: 2220, high: 2500 },
      replications: 20,
    };
    const settings = ['waves[0].goLive=2025-10-07'];
    const page = renderReport({ ...input, arms: [reference, plan, changed], planDifference, settings });
    expect(textOf(parse(page), '.top')).toContain(
      'The plan as changed (waves[0].goLive=2025-10-07): +2,222 physician visits not delivered, compared with the plan (in 9 of 10 runs +1,900 to +2,500)',
    );
  });

  it('is followed by how far the reference agrees with published figures, where it does not', () => {
    const told = (agree: number): string =>
      textOf(parse(renderReport({ ...syntheticInput('sv'), baseline: { agree, all: 6 } })), '#key-figures');
    expect(told(2)).toContain('2 av 6 publicerade tal som inget är anpassat till stämmer');
    expect(told(6)).not.toContain('publicerade tal');
  });
});
