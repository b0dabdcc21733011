import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/report/render-report.ts';
import type { ReportInput } from '../../src/report/report-input.ts';
import { parse, space, textOf } from './read-page.ts';
import { syntheticAttribution } from './synthetic-attribution.ts';
import { syntheticInput } from './synthetic-input.ts';

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
  it('stands by cause with range, alone and last, and adds up to the whole', () => {
    const table = rows(page('en', 'exact'));
    expect(table.map((row) => row.slice(0, 5))).toEqual([
      ['Fewer open slots', '300', '290 to 310', '330', '270'],
      ['Training and super-users, net', '−20', '−30 to −10', '10', '−50'],
      ['Slower documentation', '120', '110 to 130', '150', '90'],
      ['The whole net loss', '400', '390 to 410', '–', '–'],
    ]);
  });

  it('says how shares are found, that training is net, that shares add up, and how far causes overlap', () => {
    const exact = textOf(page('en', 'exact'), '#causes');
    expect(exact).toContain('The shares add up to the whole net loss in every run');
    expect(exact).toContain('Training and super-users are counted net');
    expect(exact).toContain('on average over all orders');
    expect(exact).toContain('they add up to 90 physician visits more than all at once');
    expect(exact).toContain('Not in the plan: Downtime');
    expect(textOf(page('sv', 'exact'), '#causes')).toContain('Orsakerna överlappar');
  });

  it('warns that the shares depend on the order where they do, and only there', () => {
    expect(textOf(page('sv', 'order'), '#causes')).toContain('Med en annan ordning blir delarna andra');
    expect(textOf(page('en', 'order'), '#causes')).toContain('With another order the shares are others');
    expect(textOf(page('en', 'exact'), '#causes')).not.toContain('With another order');
    expect(rows(page('en', 'order'))[0]?.slice(0, 3)).toEqual(['Fewer open slots', '310', '300 to 320']);
    expect(textOf(page('en', 'sampled'), '#causes')).toContain('a standard error of at most 7 physician visits');
  });

  it('is left out where the loss is not divided', () => {
    expect(parse(renderReport(syntheticInput('en'))).querySelector('#causes')).toBeNull();
  });
});
