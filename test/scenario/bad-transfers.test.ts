import { describe, expect, it } from 'vitest';
import { loadBeside, messagesBeside } from './small-beside.ts';

/** The place of what is written, at the end of a line of the plan. */
const path = 'sites[0].units[0].transferTo';

/** Other receivers of transfers than the small world has; they stand in line 6 from column 21 on. */
function plan(transferTo: string): string[] {
  return [
    'sites:',
    '  - id: harbour',
    '    units:',
    '      - id: harbour-emergency',
    `        transferTo: ${transferTo}`,
  ];
}

describe('where patients without a bed are sent', () => {
  it('may be a partner, a ward of another site, or several in order with a partner last', async () => {
    for (const written of ['capital-hospital', 'hill-ward', '[hill-ward, hill-other, capital-hospital]']) {
      expect(await messagesBeside(plan(written))).toEqual([]);
    }
    const { scenario } = await loadBeside(plan('[hill-ward, capital-hospital]'));
    expect(scenario.sites[0].units[0]).toMatchObject({ transferTo: ['hill-ward', 'capital-hospital'] });
  });

  it('must be there and be a ward of another site or a partner', async () => {
    expect(await messagesBeside(plan('[hill-wrd, harbour-clinic]'))).toEqual([
      `plan.yaml:6:22 ${path}[0]: there is no hill-wrd; did you mean hill-ward?`,
      `plan.yaml:6:32 ${path}[1]: harbour-clinic is of the kind outpatient; expected ward or partner`,
    ]);
    expect(await messagesBeside(plan('harbour-ward'))).toEqual([
      `plan.yaml:6:21 ${path}: harbour-ward is a ward of the same site, which takes patients before any transfer; expected one of capital-hospital, hill-ward, hill-other`,
    ]);
  });

  it('must be reached: each stands once, and a partner last', async () => {
    expect(await messagesBeside(plan('[hill-ward, hill-ward]'))).toEqual([
      `plan.yaml:6:33 ${path}[1]: hill-ward is already there at ${path}[0]; choose another or take one out`,
    ]);
    expect(await messagesBeside(plan('[capital-hospital, hill-ward]'))).toEqual([
      `plan.yaml:6:40 ${path}[1]: nobody is ever sent to hill-ward, since capital-hospital before it is a partner and always takes patients; put capital-hospital last`,
    ]);
    expect(await messagesBeside(plan('[capital-hospital, hill-ward]'), 'sv')).toEqual([
      expect.stringContaining('ställ capital-hospital sist'),
    ]);
  });

  it('must be a name or a list of names', async () => {
    expect(await messagesBeside(plan('5'))).toEqual([
      `plan.yaml:6:21 ${path}: a number is not allowed here; expected text`,
    ]);
    expect(await messagesBeside(plan('[]'))).toEqual([
      `plan.yaml:6:21 ${path}: the list has 0 values; expected at least 1`,
    ]);
    expect(await messagesBeside(plan('[hill-ward, 5]'))).toEqual([
      `plan.yaml:6:33 ${path}[1]: a number is not allowed here; expected text`,
    ]);
  });
});
