import { child, items, joinPath, numberOf, type Tree, textOf } from '../tree.ts';

/** A value that is there, with its path. Checks look at views, never at typed data: they must bear files of any shape. */
export interface View {
  tree: Tree;
  path: string;
}

/** The value under a key, or null where there is none. */
export function at(view: View | null, key: string): View | null {
  const tree = view === null ? null : child(view.tree, key);
  return tree === null || view === null ? null : { tree, path: joinPath(view.path, key) };
}

/** The items of a list under a key; none where there is no list. */
export function each(view: View | null, key: string): View[] {
  const list = at(view, key);
  return list === null ? [] : items(list.tree).map((tree, index) => ({ tree, path: joinPath(list.path, index) }));
}

/** The text under a key, or null. */
export function textAt(view: View | null, key: string): string | null {
  return textOf(at(view, key)?.tree ?? null);
}

/** The number under a key, or null. */
export function numberAt(view: View | null, key: string): number | null {
  return numberOf(at(view, key)?.tree ?? null);
}

/** The numbers of a list, or null where it is no list of numbers alone. */
export function numbersOf(view: View): number[] | null {
  const numbers = items(view.tree).map(numberOf);
  const known = numbers.filter((number) => number !== null);
  return known.length === numbers.length && known.length > 0 ? known : null;
}

/** Every unit of the scenario with its site. */
export function unitsOf(scenario: View): { site: View; unit: View }[] {
  return each(scenario, 'sites').flatMap((site) => each(site, 'units').map((unit) => ({ site, unit })));
}
