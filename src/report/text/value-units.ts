import type { Locale } from '../report-input.ts';

/** Swedish for the units in which the scenario's schema writes its values. */
const swedish: Record<string, string> = {
  factor: 'faktor',
  share: 'andel',
  ratio: 'kvot',
  weeks: 'veckor',
  minutes: 'minuter',
  hours: 'timmar',
  days: 'dagar',
  'working days': 'arbetsdagar',
  patients: 'patienter',
  clinicians: 'läkare och sjuksköterskor',
  contacts: 'kontakter',
  beds: 'vårdplatser',
  visits: 'besök',
  'physician visits': 'läkarbesök',
  'visits a year': 'besök om året',
  'admissions a year': 'inskrivningar om året',
  'share of a day': 'andel av ett dygn',
  'share of visits': 'andel av besöken',
  'share of documentation time': 'andel av dokumentationstiden',
  'coefficient of variation': 'variationskoefficient',
};

/** A unit of the scenario in the language of the report; one that is not known stays as it is written. */
export function writeUnit(unit: string, locale: Locale): string {
  return locale === 'sv' ? (swedish[unit] ?? unit) : unit;
}
