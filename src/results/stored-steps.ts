import type { Formula, Measure, MeasureUnit } from './measure.ts';

/**
 * Steps for each one of a unit where values are kept in tables: powers of two, so that no digit is kept that nobody
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
  sek: 1 / 8,
};

/**
 * Steps of a measure's unit in weekly.parquet or daily.parquet. Plain counts are whole; minutes that are added up over staff
 * are in steps of four, and ratios of a single day, which few contacts make, in steps four times as wide as elsewhere.
 */
export function storedSteps({ unit, formula }: Pick<Measure, 'unit' | 'formula'>, table: 'weekly' | 'daily'): number {
  if (isPlainCount(formula)) return 1;
  if (unit === 'minutes' && formula.how === 'sum') return 1 / 4;
  const steps = stepsOfUnit[unit];
  return table === 'daily' && formula.how === 'ratio' ? steps / 4 : steps;
}

/** Whether a measure is a sum of contacts, neither weighted nor divided. */
export function isPlainCount(formula: Formula): boolean {
  return (
    formula.how === 'sum' &&
    formula.per === 1 &&
    formula.of.every((term) => term.table === 'cell' && term.weight === null)
  );
}
