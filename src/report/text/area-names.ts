import type { Text } from '../../scenario/scenario.ts';

/** Names of steps on the way to the numbers of areas, as in `groupNames`. */
export const areaGroups: Record<string, Text> = {
  centreTemplate: { sv: 'En vårdcentral', en: 'A primary-care centre' },
  areas: { sv: 'Områden', en: 'Areas' },
  referrals: { sv: 'vårdcentralernas remisser', en: 'referrals of the centres' },
};

/** Names of those numbers, as in `valueNames`. */
export const areaValues: Record<string, Text> = {
  listedPeople: { sv: 'listade personer', en: 'listed people' },
  'onward.share': { sv: 'andel', en: 'share' },
  'orders.share': { sv: 'andel av patienterna', en: 'share of patients' },
  population: { sv: 'invånare', en: 'people who live there' },
  publicCentres: { sv: 'vårdcentraler i regionens regi', en: 'centres run by the region' },
  privateCentres: { sv: 'vårdcentraler i privat regi', en: 'centres run by others' },
  secretaries: { sv: 'medicinska sekreterare i tjänst', en: 'medical secretaries on duty' },
  'referrals.share': { sv: 'andel av läkarbesöken', en: 'share of physician visits' },
};
