import { provenanceKeys } from './merge-trees.ts';
import { nearest } from './nearest.ts';
import { type Problem, placeKey, problemAt } from './problem.ts';
import {
  child,
  type Entry,
  items,
  joinPath,
  type ListTree,
  type MappingTree,
  numberOf,
  type Tree,
  textOf,
} from './tree.ts';

/** How sure a number is. */
export type Confidence = 'verified' | 'estimate' | 'assumption' | 'recalled';

export const confidences: readonly Confidence[] = ['verified', 'estimate', 'assumption', 'recalled'];

/** What a file says about a value besides the value. */
export interface SourceNotes {
  source: string;
  confidence: Confidence;
  range: [number, number] | null;
  note: string | null;
}

/** A tree of bare values, and the notes on those that had any, by the place of the value. */
export interface Stripped {
  tree: Tree;
  notes: Map<string, SourceNotes>;
  problems: Problem[];
  warnings: Problem[];
}

interface Stripping extends Stripped {
  /** What became of trees that were met before: units share their defaults, which are stripped, and told of, once. */
  known: Map<Tree, Tree>;
}

/** Replaces every `{value, source, confidence, range, note}` by its value and keeps the notes apart. */
export function stripProvenance(tree: Tree, path = ''): Stripped {
  const into: Stripping = { tree, notes: new Map(), problems: [], warnings: [], known: new Map() };
  const { notes, problems, warnings } = into;
  return { tree: strip(tree, path, into), notes, problems, warnings };
}

function strip(tree: Tree, path: string, into: Stripping): Tree {
  if (tree.type === 'scalar') return tree;
  const before = into.known.get(tree);
  if (before !== undefined) return before;
  const stripped = stripNew(tree, path, into);
  into.known.set(tree, stripped);
  return stripped;
}

function stripNew(tree: MappingTree | ListTree, path: string, into: Stripping): Tree {
  if (tree.type === 'list') {
    return { ...tree, items: tree.items.map((item, index) => strip(item, joinPath(path, index), into)) };
  }
  if (tree.entries.has('value') || isValueWithoutValue(tree)) return stripValue(tree, path, into);
  const entries = new Map<string, Entry>();
  for (const [key, entry] of tree.entries) {
    entries.set(key, { ...entry, value: strip(entry.value, joinPath(path, key), into) });
  }
  return { ...tree, entries };
}

function isValueWithoutValue(tree: MappingTree): boolean {
  return tree.entries.has('source') || tree.entries.has('confidence');
}

function stripValue(tree: MappingTree, path: string, into: Stripped): Tree {
  for (const [key, { keyPlace }] of tree.entries) {
    if (provenanceKeys.includes(key)) continue;
    const found = nearest(key, provenanceKeys);
    into.problems.push(
      problemAt(keyPlace, joinPath(path, key), 'key-unknown', { key, nearest: found, known: provenanceKeys }),
    );
  }
  const value = child(tree, 'value');
  if (value === null) {
    into.problems.push(problemAt(tree.place, path, 'provenance-value-missing', {}));
    return { type: 'scalar', place: tree.place, value: null };
  }
  const confidence = readConfidence(child(tree, 'confidence'), path, into);
  const source = readText(child(tree, 'source'), joinPath(path, 'source'), into) ?? '';
  const note = readText(child(tree, 'note'), joinPath(path, 'note'), into);
  if (source === '' && (confidence === 'verified' || confidence === 'estimate')) {
    into.warnings.push(problemAt(value.place, path, 'source-missing', { confidence }));
  }
  const range = readRange(child(tree, 'range'), value, joinPath(path, 'range'), into);
  into.notes.set(placeKey(value.place), { source, confidence, range, note });
  return value;
}

function readConfidence(tree: Tree | null, path: string, into: Stripped): Confidence {
  if (tree === null) return 'assumption';
  const text = textOf(tree) ?? '';
  const known = confidences.find((confidence) => confidence === text);
  if (known !== undefined) return known;
  into.problems.push(
    problemAt(tree.place, joinPath(path, 'confidence'), 'value-not-listed', {
      value: text,
      nearest: nearest(text, confidences),
      known: [...confidences],
    }),
  );
  return 'assumption';
}

function readText(tree: Tree | null, path: string, into: Stripped): string | null {
  if (tree === null) return null;
  const text = textOf(tree);
  if (text === null) {
    const expected = { type: 'text', low: null, high: null, example: null } as const;
    into.problems.push(problemAt(tree.place, path, 'value-wrong-type', { found: tree.type, expected, meant: null }));
  }
  return text;
}

function readRange(tree: Tree | null, value: Tree, path: string, into: Stripped): [number, number] | null {
  if (tree === null) return null;
  const bounds = items(tree);
  const low = numberOf(bounds[0] ?? null);
  const high = numberOf(bounds[1] ?? null);
  const middle = numberOf(value);
  if (low === null || high === null || middle === null || bounds.length !== 2) {
    into.problems.push(problemAt(tree.place, path, 'range-malformed', {}));
    return null;
  }
  if (low > high) {
    into.problems.push(problemAt(tree.place, path, 'range-reversed', { low, high }));
    return null;
  }
  if (middle < low || middle > high) {
    into.problems.push(problemAt(tree.place, path, 'value-outside-own-range', { value: middle, low, high }));
    return null;
  }
  return [low, high];
}
