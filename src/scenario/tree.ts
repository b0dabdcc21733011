import type { Place } from './problem.ts';

/** A value of a scenario file with the place where it was written. Mappings are Maps, so that no key can reach a prototype. */
export type Tree = MappingTree | ListTree | ScalarTree;

export interface MappingTree {
  type: 'mapping';
  place: Place;
  entries: Map<string, Entry>;
}

/** A key with the place of the key itself. */
export interface Entry {
  keyPlace: Place;
  value: Tree;
}

export interface ListTree {
  type: 'list';
  place: Place;
  items: Tree[];
}

export interface ScalarTree {
  type: 'scalar';
  place: Place;
  value: string | number | boolean | null;
  /** The number in the file that the value follows from (a centre's volumes from the template's); null where no file has one. */
  written?: number | null;
}

/** Plain JSON. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** The value under a key of a mapping, or null. */
export function child(tree: Tree | null, key: string): Tree | null {
  return tree?.type === 'mapping' ? (tree.entries.get(key)?.value ?? null) : null;
}

/** The items of a list; none where there is no list. */
export function items(tree: Tree | null): Tree[] {
  return tree?.type === 'list' ? tree.items : [];
}

/** The text of a scalar, or null. */
export function textOf(tree: Tree | null): string | null {
  return tree?.type === 'scalar' && typeof tree.value === 'string' ? tree.value : null;
}

/** The number of a scalar, or null. */
export function numberOf(tree: Tree | null): number | null {
  return tree?.type === 'scalar' && typeof tree.value === 'number' ? tree.value : null;
}

/** The path of a key or an item below a path: `waves[0].goLive`. */
export function joinPath(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
}

/** The last key of a path, with what follows it in brackets: `goLive` of `waves[0].goLive`. */
export function lastStep(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** Calls `visit` for a tree and everything below it, parents first. */
export function walk(tree: Tree, visit: (tree: Tree, path: string) => void, path = ''): void {
  visit(tree, path);
  if (tree.type === 'list') for (const [index, item] of tree.items.entries()) walk(item, visit, joinPath(path, index));
  if (tree.type === 'mapping') for (const [key, { value }] of tree.entries) walk(value, visit, joinPath(path, key));
}

/** The tree as plain JSON, without places. What several parts of the tree share is one object, too. */
export function toJson(tree: Tree): Json {
  return jsonOf(tree, new Map());
}

function jsonOf(tree: Tree, known: Map<Tree, Json>): Json {
  if (tree.type === 'scalar') return tree.value;
  const before = known.get(tree);
  if (before !== undefined) return before;
  const json =
    tree.type === 'list'
      ? tree.items.map((item) => jsonOf(item, known))
      : Object.fromEntries(Array.from(tree.entries, ([key, { value }]) => [key, jsonOf(value, known)]));
  known.set(tree, json);
  return json;
}

/** What a value is, in one word, for messages. */
export function kindOfValue(tree: Tree): string {
  if (tree.type !== 'scalar') return tree.type;
  if (tree.value === null) return 'nothing';
  if (typeof tree.value === 'number') return 'number';
  return typeof tree.value === 'boolean' ? 'boolean' : 'text';
}
