import type { Text } from '../../scenario/scenario.ts';
import type { Locale } from '../report-input.ts';

/** Words for the units in which the scenario's schema writes its values. Shares are written in per cent, of what follows. */
const units: Record<string, Text> = {
  factor: { sv: 'gånger', en: 'times' },
  ratio: { sv: 'gånger', en: 'times' },
  share: { sv: '', en: '' },
  'share of a day': { sv: 'av ett dygn', en: 'of a day' },
  'share of visits': { sv: 'av besöken', en: 'of visits' },
  'share of documentation time': { sv: 'av dokumentationstiden', en: 'of documentation time' },
  'coefficient of variation': { sv: 'av medelvärdet', en: 'of the mean' },
  weeks: { sv: 'veckor', en: 'weeks' },
  minutes: { sv: 'minuter', en: 'minutes' },
  hours: { sv: 'timmar', en: 'hours' },
  days: { sv: 'dagar', en: 'days' },
  'working days': { sv: 'arbetsdagar', en: 'working days' },
  patients: { sv: 'patienter', en: 'patients' },
  secretaries: { sv: 'sekreterare', en: 'secretaries' },
  centres: { sv: 'vårdcentraler', en: 'centres' },
  clinicians: { sv: 'personer', en: 'people' },
  contacts: { sv: 'kontakter', en: 'contacts' },
  beds: { sv: 'vårdplatser', en: 'beds' },
  visits: { sv: 'besök', en: 'visits' },
  'physician visits': { sv: 'läkarbesök', en: 'physician visits' },
  'visits a year': { sv: 'besök om året', en: 'visits a year' },
  'episodes a year': { sv: 'vårdtillfällen om året', en: 'episodes a year' },
  'births a year': { sv: 'förlossningar om året', en: 'births a year' },
  'operations a year': { sv: 'operationer om året', en: 'operations a year' },
  'calls a year': { sv: 'samtal om året', en: 'calls a year' },
  'referrals a year': { sv: 'remisser om året', en: 'referrals a year' },
  'orders a year': { sv: 'beställningar om året', en: 'orders a year' },
  'deliveries a year': { sv: 'leveranser om året', en: 'deliveries a year' },
  'a year': { sv: 'om året', en: 'a year' },
  'a day': { sv: 'om dagen', en: 'a day' },
  'hours a week': { sv: 'timmar i veckan', en: 'hours a week' },
  'tickets a day': { sv: 'ärenden om dagen', en: 'tickets a day' },
  'hour of the day': { sv: 'klockan', en: 'hour of the day' },
  faults: { sv: 'fel', en: 'faults' },
  'incidents a year': { sv: 'avbrott om året', en: 'incidents a year' },
  'tickets for 1000 contacts': { sv: 'ärenden på tusen kontakter', en: 'tickets for 1000 contacts' },
  'SEK an hour': { sv: 'kronor i timmen', en: 'SEK an hour' },
  SEK: { sv: 'kronor', en: 'SEK' },
  'patients a week': { sv: 'patienter i veckan', en: 'patients a week' },
  calls: { sv: 'samtal', en: 'calls' },
  people: { sv: 'personer', en: 'people' },
  places: { sv: 'platser', en: 'places' },
  machines: { sv: 'maskiner', en: 'machines' },
  orders: { sv: 'beställningar', en: 'orders' },
  exponent: { sv: '(exponent)', en: '(exponent)' },
};

/** A unit of the scenario in words; one that is not known stays as it is written. */
export function writeUnit(unit: string, locale: Locale): string {
  return units[unit]?.[locale] ?? unit;
}

/** Whether values in a unit are parts of a whole or of a mean, which are written in per cent. */
export function isShareUnit(unit: string | undefined): boolean {
  return unit !== undefined && (unit.startsWith('share') || unit === 'coefficient of variation');
}
