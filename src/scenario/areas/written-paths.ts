import { type Place, type Problem, placeKey } from '../problem.ts';
import { child, joinPath, lastStep, type Tree, walk } from '../tree.ts';

/** Where the values that many units share are written: the paths below `defaults`, `centreTemplate` and `areas`, by place. */
export class WrittenPaths {
  readonly #paths = new Map<string, { path: string; type: Tree['type'] | 'default' }>();

  /** @param defaultPaths paths below `defaults` by place; @param scenario the tree with its areas, without sources */
  constructor(defaultPaths: ReadonlyMap<string, string>, scenario: Tree) {
    for (const key of ['centreTemplate', 'areas']) {
      const part = child(scenario, key);
      if (part !== null) walk(part, ({ place, type }, path) => this.#add(place, path, type), key);
    }
    for (const [key, path] of defaultPaths) this.#paths.set(key, { path, type: 'default' });
  }

  #add(place: Place, path: string, type: Tree['type']): void {
    const key = placeKey(place);
    // A list item and its first value can lie at one place; the item was there first.
    if (!this.#paths.has(key)) this.#paths.set(key, { path, type });
  }

  /** The path of a value that is shared, by its place; undefined for one that is not. */
  pathAt(key: string): string | undefined {
    return this.#paths.get(key)?.path;
  }

  /** A problem of a value that a unit has from elsewhere gets the path at which it is written, where it is put right. */
  at(problem: Problem): Problem {
    const written = this.#paths.get(placeKey(problem));
    if (written === undefined) return problem;
    const { path, type } = written;
    const isSame = lastStep(path) === lastStep(problem.path);
    if (type === 'default') return isSame ? { ...problem, path } : problem;
    // Something that is missing in a mapping is told at the place of the mapping.
    const isWithin = type !== 'scalar' && !isSame && !/\]$/.test(problem.path);
    return { ...problem, path: isWithin ? joinPath(path, lastStep(problem.path)) : path };
  }
}
