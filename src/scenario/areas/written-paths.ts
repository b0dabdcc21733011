import { type Problem, placeKey } from '../problem.ts';
import { child, joinPath, lastStep, type Tree, walk } from '../tree.ts';

interface Written {
  path: string;
  /** Whether a unit or wave has a value under the same key, or parts of the scenario are made of it. */
  as: 'key' | 'part';
  isScalar: boolean;
}

/** Where values that several parts of a scenario share are written: paths below `defaults`, `waveDefaults`, `centreTemplate` and `areas`, by place. */
export class WrittenPaths {
  readonly #written = new Map<string, Written>();
  readonly #defaultPaths: ReadonlyMap<string, string>;

  /**
   * @param defaultPaths paths below `defaults`, by place
   * @param wavePaths paths below `waveDefaults`, by place
   * @param scenario the tree with its areas, without sources
   */
  constructor(defaultPaths: ReadonlyMap<string, string>, wavePaths: ReadonlyMap<string, string>, scenario: Tree) {
    this.#defaultPaths = defaultPaths;
    for (const key of ['centreTemplate', 'areas']) {
      const part = child(scenario, key);
      if (part !== null) walk(part, (tree, path) => this.#add(tree, path), key);
    }
    for (const [key, path] of [...defaultPaths, ...wavePaths]) {
      this.#written.set(key, { path, as: 'key', isScalar: false });
    }
  }

  #add({ place, type }: Tree, path: string): void {
    const key = placeKey(place);
    // An item of a list and its first value can lie at one place; the item is walked first.
    if (!this.#written.has(key)) this.#written.set(key, { path, as: 'part', isScalar: type === 'scalar' });
  }

  /** The path of a number that several units share, by its place; undefined for one that is not. Each wave has its own numbers. */
  pathAt(key: string): string | undefined {
    return this.#defaultPaths.get(key) ?? this.#partAt(key);
  }

  #partAt(key: string): string | undefined {
    const written = this.#written.get(key);
    return written?.as === 'part' ? written.path : undefined;
  }

  /** A problem of a value that is written elsewhere gets the path at which it is put right. */
  at(problem: Problem): Problem {
    const written = this.#written.get(placeKey(problem));
    if (written === undefined) return problem;
    const { path, as, isScalar } = written;
    const isSame = lastStep(path) === lastStep(problem.path);
    if (as === 'key') return isSame ? { ...problem, path } : problem;
    // What is missing in a mapping is told at the place of the mapping.
    const isWithin = !isScalar && !isSame && !problem.path.endsWith(']');
    return { ...problem, path: isWithin ? joinPath(path, lastStep(problem.path)) : path };
  }
}
