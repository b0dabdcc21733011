import type { Measure, MeasureUnit } from './measure.ts';

/**
 * Steps that a unit is divided into where values are kept in tables: fractions of two, so that no digit is kept that nobody
 * reads, and what is equal stays equal to the last bit.
 */
const stepsOfUnit: Record<MeasureUnit, number> = {
  production: 64,
  share: 4_096,
  week: 1,
  patients: 8,
  contacts: 8,
  bookings: 8,
  slots: 8,
  tickets: 8,
  minutes: 64,
  hours: 16,
  days: 16,
  messages: 8,
  per100Beds: 16,
  sek: 1,
};

/**
 * Steps of a measure's unit in weekly.parquet or daily.parquet. Minutes that are added up over staff are kept whole, and ratios
 * of a single day, which few contacts make, in steps four times as wide.
 */
export function storedSteps({ unit, formula }: Pick<Measure, 'unit' | 'formula'>, table: 'weekly' | 'daily'): number {
  if (unit === 'minutes' && formula.how === 'sum') return 1;
  const steps = stepsOfUnit[unit];
  return table === 'daily' && formula.how === 'ratio' ? steps / 4 : steps;
}
