import type { LoadedScenario } from './load-scenario.ts';
import type { Place } from './problem.ts';
import { type Json, joinPath } from './tree.ts';

/** A value of one of two scenarios, as text, with the place where it was written (null where no file says it). */
export interface ComparedValue {
  value: Json;
  text: string;
  place: Place | null;
}

/** A value that is not the same in two scenarios; null in the one that does not have it. */
export interface Difference {
  /** Path as a setting would name it, items by their id where they have one: `waves[wave-1].goLive`. */
  path: string;
  here: ComparedValue | null;
  there: ComparedValue | null;
}

type Side = Pick<LoadedScenario, 'resolvedTree' | 'places'>;

/** A value with its path by position, by which its place is known, and its path as a setting would name it. */
interface Spot {
  value: Json;
  position: string;
}

/**
 * The values in which two resolved scenarios differ, in the order of the first. Items of a list are matched by `id`, or by the
 * `contact` of a line; where they have neither, by position. What only one scenario has is told value by value.
 */
export function compareResolved(here: Side, there: Side): Difference[] {
  const differences: Difference[] = [];

  function compare(one: Spot | null, other: Spot | null, path: string): void {
    const [oneParts, otherParts] = matched(one, other);
    if (oneParts === null && otherParts === null) {
      if (one !== null && other !== null && isSame(one.value, other.value)) return;
      differences.push({ path, here: compared(one, here), there: compared(other, there) });
      return;
    }
    // What is a value in one scenario and has parts in the other is told as both.
    if (one !== null && oneParts === null) differences.push({ path, here: compared(one, here), there: null });
    if (other !== null && otherParts === null) differences.push({ path, here: null, there: compared(other, there) });
    for (const key of new Set([...(oneParts?.keys() ?? []), ...(otherParts?.keys() ?? [])])) {
      compare(
        oneParts?.get(key) ?? null,
        otherParts?.get(key) ?? null,
        path === '' ? key.replace(/^\./, '') : path + key,
      );
    }
  }

  compare({ value: here.resolvedTree, position: '' }, { value: there.resolvedTree, position: '' }, '');
  return differences;
}

type Parts = Map<string, Spot>;

/** The parts of two values by the step that leads to them, or null for a value without parts. */
function matched(one: Spot | null, other: Spot | null): [Parts | null, Parts | null] {
  const names = nameOfItems([one, other].flatMap((spot) => (Array.isArray(spot?.value) ? [spot.value] : [])));
  return [partsOf(one, names), partsOf(other, names)];
}

function partsOf(spot: Spot | null, nameOf: (item: Json, index: number) => string): Parts | null {
  if (spot === null) return null;
  const { value, position } = spot;
  if (Array.isArray(value)) {
    if (isPlainList(value)) return null;
    return new Map(
      value.map((item, index) => [`[${nameOf(item, index)}]`, { value: item, position: joinPath(position, index) }]),
    );
  }
  if (value === null || typeof value !== 'object') return null;
  const keys = Object.keys(value);
  if (keys.length === 0) return null;
  return new Map(keys.map((key) => [`.${key}`, { value: value[key] ?? null, position: joinPath(position, key) }]));
}

/** How the items of lists that are compared with each other are told apart: by a key that names each of them, else by position. */
function nameOfItems(lists: readonly Json[][]): (item: Json, index: number) => string {
  for (const key of ['id', 'contact']) {
    const isNaming = lists.every((list) => {
      const names = list.map((item) => textUnder(item, key));
      return names.every((name) => name !== null) && new Set(names).size === names.length;
    });
    if (isNaming) return (item, index) => textUnder(item, key) ?? String(index);
  }
  return (_, index) => String(index);
}

function textUnder(item: Json, key: string): string | null {
  if (item === null || typeof item !== 'object' || Array.isArray(item)) return null;
  const value = item[key];
  return typeof value === 'string' ? value : null;
}

function isPlainList(list: readonly Json[]): boolean {
  return list.every((item) => item === null || typeof item !== 'object');
}

function isSame(one: Json, other: Json): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function compared(spot: Spot | null, { places }: Side): ComparedValue | null {
  if (spot === null) return null;
  return { value: spot.value, text: textOf(spot.value), place: places.get(spot.position) ?? null };
}

function textOf(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(String).join(', ')}]`;
  return value !== null && typeof value === 'object' ? '{}' : String(value);
}
