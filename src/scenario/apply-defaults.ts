import { mergeTrees } from './merge-trees.ts';
import { placeKey } from './problem.ts';
import { stripProvenance } from './strip-provenance.ts';
import { child, type Entry, items, type MappingTree, type Tree, textOf, walk } from './tree.ts';

/** A scenario whose units carry the values of `defaults`. */
export interface WithDefaults {
  tree: MappingTree;
  /** The `defaults` block, or null. */
  defaults: Tree | null;
  /** Path below `defaults` of each value in it, by place: such a value is one value however many units use it. */
  defaultPaths: Map<string, string>;
}

/** Lays every unit over the `defaults` of its kind and takes the `defaults` block out. */
export function applyDefaults(scenario: MappingTree): WithDefaults {
  const defaults = child(scenario, 'defaults');
  const defaultPaths = new Map<string, string>();
  if (defaults !== null) {
    const bare = stripProvenance(defaults, 'defaults').tree;
    walk(bare, (tree, path) => defaultPaths.set(placeKey(tree.place), path), 'defaults');
  }
  const entries = new Map<string, Entry>(scenario.entries);
  entries.delete('defaults');
  const sites = entries.get('sites');
  if (sites !== undefined && defaults !== null) {
    const withDefaults = mapItems(sites.value, (site) =>
      mapEntry(site, 'units', (units) => mapItems(units, (unit) => completeUnit(unit, defaults))),
    );
    entries.set('sites', { ...sites, value: withDefaults });
  }
  return { tree: { ...scenario, entries }, defaults, defaultPaths };
}

/** A unit laid over the `defaults` of its kind. */
export function completeUnit(unit: Tree, defaults: Tree): Tree {
  const kind = textOf(child(unit, 'kind'));
  const ofKind = kind === null ? null : child(defaults, kind);
  if (unit.type !== 'mapping' || ofKind?.type !== 'mapping') return unit;
  const byContact = child(ofKind, 'lines');
  const withoutLines: MappingTree = { ...ofKind, entries: new Map(ofKind.entries) };
  withoutLines.entries.delete('lines');
  // A telephone line is completed where a unit has one, never given to one without.
  if (child(unit, 'phone') === null) withoutLines.entries.delete('phone');
  const completed = mergeTrees(withoutLines, unit);
  return mapEntry(completed, 'lines', (lines) => mapItems(lines, (line) => completeLine(line, byContact)));
}

function completeLine(line: Tree, byContact: Tree | null): Tree {
  const contact = textOf(child(line, 'contact'));
  const ofContact = contact === null ? null : child(byContact, contact);
  return line.type === 'mapping' && ofContact?.type === 'mapping' ? mergeTrees(ofContact, line) : line;
}

function mapItems(tree: Tree, change: (item: Tree) => Tree): Tree {
  return tree.type === 'list' ? { ...tree, items: items(tree).map(change) } : tree;
}

function mapEntry(tree: Tree, key: string, change: (value: Tree) => Tree): Tree {
  if (tree.type !== 'mapping') return tree;
  const entry = tree.entries.get(key);
  if (entry === undefined) return tree;
  const entries = new Map(tree.entries);
  entries.set(key, { ...entry, value: change(entry.value) });
  return { ...tree, entries };
}
