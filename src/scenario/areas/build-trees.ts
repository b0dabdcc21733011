import type { Place } from '../problem.ts';
import { child, type Entry, type ListTree, type MappingTree, numberOf, type ScalarTree, type Tree } from '../tree.ts';

/** A scalar that is not written in a file, at the place of the value that it follows from, which `written` gives if it is a number. */
export function scalarAt(place: Place, value: string | number, written: number | null = null): ScalarTree {
  return { type: 'scalar', place, value, written };
}

/** A list at a place. */
export function listAt(place: Place, items: Tree[]): ListTree {
  return { type: 'list', place, items };
}

/** A mapping at a place, whose keys without a place of their own lie there too; values that are null are left out. */
export function mappingAt(place: Place, values: Record<string, Tree | null>): MappingTree {
  const entries = new Map<string, Entry>();
  for (const [key, value] of Object.entries(values)) if (value !== null) entries.set(key, { keyPlace: place, value });
  return { type: 'mapping', place, entries };
}

/** A mapping with other values under some keys; a new key comes last. */
export function withValues(tree: MappingTree, values: Record<string, Tree | null>): MappingTree {
  const entries = new Map(tree.entries);
  for (const [key, value] of Object.entries(values)) {
    if (value !== null) entries.set(key, { keyPlace: entries.get(key)?.keyPlace ?? value.place, value });
  }
  return { ...tree, entries };
}

/** The value itself of one that is written with its source. */
export function bareValue(tree: Tree | null): Tree | null {
  return child(tree, 'value') ?? tree;
}

/** The number of a value that may be written with its source, or null. */
export function bareNumber(tree: Tree | null): number | null {
  return numberOf(bareValue(tree));
}
