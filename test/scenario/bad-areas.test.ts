import { describe, expect, it } from 'vitest';
import { areasPlan } from './areas-plan.ts';
import { messagesOf } from './shipped-scenarios.ts';

/** Messages on the plan with some text replaced. */
function messages(written: string, instead: string, language: 'sv' | 'en' = 'en'): Promise<string[]> {
  expect(areasPlan).toContain(written);
  return messagesOf(areasPlan.replace(written, instead), {}, language);
}

describe('bad input: areas and catchments', () => {
  it('a population that no centre lists is refused', async () => {
    const counts = 'population: 6000, privateCentres: 1';
    expect(await messages(counts, 'population: 6000')).toEqual([
      'plan.yaml:33:60 areas[0].catchments[1].population: nobody in hoor is listed anywhere; add publicCentres: or privateCentres: with a number, or centres: with ids of sites',
    ]);
    expect(await messages(counts, 'population: 6000', 'sv')).toEqual([
      'plan.yaml:33:60 areas[0].catchments[1].population: ingen i hoor är listad någonstans; lägg till publicCentres: eller privateCentres: med ett antal, eller centres: med id för verksamhetsställen',
    ]);
  });

  it('catchments that overlap are refused: one id in two areas, one centre in two catchments', async () => {
    expect(await messages('{id: skurup', '{id: eslov')).toEqual([
      'plan.yaml:38:14 areas[1].catchments[1].id: eslov is already listed at areas[0].catchments[0].id; a catchment has one area, and a centre one catchment',
    ]);
    expect(await messages('[primary-care-skurup]', '[primary-care-ystad-2]')).toEqual([
      'plan.yaml:38:83 areas[1].catchments[1].centres[0]: primary-care-ystad-2 is already listed at areas[1].catchments[0].centres[1]; a catchment has one area, and a centre one catchment',
    ]);
    expect(await messages('[primary-care-skurup]', '[primary-care-eslov-2]')).toEqual([
      'plan.yaml:38:83 areas[1].catchments[1].centres[0]: primary-care-eslov-2 is already listed at areas[0].catchments[0]; a catchment has one area, and a centre one catchment',
    ]);
  });

  it('a catchment that names its centres and counts them, or names a site without one, is refused', async () => {
    expect(
      await messages('centres: [primary-care-skurup]', 'publicCentres: 1, centres: [primary-care-skurup]'),
    ).toEqual([
      'plan.yaml:38:88 areas[1].catchments[1].publicCentres: skurup names its centres and also says how many to make; take out one of the two',
    ]);
    const [message] = await messages('[primary-care-skurup]', '[primary-care-skrup]');
    expect(message).toMatch(/^plan.yaml:38:83 .*there is no primary-care-skrup; did you mean primary-care-skurup\?/);
  });

  it('an area that is not there is refused wherever it is named', async () => {
    expect(await messages('{area: lund, share: 0.3}', '{area: lnd, share: 0.3}')).toEqual([
      'plan.yaml:43:35 sites[1].units[0].finalReport.to[0].area: there is no lnd; did you mean lund?',
    ]);
    expect(await messages('{area: ystad, share: 1}', '{area: ystd, share: 1}')).toEqual([
      'plan.yaml:44:74 sites[1].units[0].municipalCare.to[0].area: there is no ystd; did you mean ystad?',
    ]);
    expect(await messages('primaryCareOf: [lund]', 'primaryCareOf: [lunde]')).toEqual([
      'plan.yaml:48:21 waves[0].primaryCareOf[0]: there is no lunde; did you mean lund?',
    ]);
  });

  it('a receiver is a unit or an area, not both and not neither, and its centres offer what is asked for', async () => {
    const [both] = await messages('{area: lund, share: 0.3}', '{area: lund, unit: ystad-eye-clinic, share: 0.3}');
    expect(both).toBe(
      'plan.yaml:43:35 sites[1].units[0].finalReport.to[0].area: both the unit ystad-eye-clinic and the area lund are named; take out one of the two',
    );
    const [neither] = await messages('{area: lund, share: 0.3}', '{share: 0.3}');
    expect(neither).toMatch(/^plan\.yaml:43:28 sites\[1\]\.units\[0\]\.finalReport\.to\[0\]\.unit: a value is missing/);
    expect(await messages('{area: lund, contact: nurse-visit', '{area: lund, contact: remote-contact')).toEqual([
      'plan.yaml:45:40 sites[1].units[0].onward[0].contact: primary-care-eslov-centre offers no remote-contact; expected one of physician-visit, nurse-visit',
    ]);
  });

  it('centres without a template are refused', async () => {
    const [head = '', ...rest] = areasPlan.split('centreTemplate:');
    const without = `${head}areas:${rest.join('').split('areas:')[1] ?? ''}`;
    const found = await messagesOf(without.replace('primaryCareOf: [lund]', 'primaryCareOf: []'));
    expect(found[0]).toBe(
      'plan.yaml:13:24 areas[0].catchments[0].publicCentres: there is nothing to make the centres of eslov of; add centreTemplate: beside areas',
    );
  });

  it('a site that goes live in two waves is found also where a wave names its area', async () => {
    const second = 'waves:\n  - {id: wave-2, goLive: 2025-09-02, sites: [primary-care-eslov-2]}';
    expect(await messages('waves:', second)).toEqual([
      'plan.yaml:47:46 waves[1].sites[0]: primary-care-eslov-2 already goes live at waves[0].primaryCareOf[0]; a site goes live once',
    ]);
    const two = 'waves:\n  - {id: wave-2, goLive: 2025-09-02, primaryCareOf: [ystad]}';
    const found = await messages('waves:', two);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^plan\.yaml:47:54 .*primary-care-ystad already goes live at waves\[0\]\.sites\[2\]/);
  });

  it('a wave that names an unknown site is refused, with the nearest one that an area makes', async () => {
    const wave = 'waves:\n  - {id: wave-2, goLive: 2025-09-02, sites: [primary-care-hor]}';
    expect((await messages('waves:', wave)).join('\n')).toContain(
      'there is no primary-care-hor; did you mean primary-care-hoor?',
    );
  });

  it('what is wrong with the template is told once, where it is written', async () => {
    expect(await messages('returnShare: 0.75', 'returnShare: 1.75')).toEqual([
      'plan.yaml:18:24 centreTemplate.units[1].lines[0].returnShare: 1.75 is not allowed; expected 0 to 1, for example 0.65',
    ]);
    expect(await messages('{unit: ystad-medicine-clinic,', '{unit: ystad-medecine-clinic,')).toEqual([
      'plan.yaml:25:24 areas[0].referrals[0].unit: there is no ystad-medecine-clinic; did you mean ystad-medicine-clinic?',
    ]);
    expect(await messages('emergency: ystad-emergency', 'emergency: ystad-emergncy')).toEqual([
      'plan.yaml:24:16 areas[0].emergency: there is no ystad-emergncy; did you mean ystad-emergency?',
    ]);
    expect(await messages('      recordSystem: pmo\n', '      recordSystem: pom\n')).toEqual([
      'plan.yaml:14:21 centreTemplate.units[1].recordSystem: there is no pom; did you mean pmo?',
    ]);
  });
});
