import { describe, expect, it } from 'vitest';
import { loadBeside, messagesBeside } from './small-beside.ts';

/** The plan's first lines give a unit of the small world or of the hill more than it has. */
function unit(site: string, id: string, ...lines: string[]): string[] {
  return ['sites:', `  - id: ${site}`, '    units:', `      - id: ${id}`, ...lines.map((line) => `        ${line}`)];
}

const care = (to: string) => unit('hill', 'hill-ward', `municipalCare: {share: 0.1, days: 2, variation: 1, to: ${to}}`);
const sends = (entry: string) => unit('capital', 'capital-hospital', `sends: [${entry}]`);

describe('bad input: care by municipalities', () => {
  it('goes to partners whose shares sum to 1', async () => {
    expect(await messagesBeside(care('[{unit: capital-hospital, share: 1}]'))).toEqual([]);
    expect(await messagesBeside(care('[{unit: capital-hospital, share: 0.8}]'))).toEqual([
      'plan.yaml:6:64 sites[3].units[0].municipalCare.to: the shares sum to 0.8; expected 1',
    ]);
    expect(await messagesBeside(care('[{unit: harbour-clinic, share: 1}]'))).toEqual([
      'plan.yaml:6:72 sites[3].units[0].municipalCare.to[0].unit: harbour-clinic is of the kind outpatient; expected partner',
    ]);
  });
});

describe('bad input: partners that send patients', () => {
  const path = 'sites[2].units[0].sends';

  it('send to lines that are there, and are resolved as written', async () => {
    const entry = '{unit: harbour-clinic, contact: physician-visit, perYear: 100}';
    const { scenario } = await loadBeside(sends(entry));
    expect(scenario.sites[2].units[0]).toMatchObject({
      sends: [{ unit: 'harbour-clinic', contact: 'physician-visit', perYear: 100 }],
    });
    expect(await messagesBeside(sends('{unit: harbour-clinic, contact: nurse-visit, perYear: 100}'))).toEqual([
      `plan.yaml:6:49 ${path}[0].contact: harbour-clinic offers no nurse-visit; expected one of physician-visit`,
    ]);
    expect(await messagesBeside(sends('{unit: hill-ward, contact: physician-visit, perYear: 100}'))).toEqual([
      expect.stringContaining(
        `${path}[0].unit: hill-ward is of the kind ward; expected outpatient or primary-care or theatre`,
      ),
    ]);
  });

  it('must receive some too', async () => {
    const lonely = [
      'sites:',
      '  - id: abroad',
      '    units:',
      '      - id: abroad-hospital',
      '        kind: partner',
      '        recordSystem: melior',
      '        sends: [{unit: harbour-clinic, contact: physician-visit, perYear: 100}]',
    ];
    expect(await messagesBeside(lonely)).toEqual([
      'plan.yaml:8:16 sites[4].units[0].sends: abroad-hospital sends patients, but nobody refers, reports, transfers or diverts any to it; add it to an onward:, for example, or take sends: out',
    ]);
    expect(await messagesBeside(lonely, 'sv')).toEqual([expect.stringContaining('men ingen remitterar')]);
    for (const way of [
      ['      - {id: hill-ward, onward: [{unit: abroad-hospital, contact: physician-visit, share: 0.1}]}'],
      ['      - {id: hill-ward, finalReport: {to: [{unit: abroad-hospital, share: 0.1}]}}'],
      [
        '      - id: hill-ward',
        '        municipalCare: {share: 0.1, days: 2, variation: 1, to: [{unit: abroad-hospital, share: 1}]}',
      ],
    ]) {
      expect(await messagesBeside([...lonely, '  - id: hill', '    units:', ...way])).toEqual([]);
    }
  });
});

describe('bad input: opening hours', () => {
  const path = 'sites[0].units[0]';
  const hours = (open: string, close: string, ...more: string[]) =>
    unit('harbour', 'harbour-emergency', `openingHours: {open: "${open}", close: "${close}"}`, ...more);

  it('end after they begin, and nobody comes outside them', async () => {
    const shares = `arrivalShareByHour: [${Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 18 ? 0.1 : 0)).join(', ')}]`;
    expect(await messagesBeside(hours('08:00', '18:00', shares))).toEqual([]);
    expect(await messagesBeside(hours('22:00', '08:00', shares))).toEqual([
      `plan.yaml:6:46 ${path}.openingHours.close: the day ends at 8, not after it begins at 22; expected a later hour, at most 24`,
    ]);
    expect(await messagesBeside(hours('09:00', '18:00', shares))).toEqual([
      `plan.yaml:7:54 ${path}.arrivalShareByHour[8]: patients come in hour 8 of the day, when the department is closed; expected 0 outside 09:00 to 18:00, or other hours`,
    ]);
  });
});
