import { child, items, joinPath, numberOf, type Tree, textOf } from '../tree.ts';

/** A value that is there, with its path. Checks look at views, never at typed data: they must bear files of any shape. */
export interface View {
  readonly tree: Tree;
  readonly path: string;
}

/** A value below another one. Most are looked at without asking for their path, so it is put together when one does. */
class Below implements View {
  readonly tree: Tree;
  readonly #parent: View;
  readonly #key: string | number;

  constructor(tree: Tree, parent: View, key: string | number) {
    this.tree = tree;
    this.#parent = parent;
    this.#key = key;
  }

  get path(): string {
    return joinPath(this.#parent.path, this.#key);
  }
}

/** The value under a key, or null where there is none. */
export function at(view: View | null, key: string): View | null {
  const tree = view === null ? null : child(view.tree, key);
  return tree === null || view === null ? null : new Below(tree, view, key);
}

/** The items of a list under a key; none where there is no list. */
export function each(view: View | null, key: string): View[] {
  const list = at(view, key);
  return list === null ? [] : items(list.tree).map((tree, index) => new Below(tree, list, index));
}

/** The text under a key, or null. */
export function textAt(view: View | null, key: string): string | null {
  return textOf(child(view?.tree ?? null, key));
}

/** The number under a key, or null. */
export function numberAt(view: View | null, key: string): number | null {
  return numberOf(child(view?.tree ?? null, key));
}

/** The numbers of a list, or null where it is no list of numbers alone. */
export function numbersOf(view: View): number[] | null {
  const numbers = items(view.tree).map(numberOf);
  const known = numbers.filter((number) => number !== null);
  return known.length === numbers.length && known.length > 0 ? known : null;
}

interface Placed {
  site: View;
  unit: View;
}

const unitsOfTrees = new WeakMap<Tree, Placed[]>();

/** Every unit of the scenario with its site. Each check asks for them all: they are gone through once. */
export function unitsOf(scenario: View): readonly Placed[] {
  const known = unitsOfTrees.get(scenario.tree);
  if (known !== undefined) return known;
  const units = each(scenario, 'sites').flatMap((site) => each(site, 'units').map((unit) => ({ site, unit })));
  unitsOfTrees.set(scenario.tree, units);
  return units;
}
