import { withValues } from '../areas/build-trees.ts';
import { child, type MappingTree, type Tree, textOf } from '../tree.ts';
import type { Outside } from './outside.ts';

/** Keys by which a part of a plan belongs to one unit or site: without it the part says nothing. */
const owners = new Set(['unit', 'lender', 'emergency']);
/** Parts of a plan that may be left out each by itself. */
const separable = new Set(['reinforcement']);

/** The plan of a wave for the sites that remain in a part; null where it has none of them. */
export function narrowWave(whole: Tree, remaining: ReadonlySet<string | null>, outside: Outside): Tree | null {
  const sites = child(whole, 'sites');
  if (whole.type !== 'mapping' || sites?.type !== 'list') return whole;
  const own = sites.items.filter((site) => remaining.has(textOf(site)));
  if (own.length === 0 && sites.items.length > 0) return null;
  const wave = withValues(whole, { sites: { ...sites, items: own } });
  const entries = new Map(wave.entries);
  // The centres of the areas that it names are among its sites already.
  entries.delete('primaryCareOf');
  for (const [key, entry] of wave.entries) {
    if (key === 'primaryCareOf') continue;
    const value = separable.has(key) ? narrowSeparately(entry.value, outside) : narrow(entry.value, outside);
    if (value !== null) entries.set(key, { ...entry, value });
    else entries.delete(key);
  }
  outside.refer(textOf(child(child({ ...wave, entries }, 'ambulanceDiversion'), 'divertTo')));
  return { ...wave, entries };
}

/** A part of a plan without what names units outside; null where nothing is left of it. */
function narrow(tree: Tree, outside: Outside): Tree | null {
  if (tree.type === 'scalar') return tree;
  if (tree.type === 'list') {
    const kept = tree.items.flatMap((item) => (outside.has(textOf(item)) ? [] : (narrow(item, outside) ?? [])));
    if (kept.length === 0 && tree.items.length > 0) return null;
    return { ...tree, items: kept };
  }
  const entries = new Map(tree.entries);
  for (const [key, entry] of tree.entries) {
    if (owners.has(key) && outside.has(textOf(entry.value))) return null;
    const value = narrow(entry.value, outside);
    if (value === null) return null;
    entries.set(key, { ...entry, value });
  }
  return { ...tree, entries };
}

function narrowSeparately(tree: Tree, outside: Outside): Tree | null {
  if (tree.type !== 'mapping') return tree;
  const entries: MappingTree['entries'] = new Map();
  for (const [key, entry] of tree.entries) {
    const value = narrow(entry.value, outside);
    if (value !== null) entries.set(key, { ...entry, value });
  }
  return entries.size === 0 ? null : { ...tree, entries };
}
