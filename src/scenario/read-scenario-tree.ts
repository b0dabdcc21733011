import { mergeTrees } from './merge-trees.ts';
import { nearest } from './nearest.ts';
import { parseTree } from './parse-tree.ts';
import { type Place, type Problem, problemAt } from './problem.ts';
import type { ScenarioReader } from './reader.ts';
import { child, items, kindOfValue, type MappingTree, type Tree, textOf } from './tree.ts';

/** A scenario file merged with everything that it extends. */
export interface ScenarioTree {
  /** Null where a file could not be read far enough to go on. */
  tree: MappingTree | null;
  problems: Problem[];
  /** Names of the files read, the asked-for one first. */
  files: string[];
}

interface Reading {
  reader: ScenarioReader;
  problems: Problem[];
  files: string[];
  failed: boolean;
  /** Files that were read already, with all that they extend: a base that several files share is parsed and merged once. */
  finished: Map<string, MappingTree | null>;
}

/** Codes after which a file has no tree that is worth checking further. */
const fatalCodes = new Set(['yaml-invalid', 'nesting-too-deep', 'aliases-too-many', 'alias-circle']);

/** Reads a scenario file and, first, the files that it `extends`; later ones are laid over earlier ones. */
export async function readScenarioTree(address: string, reader: ScenarioReader): Promise<ScenarioTree> {
  const reading: Reading = { reader, problems: [], files: [], failed: false, finished: new Map() };
  const place = { file: address, line: 0, column: 0 };
  const tree = await readReference(null, address, place, '', [], reading);
  return { tree: reading.failed ? null : tree, problems: reading.problems, files: reading.files };
}

async function readReference(
  from: string | null,
  reference: string,
  place: Place,
  path: string,
  chain: string[],
  reading: Reading,
): Promise<MappingTree | null> {
  const { reader, problems } = reading;
  const resolution = await reader.resolve(from, reference);
  if ('outsideRoot' in resolution) {
    reading.failed = true;
    problems.push(problemAt(place, path, 'extends-outside-root', { address: reference, root: resolution.outsideRoot }));
    return null;
  }
  const { address } = resolution;
  if (chain.includes(address)) {
    reading.failed = true;
    const circle = [...chain.slice(chain.indexOf(address)), address].map((part) => reader.displayName(part));
    problems.push(problemAt(place, path, 'extends-circle', { chain: circle.join(' → ') }));
    return null;
  }
  const finished = reading.finished.get(address);
  if (finished !== undefined) return finished;
  const text = await reader.read(address);
  if (text === null) {
    reading.failed = true;
    const found = nearest(reference, await reader.alternatives(from, reference));
    problems.push(problemAt(place, path, 'file-unreadable', { address: reference, nearest: found }));
    return null;
  }
  const tree = await readText(text, address, [...chain, address], reading);
  reading.finished.set(address, tree);
  return tree;
}

async function readText(text: string, address: string, chain: string[], reading: Reading): Promise<MappingTree | null> {
  const file = reading.reader.displayName(address);
  if (!reading.files.includes(file)) reading.files.push(file);
  const { tree, problems } = parseTree(text, file);
  reading.problems.push(...problems);
  if (problems.some(({ code }) => fatalCodes.has(code))) reading.failed = true;
  if (tree?.type !== 'mapping') {
    if (!reading.failed || problems.length === 0) reading.problems.push(notAMapping(tree, file));
    reading.failed = true;
    return null;
  }
  const own = new Map(tree.entries);
  own.delete('extends');
  const bases = await readBases(child(tree, 'extends'), address, chain, reading);
  const merged = [...bases, { ...tree, entries: own }].reduce<Tree | null>(mergeTrees, null);
  return merged?.type === 'mapping' ? merged : null;
}

function notAMapping(tree: Tree | null, file: string): Problem {
  if (tree === null || (tree.type === 'scalar' && tree.value === null)) {
    return problemAt({ file, line: 1, column: 1 }, '', 'file-empty', {});
  }
  return problemAt(tree.place, '', 'not-a-mapping', { found: kindOfValue(tree) });
}

async function readBases(
  extended: Tree | null,
  address: string,
  chain: string[],
  reading: Reading,
): Promise<MappingTree[]> {
  if (extended === null) return [];
  const references = extended.type === 'list' ? items(extended) : [extended];
  const bases: MappingTree[] = [];
  for (const [index, reference] of references.entries()) {
    const path = extended.type === 'list' ? `extends[${index}]` : 'extends';
    const name = textOf(reference);
    if (name === null) {
      reading.problems.push(problemAt(reference.place, path, 'extends-not-text', {}));
      continue;
    }
    const base = await readReference(address, name, reference.place, path, chain, reading);
    if (base !== null) bases.push(base);
  }
  return bases;
}
