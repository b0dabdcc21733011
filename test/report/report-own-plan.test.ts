import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/report/render-report.ts';
import { planTexts } from '../../src/report/text/plan-texts.ts';
import { parse, textOf } from './read-page.ts';
import { syntheticInput } from './synthetic-input.ts';

describe('the top of the report', () => {
  it('says whether it calculates the plan of 2023 or a plan of one’s own, and that neither is a forecast', () => {
    const shipped = parse(renderReport(syntheticInput('en')));
    expect(textOf(shipped, '.top')).toContain('Had the plan of 2023 been carried out:');
    const own = textOf(parse(renderReport({ ...syntheticInput('en'), planOrigin: 'own' })), '.top');
    expect(own).toContain('With this plan:');
    expect(own).toContain('not that of Region Skåne of 2023, which was never carried out');
    expect(own).not.toContain('Had the plan of 2023');
  });

  it.each([
    ['plan-of-2023', 'Om planen från 2023 hade genomförts:', 'Had the plan of 2023 been carried out:'],
    ['variant', 'Med en variant av planen från 2023:', 'With a variant of the plan of 2023:'],
    ['re-created', 'I den återskapade driftstarten:', 'In the re-created go-live:'],
    ['own', 'Med den här planen:', 'With this plan:'],
  ] as const)('calls a plan (%s) by one name in title, mark, sentence, notice and footer', (planOrigin, ...leads) => {
    for (const [index, locale] of (['sv', 'en'] as const).entries()) {
      const page = parse(renderReport({ ...syntheticInput(locale), planOrigin }));
      const { lead, mark, notice, footer } = planTexts[locale][planOrigin];
      expect(lead).toBe(leads[index]);
      expect(textOf(page, '.sentence')).toContain(lead);
      expect(textOf(page, '.mark')).toBe(mark);
      expect(textOf(page, 'title')).toContain(mark);
      expect(textOf(page, '.notice')).toContain(notice);
      expect(textOf(page, 'footer')).toContain(footer);
      for (const words of [mark, footer]) expect(words).toMatch(/ingen prognos|not? a? ?forecast/i);
      expect(footer).toMatch(/Simulering|Simulation/);
      for (const words of [notice, footer]) expect(words).toMatch(/aldrig|never/);
      const others = Object.values(planTexts[locale]).filter((words) => words.lead !== lead);
      for (const other of others) expect(textOf(page, 'body')).not.toContain(other.lead);
    }
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
    expect(textOf(parse(page), '.top')).not.toContain('the same time to catch up');
    const later = { ...changed, goLive: plan.goLive.map((wave) => ({ ...wave, date: '2025-05-06' })) };
    const slipped = renderReport({ ...input, arms: [reference, plan, later], planDifference, settings });
    expect(textOf(parse(slipped), '.top')).toContain('so that they have not had the same time to catch up');
  });

  it('is followed by how far the reference agrees with published figures, where it does not', () => {
    const told = (agree: number): string =>
      textOf(
        parse(
          renderReport({
            ...syntheticInput('sv'),
            baseline: { world: 'wave-1', agree, all: 6, isCalmer: false, hasShorterWaits: false },
          }),
        ),
        '#key-figures',
      );
    expect(told(2)).toContain(
      '2 av 6 publicerade tal stämmer, av dem som inget i modellen är anpassat till (prövat för området i våg 1)',
    );
    expect(told(2)).not.toContain('lugnare');
    expect(told(6)).not.toContain('publicerade tal');
  });
});
