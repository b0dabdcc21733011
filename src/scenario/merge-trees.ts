import { child, type Entry, type ListTree, type MappingTree, type Tree, textOf } from './tree.ts';

/** Keys of a value that carries its source. */
export const provenanceKeys = ['value', 'source', 'confidence', 'range', 'note'];

/**
 * Lays one tree over another. Mappings merge key by key; lists whose items all have an `id` merge by id, an item with a new
 * id at the end; everything else replaces what was there. A number written with a `value` replaces the whole number below,
 * source and range included: a new value with the old value's source would mislead.
 */
export function mergeTrees(below: Tree | null, above: Tree): Tree {
  // What two files have from one that both extend is the same already.
  if (below === null || below === above) return above;
  if (below.type === 'mapping' && above.type === 'mapping' && !above.entries.has('value')) {
    return mergeMappings(below, above);
  }
  if (isOnlyNotes(above)) return withNotes(below, above);
  if (below.type === 'list' && above.type === 'list' && hasIds(below) && hasIds(above)) return mergeLists(below, above);
  return above;
}

/** True for a source, range or note without a value: it is laid over the value below. */
function isOnlyNotes(tree: Tree): tree is MappingTree {
  if (tree.type !== 'mapping' || tree.entries.size === 0) return false;
  return [...tree.entries.keys()].every((key) => key !== 'value' && provenanceKeys.includes(key));
}

function withNotes(value: Tree, notes: MappingTree): MappingTree {
  return { ...notes, entries: new Map([['value', { keyPlace: value.place, value }], ...notes.entries]) };
}

function mergeMappings(below: MappingTree, above: MappingTree): MappingTree {
  const entries = new Map<string, Entry>(below.entries);
  for (const [key, { keyPlace, value }] of above.entries) {
    entries.set(key, { keyPlace, value: mergeTrees(below.entries.get(key)?.value ?? null, value) });
  }
  return { type: 'mapping', place: above.place, entries };
}

function hasIds(list: ListTree): boolean {
  return list.items.every((item) => textOf(child(item, 'id')) !== null);
}

function mergeLists(below: ListTree, above: ListTree): ListTree {
  const merged = [...below.items];
  const indexOf = new Map<string | null, number>();
  for (const [index, item] of below.items.entries()) {
    const id = textOf(child(item, 'id'));
    if (!indexOf.has(id)) indexOf.set(id, index);
  }
  const seen = new Set<string | null>();
  for (const item of above.items) {
    const id = textOf(child(item, 'id'));
    const index = indexOf.get(id);
    // An id written twice in one list stays twice, so that the check finds it.
    if (index === undefined || seen.has(id)) merged.push(item);
    else merged[index] = mergeTrees(merged[index] ?? null, item);
    seen.add(id);
  }
  return { type: 'list', place: above.place, items: merged };
}
