import { child, items, type MappingTree, type Tree, textOf } from '../tree.ts';
import { bareNumber } from './build-trees.ts';
import { centreIds } from './centre-ids.ts';

/** A part of the region as it is written; values of a wrong shape, which the schema tells of, are left out. */
export interface AreaTree {
  id: string;
  tree: MappingTree;
  catchments: CatchmentTree[];
}

export interface CatchmentTree {
  id: string;
  tree: MappingTree;
  population: number | null;
  /** Sites of its centres, and how many of them, from the first on, the region runs itself. */
  centres: string[];
  publicCentres: number;
  /** Whether the centres are written among the sites. */
  isNamed: boolean;
}

/** More centres than this in a catchment are a slip of the pen, which the schema tells of. */
const mostCentres = 200;

/** The areas of a scenario. A catchment that was there before is left out: two of one id are told as bad input. */
export function readAreas(scenario: Tree): AreaTree[] {
  const seen = new Set<string>();
  return items(child(scenario, 'areas')).flatMap((tree) => {
    const id = textOf(child(tree, 'id'));
    if (tree.type !== 'mapping' || id === null) return [];
    const catchments = items(child(tree, 'catchments')).flatMap((catchment) => {
      const read = readCatchment(catchment);
      if (read === null || seen.has(read.id)) return [];
      seen.add(read.id);
      return [read];
    });
    return [{ id, tree, catchments }];
  });
}

function readCatchment(tree: Tree): CatchmentTree | null {
  const id = textOf(child(tree, 'id'));
  if (tree.type !== 'mapping' || id === null) return null;
  const named = child(tree, 'centres');
  const publicCentres = countAt(tree, 'publicCentres');
  const counts = { id, publicCentres, privateCentres: countAt(tree, 'privateCentres') };
  const centres = named === null ? undefined : items(named).flatMap((item) => textOf(item) ?? []);
  return {
    id,
    tree,
    population: bareNumber(child(tree, 'population')),
    centres: centreIds({ ...counts, centres }),
    publicCentres,
    isNamed: named !== null,
  };
}

function countAt(tree: Tree, key: string): number {
  const number = bareNumber(child(tree, key)) ?? 0;
  return Number.isInteger(number) && number > 0 && number <= mostCentres ? number : 0;
}
