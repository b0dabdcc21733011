import type { Formula, Measure, MeasureUnit } from './measure.ts';

/**
 * Steps for each one of a unit where values are kept in tables: powers of two, so that no digit is kept that nobody
 * reads, and what is equal stays equal to the last bit.
 */
const stepsOfUnit: Record<MeasureUnit, number> = {
  production: 16,
  share: 2_048,
  week: 1,
  patients: 8,
  contacts: 8,
  bookings: 8,
  slots: 8,
  tickets: 8,
  minutes: 16,
  hours: 8,
  days: 8,
  messages: 8,
  per100Beds: 16,
  sek: 1,
};

/** How values of a measure are kept in a table: in so many steps for each one, and in wider ones from so many steps on. */
export interface StoredSteps {
  steps: number;
  /** A value of so many steps or more is kept in steps twice as wide, twice that in steps four times as wide, and so on; null for never. */
  mostSteps: number | null;
}

/**
 * The steps of a measure in weekly.parquet or daily.parquet. Plain counts are whole. By day, ratios are in steps four times as
 * wide, since few contacts make them; minutes and kronor that are added up over staff are whole, and above 256 to 1 in 256.
 */
export function storedSteps(
  { unit, formula }: Pick<Measure, 'unit' | 'formula'>,
  table: 'weekly' | 'daily',
): StoredSteps {
  if (isPlainCount(formula)) return { steps: 1, mostSteps: null };
  const steps = stepsOfUnit[unit];
  if (table === 'weekly') return { steps, mostSteps: null };
  if (formula.how === 'ratio') return { steps: steps / 4, mostSteps: null };
  if (unit === 'minutes') return { steps: 1, mostSteps: 256 };
  return { steps, mostSteps: unit === 'sek' || unit === 'hours' ? 256 : null };
}

/** A value to the nearest of its steps. */
export function toStep(value: number, { steps, mostSteps }: StoredSteps): number {
  let fewer = steps;
  if (mostSteps !== null) while (Math.abs(value) * fewer >= mostSteps) fewer /= 2;
  return Math.round(value * fewer) / fewer;
}

/** Whether a measure is a sum of contacts, neither weighted nor divided. */
export function isPlainCount(formula: Formula): boolean {
  return (
    formula.how === 'sum' &&
    formula.per === 1 &&
    formula.of.every((term) => term.table === 'cell' && term.weight === null)
  );
}
