import { z } from 'zod';

/** Words on a value for the editor and for messages; `provenance` marks values that may carry a source. */
export interface ValueNotes {
  description: string;
  unit?: string;
  examples?: (string | number)[];
  provenance?: boolean;
  /** How the value is written, for messages. */
  format?: 'id' | 'date-or-week' | 'day' | 'time-of-day';
}

/** A number within bounds, in a unit. */
export function quantity(low: number, high: number, example: number, unit: string, description: string) {
  return z
    .number()
    .min(low)
    .max(high)
    .meta(notes({ description, unit, examples: [example], provenance: true }));
}

/** A whole number within bounds, in a unit. */
export function count(low: number, high: number, example: number, unit: string, description: string) {
  return z
    .int()
    .min(low)
    .max(high)
    .meta(notes({ description, unit, examples: [example], provenance: true }));
}

/** A share of a whole, 0 to 1. */
export function share(example: number, description: string) {
  return quantity(0, 1, example, 'share', description);
}

/** A mean of minutes. */
export function minutes(low: number, high: number, example: number, description: string) {
  return quantity(low, high, example, 'minutes', description);
}

/** A coefficient of variation: standard deviation over mean. */
export function variation(example: number, description: string) {
  return quantity(0, 5, example, 'coefficient of variation', description);
}

/** A list of a fixed number of numbers, with one source for the whole list. */
export function profile(length: number, low: number, high: number, unit: string, description: string) {
  return z
    .array(z.number().min(low).max(high))
    .min(length)
    .max(length)
    .meta(notes({ description, unit, provenance: true }));
}

/** Names ids, never renamed: results of different runs are compared by them. */
export function id(description: string) {
  return z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .meta(notes({ description, examples: ['ystad'], format: 'id' }));
}

/** An id of something that is defined elsewhere in the scenario. */
export function reference(description: string) {
  return z.string().meta(notes({ description }));
}

/** A time of day from 00:00 to 23:59. YAML needs the quotation marks in older readers, so the files write them. */
export function timeOfDay(example: string, description: string) {
  return z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .meta(notes({ description, examples: [example], format: 'time-of-day', provenance: true }));
}

/** A date (`2025-03-25`) or an ISO week (`2025-W13`), which stands for its Monday. */
export function dateOrWeek(description: string) {
  return z
    .string()
    .regex(/^\d{4}-(\d{2}-\d{2}|W\d{2})$/)
    .meta(notes({ description, examples: ['2025-03-25'], format: 'date-or-week', provenance: true }));
}

/** A date, an ISO week, or weeks or days from the wave's go-live (`-2w`, `0w`, `+6w`, `+3d`). */
export function relativeDay(description: string) {
  return z
    .string()
    .regex(/^(\d{4}-(\d{2}-\d{2}|W\d{2})|[+-]?\d{1,3}[wd])$/)
    .meta(notes({ description, examples: ['-2w'], format: 'day' }));
}

/** A name or title in both languages. */
export const text = z
  .strictObject({
    sv: z.string().min(1).meta({ description: 'På svenska' }),
    en: z.string().min(1).meta({ description: 'In English' }),
  })
  .meta({ id: 'Text', description: 'A name in Swedish and English' });

function notes(value: ValueNotes) {
  return { ...value };
}
