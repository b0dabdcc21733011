import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/report/render-report.ts';
import type { ReportInput } from '../../src/report/report-input.ts';
import { parse, textOf } from './read-page.ts';
import { syntheticInput } from './synthetic-input.ts';

const sv = renderReport(syntheticInput('sv'));
const en = renderReport(syntheticInput('en'));

describe('the list of assumptions', () => {
  it('marks assumptions by sign and word, with value, range, source and place', () => {
    const document = parse(en);
    expect(textOf(document, '.assumptions.assumption summary')).toContain('◇ Assumption 1 figure');
    expect(textOf(document, '.assumptions.verified summary')).toContain('● Verified 1 figure');
    const row = [...document.querySelectorAll('.assumptions.plan tbody tr')].find((found) =>
      found.textContent?.includes('extra documentation time'),
    );
    for (const part of ['◇ Assumption', '90%', 'of documentation time', '40–160%', 'wave-1-pilot.yaml:31'])
      expect(row?.textContent).toContain(part);
  });

  it('shows the figures of the plan first and unfolded, and folds the others', () => {
    const section = parse(en).querySelector('#assumptions');
    const plan = section?.querySelector('.assumptions.plan');
    expect(plan?.closest('details')).toBeNull();
    const rows = [...(plan?.querySelectorAll('tbody th') ?? [])].map((head) => head.textContent);
    expect(rows).toEqual([
      'Time for documentation',
      'Physicians, primary care: extra documentation time on the first day',
      'Open slots',
      'Weeks 0–1 from go-live: share of the usual',
    ]);
    const others = [...(section?.querySelectorAll('details.assumptions') ?? [])];
    expect(others.map((group) => group.className)).toEqual([
      'assumptions assumption',
      'assumptions recalled',
      'assumptions estimate',
      'assumptions verified',
    ]);
    expect(section?.innerHTML.indexOf('class="assumptions plan"')).toBeLessThan(
      section?.innerHTML.indexOf('<details') ?? 0,
    );
  });

  it('names the figures of the scenario in words, under what they belong to', () => {
    expect(textOf(parse(sv), '.assumptions.assumption tbody')).toContain(
      'Akutmottagning Sortering vid ankomst: tid med patienten, spridning50 % av medelvärdet',
    );
    expect(textOf(parse(en), '.assumptions.verified tbody')).toContain('Ward Stay4.8 days');
    expect(textOf(parse(sv), '#assumptions')).not.toMatch(/faceVariation|initialExcess|bookingPlan/);
  });

  it('writes units in the language of the report, and leaves others as they are', () => {
    expect(textOf(parse(sv), '.assumptions.plan tbody')).toContain('90 % av dokumentationstiden');
    const [first, ...others] = syntheticInput('sv').assumptions;
    if (first === undefined) throw new Error('the input has no assumptions');
    const page = renderReport({ ...syntheticInput('sv'), assumptions: [{ ...first, unit: 'parsecs' }, ...others] });
    expect(textOf(parse(page), '.assumptions.plan tbody')).toContain('0,9 parsecs');
  });

  it('shows the notes of the scenario, which are in English, in the English report only', () => {
    const input = (locale: 'sv' | 'en'): ReportInput => ({
      ...syntheticInput(locale),
      assumptions: syntheticInput(locale).assumptions.map((item) => ({ ...item, note: 'A note in English' })),
    });
    expect(renderReport(input('en'))).toContain('A note in English');
    expect(renderReport(input('sv'))).not.toContain('A note in English');
  });
});
