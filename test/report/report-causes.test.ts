import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/report/render-report.ts';
import type { ReportInput } from '../../src/report/report-input.ts';
import { parse, space, textOf } from './read-page.ts';
import { syntheticAttribution } from './synthetic-attribution.ts';
import { syntheticInput } from './synthetic-input.ts';
import { row } from './synthetic-rows.ts';

function page(locale: 'sv' | 'en', method: 'order' | 'exact' | 'sampled'): Document {
  const input: ReportInput = { ...syntheticInput(locale), attribution: syntheticAttribution(method) };
  return parse(renderReport(input));
}

function rows(document: Document): string[][] {
  return [...document.querySelectorAll('#causes tbody tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => (cell.textContent ?? '').replace(space, ' ')),
  );
}

describe('where the loss comes from', () => {
  it('stands by cause, alone and last, each with range, and adds up to the whole; a share’s mean with how well it is known', () => {
    const table = rows(page('en', 'exact'));
    expect(table.map((row) => row.slice(0, 5))).toEqual([
      ['Fewer open slots', '300290 to 310', '295 to 305', '330320 to 340', '270260 to 280'],
      ['Training and super-users, net', '−20−30 to −10', '−25 to −15', '100 to 20', '−50−60 to −40'],
      ['Slower documentation', '120110 to 130', '115 to 125', '150140 to 160', '9080 to 100'],
      ['The whole net loss', '400390 to 410', '395 to 405', '–', '–'],
    ]);
  });

  it('says how shares are found, that training is net, that shares add up, and how far causes overlap', () => {
    const exact = textOf(page('en', 'exact'), '#causes');
    expect(exact).toContain('The shares add up to the whole net loss in every run');
    expect(exact).toContain('Training and super-users are counted net');
    expect(exact).toContain('on average over all orders');
    expect(exact).toContain('they add up to 90 physician visits more than all at once (in 9 of 10 runs 80 to 100)');
    expect(exact).toContain('Not in the plan: Downtime');
    expect(textOf(page('sv', 'exact'), '#causes')).toContain('Orsakerna överlappar');
  });

  it('warns that the shares depend on the order where they do, and only there', () => {
    expect(textOf(page('sv', 'order'), '#causes')).toContain('Med en annan ordning blir delarna andra');
    expect(textOf(page('en', 'order'), '#causes')).toContain('With another order the shares are others');
    expect(textOf(page('en', 'exact'), '#causes')).not.toContain('With another order');
    expect(rows(page('en', 'order'))[0]?.slice(0, 3)).toEqual(['Fewer open slots', '310300 to 320', '305 to 315']);
    expect(textOf(page('en', 'sampled'), '#causes')).toContain('a standard error of at most 7 physician visits');
  });

  it('tells by how much causes reinforce each other as an amount with its range', () => {
    const attribution = syntheticAttribution('exact');
    const [region] = attribution.scopes;
    if (region === undefined || region.interaction === null) throw new Error('the region has a remainder');
    const { confidence, range } = region.interaction;
    region.interaction = { mean: -50, confidence, range: { ...range, low: -120, median: -50, high: 10 } };
    const told = textOf(parse(renderReport({ ...syntheticInput('en'), attribution })), '#causes');
    expect(told).toContain('cost 50 physician visits more than one at a time (in 9 of 10 runs −10 to 120)');
  });

  it('has no range where there is one run', () => {
    const attribution = { ...syntheticAttribution('exact'), replications: 1 };
    const document = parse(renderReport({ ...syntheticInput('en'), attribution }));
    expect(rows(document)[0]?.slice(0, 5)).toEqual(['Fewer open slots', '300', '–', '330', '270']);
    expect(textOf(document, '#causes')).not.toContain('9 of 10');
  });

  it('says where a rule rolls the plan back that it does so in some combinations only, and which causes have that', () => {
    const told = (hasRollbackRule: boolean, notReached = 0.5): string => {
      const counterMeasures = { hasRollbackRule, hasReinforcement: false };
      const attribution = syntheticAttribution('order');
      const input = syntheticInput('en');
      const rolledBack = { ...row({ measure: 'rollback.week', unit: 'week', mean: 0, spread: 0 }), notReached };
      const all = [...input.rows, rolledBack];
      return textOf(parse(renderReport({ ...input, rows: all, attribution, counterMeasures })), '#causes');
    };
    const words = 'The slots that the rollback reopens therefore stand under the causes that triggered it';
    expect(told(true)).toContain(words);
    expect(told(false)).not.toContain(words);
    expect(told(true, 1)).not.toContain(words);
  });

  it('is left out where the loss is not divided', () => {
    expect(parse(renderReport(syntheticInput('en'))).querySelector('#causes')).toBeNull();
  });
});
