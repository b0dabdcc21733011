import type { MeasureUnit } from '../../results/measure.ts';
import type { Text } from '../../scenario/scenario.ts';

const none: Text = { sv: '', en: '' };

/** Words for the units of measures, beside their names; none where the name says what is counted. */
export const measureUnitWords: Record<MeasureUnit, Text> = {
  production: { sv: 'läkarbesök', en: 'physician visits' },
  share: none,
  week: { sv: 'veckor', en: 'weeks' },
  patients: none,
  contacts: none,
  bookings: none,
  slots: none,
  minutes: { sv: 'minuter', en: 'minutes' },
  hours: { sv: 'timmar', en: 'hours' },
  days: { sv: 'dagar', en: 'days' },
  per100Beds: none,
  sek: { sv: 'kronor', en: 'SEK' },
};
