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
  clinicians: { sv: 'personer', en: 'people' },
  contacts: { sv: 'kontakter', en: 'contacts' },
  beds: { sv: 'vårdplatser', en: 'beds' },
  visits: { sv: 'besök', en: 'visits' },
  'physician visits': { sv: 'läkarbesök', en: 'physician visits' },
  'visits a year': { sv: 'besök om året', en: 'visits a year' },
  'admissions a year': { sv: 'inskrivningar om året', en: 'admissions a year' },
};

/** A unit of the scenario in words; one that is not known stays as it is written. */
export function writeUnit(unit: string, locale: Locale): string {
  return units[unit]?.[locale] ?? unit;
}

/** Whether values in a unit are parts of a whole or of a mean, which are written in per cent. */
export function isShareUnit(unit: string | undefined): boolean {
  return unit !== undefined && (unit.startsWith('share') || unit === 'coefficient of variation');
}
