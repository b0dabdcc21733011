import type { Formula, Measure, MeasureUnit } from './measure.ts';

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
 * Steps of a measure's unit in weekly.parquet or daily.parquet. Plain counts are whole, and so are minutes that are added up
 * over staff; ratios of a single day, which few contacts make, are in steps four times as wide.
 */
export function storedSteps({ unit, formula }: Pick<Measure, 'unit' | 'formula'>, table: 'weekly' | 'daily'): number {
  if (isPlainCount(formula) || (unit === 'minutes' && formula.how === 'sum')) return 1;
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
