import type { Text } from '../../scenario/scenario.ts';

/** Names of steps on the way to a number of areas and of the centres in them. */
export const areaGroups: Record<string, Text> = {
  centreTemplate: { sv: 'Varje vårdcentral', en: 'Each primary-care centre' },
  areas: { sv: 'Område', en: 'Area' },
  catchments: { sv: 'kommun', en: 'municipality' },
  referrals: { sv: 'remisser till', en: 'referrals to' },
};

/** Names of the numbers of areas and of what is sent on, by the last two steps of their path or else the last. */
export const areaValues: Record<string, Text> = {
  listedPeople: { sv: 'listade personer', en: 'listed people' },
  'onward.share': { sv: 'andel', en: 'share' },
  'orders.share': { sv: 'andel av patienterna', en: 'share of patients' },
  'referrals.share': { sv: 'andel', en: 'share' },
  'centreTemplate.secretaries': { sv: 'medicinska sekreterare', en: 'medical secretaries' },
  population: { sv: 'invånare', en: 'inhabitants' },
  publicCentres: { sv: 'vårdcentraler i egen regi', en: 'centres run by the region' },
  privateCentres: { sv: 'privata vårdcentraler', en: 'private centres' },
};
