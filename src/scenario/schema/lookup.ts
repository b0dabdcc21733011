import { z } from 'zod';
import type { Expected, ExpectedType } from '../problem.ts';
import type { Json } from '../tree.ts';

/** A way through plain data: keys and positions. */
export type DataPath = readonly PropertyKey[];

/** The part of the schema that judges the value at a path, or null where the schema knows no such path. */
export function schemaAt(schema: unknown, path: DataPath, data: Json): z.ZodType | null {
  let current = unwrapped(schema, data);
  let value: Json | undefined = data;
  for (const step of path) {
    value = stepInto(value, step);
    current = unwrapped(below(current, step), value);
  }
  return current;
}

const partsOfSchemas = new WeakMap<z.ZodType, Map<string, z.ZodType | null>>();

/**
 * The part of the schema one step further, for a value of a kind of unit (null for any other value). A region asks for the same
 * parts at hundreds of units, so that each is found once.
 */
export function schemaBelow(schema: z.ZodType | null, step: string | number, kind: string | null): z.ZodType | null {
  if (schema === null) return null;
  const parts = partsOfSchemas.get(schema) ?? new Map<string, z.ZodType | null>();
  partsOfSchemas.set(schema, parts);
  const key = `${typeof step === 'number' ? '' : step} ${kind ?? ''}`;
  let part = parts.get(key);
  if (part === undefined) {
    part = unwrapped(below(schema, step), kind === null ? undefined : { kind });
    parts.set(key, part);
  }
  return part;
}

function below(schema: z.ZodType | null, step: PropertyKey): unknown {
  if (schema instanceof z.ZodObject) return schema.shape[String(step)];
  return schema instanceof z.ZodArray ? schema.element : null;
}

/** Takes off "optional" and chooses the branch of a union: by the value's discriminator, or the last one for a list and else the first. */
function unwrapped(schema: unknown, data: Json | undefined): z.ZodType | null {
  if (schema instanceof z.ZodOptional) return unwrapped(schema.unwrap(), data);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const kind = stepInto(data, schema.def.discriminator);
    return unwrapped(schema.options.find((option) => accepts(option, schema.def.discriminator, kind)) ?? null, data);
  }
  if (schema instanceof z.ZodUnion) return unwrapped(schema.options.at(Array.isArray(data) ? -1 : 0), data);
  return schema instanceof z.ZodType ? schema : null;
}

function accepts(option: unknown, discriminator: string, kind: Json | undefined): boolean {
  if (!(option instanceof z.ZodObject)) return false;
  const field: unknown = option.shape[discriminator];
  return field instanceof z.ZodType && field.safeParse(kind).success;
}

/** The value one step further into plain data. */
export function stepInto(value: Json | undefined, step: PropertyKey): Json | undefined {
  if (Array.isArray(value)) return value[Number(step)];
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, String(step))) return undefined;
  return value[String(step)];
}

type Notes = Partial<z.GlobalMeta>;

const notesOfSchemas = new WeakMap<z.ZodType, Notes>();

/** The notes that the schema keeps on a value. */
export function notesOf(schema: z.ZodType | null): Notes {
  if (schema === null) return {};
  const notes = notesOfSchemas.get(schema) ?? schema.meta() ?? {};
  notesOfSchemas.set(schema, notes);
  return notes;
}

/** What the schema expects, as data for messages; null where there is nothing to tell. */
export function expectedBy(schema: z.ZodType | null): Expected | null {
  if (schema === null) return null;
  const { examples, format } = notesOf(schema);
  const first: unknown = Array.isArray(examples) ? examples[0] : undefined;
  const example = first === undefined ? null : String(first);
  if (schema instanceof z.ZodNumber) {
    const isWhole = schema.format === 'safeint';
    const type = isWhole ? 'whole-number' : 'number';
    return { type, low: finite(schema.minValue), high: finite(schema.maxValue), example };
  }
  const type = typeOf(schema, format);
  return type === null ? null : { type, low: null, high: null, example };
}

function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}

function typeOf(schema: z.ZodType, format: unknown): ExpectedType | null {
  if (format === 'id' || format === 'date-or-week' || format === 'day' || format === 'time-of-day') return format;
  if (schema instanceof z.ZodString) return 'text';
  if (schema instanceof z.ZodArray) return 'list';
  if (schema instanceof z.ZodObject) return 'mapping';
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) return 'choice';
  return null;
}
