import type { Place } from './problem.ts';
import type { Tree } from './tree.ts';

/** Where each value of a merged scenario was written, by its path: `waves[0].goLive`. */
export class Places {
  readonly #tree: Tree;

  constructor(tree: Tree) {
    this.#tree = tree;
  }

  /** The place of a path; undefined where there is no such value. */
  get(path: string): Place | undefined {
    let current: Tree | undefined = this.#tree;
    // Steps are found by walking: paths of all values, most of which nobody asks for, would take longer than the rest of loading.
    for (const [, index, key] of path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)) {
      if (index !== undefined) current = current?.type === 'list' ? current.items[Number(index)] : undefined;
      else current = current?.type === 'mapping' ? current.entries.get(key ?? '')?.value : undefined;
    }
    return current?.place;
  }
}
