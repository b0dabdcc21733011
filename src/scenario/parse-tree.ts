import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml';
import { type Place, type Problem, problemAt } from './problem.ts';
import { type Entry, joinPath, type Tree } from './tree.ts';

/** Values that aliases of one file may expand to. A file that needs more is a trap, not a scenario. */
const mostAliasValues = 10_000;
const mostNesting = 60;
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** What came of reading one file: its tree (null where there is none to go on with) and what is wrong with it. */
export interface ParsedFile {
  tree: Tree | null;
  problems: Problem[];
}

interface Reading {
  /** The last node of each anchor so far, in the order of the file. */
  anchors: Map<string, Node>;
  /** What each alias stands for: what its anchor was where it is written, wherever it is expanded again. */
  targets: Map<Alias, Node>;
  file: string;
  lines: LineCounter;
  problems: Problem[];
  aliasValues: number;
  /** Nodes that aliases are being expanded to at the moment, to find circles. */
  expanding: Set<Node>;
}

/**
 * Reads YAML 1.2 text into a tree with the place of every value. Refused, with places: what does not parse, keys that are
 * written twice or reach into prototypes, numbers that are not finite, aliases that form a circle or expand without end.
 */
export function parseTree(text: string, file: string): ParsedFile {
  const lines = new LineCounter();
  const problems: Problem[] = [];
  let document: Document;
  try {
    document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false });
  } catch (error) {
    // The parser is recursive: text that is nested some thousand levels deep exhausts the stack.
    if (!(error instanceof RangeError)) throw error;
    return tooDeep({ file, line: 1, column: 1 });
  }
  const exhausted = document.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (exhausted !== undefined) return tooDeep(placeOf(exhausted.pos[0], file, lines));
  // What does not parse after the first slip mostly follows from it.
  const [first] = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  for (const { code, pos } of [...(first === undefined ? [] : [first]), ...document.warnings]) {
    problems.push(problemAt(placeOf(pos[0], file, lines), '', 'yaml-invalid', { reason: code }));
  }
  if (problems.length > 0) return { tree: null, problems };
  const reading: Reading = {
    anchors: new Map(),
    targets: new Map(),
    file,
    lines,
    problems,
    aliasValues: 0,
    expanding: new Set(),
  };
  const contents = document.contents;
  return { tree: contents === null ? null : convert(contents, '', reading, 0, false), problems };
}

function tooDeep(place: Place): ParsedFile {
  return { tree: null, problems: [problemAt(place, '', 'nesting-too-deep', { most: mostNesting })] };
}

function placeOf(offset: number, file: string, lines: LineCounter): Place {
  const { line, col } = lines.linePos(offset);
  return { file, line, column: col };
}

function nodePlace(node: Node, reading: Reading): Place {
  return placeOf(node.range?.[0] ?? 0, reading.file, reading.lines);
}

function convert(node: Node, path: string, reading: Reading, depth: number, inAlias: boolean): Tree | null {
  const place = nodePlace(node, reading);
  if (depth > mostNesting) {
    reading.problems.push(problemAt(place, path, 'nesting-too-deep', { most: mostNesting }));
    return null;
  }
  if (inAlias) {
    reading.aliasValues += 1;
    if (reading.aliasValues > mostAliasValues) return null;
  }
  if (isAlias(node)) return convertAlias(node, path, reading, depth, inAlias);
  if (!inAlias) keepAnchor(node, reading);
  if (isScalar(node)) return convertScalar(node.value, place, path, reading);
  if (isSeq(node)) {
    const list: Tree[] = [];
    for (const [index, item] of node.items.entries()) {
      const tree = convertChild(item, place, joinPath(path, index), reading, depth, inAlias);
      if (tree !== null) list.push(tree);
    }
    return { type: 'list', place, items: list };
  }
  if (!isMap(node)) return null;
  const entries = new Map<string, Entry>();
  for (const { key, value } of node.items) {
    const keyNode = isScalar(key) ? key : null;
    if (keyNode !== null && !inAlias) keepAnchor(keyNode, reading);
    const keyPlace = keyNode === null ? place : nodePlace(keyNode, reading);
    const name = keyNode === null ? null : keyNode.value;
    if (typeof name !== 'string' && typeof name !== 'number') {
      reading.problems.push(problemAt(keyPlace, path, 'key-not-text', {}));
      continue;
    }
    const text = String(name);
    const below = joinPath(path, text);
    if (forbiddenKeys.has(text)) {
      reading.problems.push(problemAt(keyPlace, below, 'key-forbidden', { key: text }));
      continue;
    }
    if (entries.has(text)) {
      reading.problems.push(problemAt(keyPlace, below, 'key-duplicate', { key: text }));
      continue;
    }
    const tree = convertChild(value, keyPlace, below, reading, depth, inAlias);
    if (tree !== null) entries.set(text, { keyPlace, value: tree });
  }
  return { type: 'mapping', place, entries };
}

function convertChild(
  value: unknown,
  parentPlace: Place,
  path: string,
  reading: Reading,
  depth: number,
  inAlias: boolean,
): Tree | null {
  if (isScalar(value) || isSeq(value) || isMap(value) || isAlias(value)) {
    return convert(value, path, reading, depth + 1, inAlias);
  }
  return { type: 'scalar', place: parentPlace, value: null };
}

function keepAnchor(node: Exclude<Node, Alias>, { anchors }: Reading): void {
  if (node.anchor !== undefined) anchors.set(node.anchor, node);
}

function convertAlias(node: Alias, path: string, reading: Reading, depth: number, inAlias: boolean): Tree | null {
  const place = nodePlace(node, reading);
  const found = reading.anchors.get(node.source);
  if (!inAlias && found !== undefined) reading.targets.set(node, found);
  const target = reading.targets.get(node);
  if (target === undefined) {
    reading.problems.push(problemAt(place, path, 'yaml-invalid', { reason: 'BAD_ALIAS' }));
    return null;
  }
  if (reading.expanding.has(target)) {
    reading.problems.push(problemAt(place, path, 'alias-circle', { alias: node.source }));
    return null;
  }
  const isOutermost = reading.expanding.size === 0;
  const before = reading.aliasValues;
  reading.expanding.add(target);
  const tree = convert(target, path, reading, depth, true);
  reading.expanding.delete(target);
  if (isOutermost && before <= mostAliasValues && reading.aliasValues > mostAliasValues) {
    reading.problems.push(problemAt(place, path, 'aliases-too-many', { most: mostAliasValues }));
  }
  return tree;
}

function convertScalar(value: unknown, place: Place, path: string, reading: Reading): Tree | null {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    reading.problems.push(problemAt(place, path, 'number-not-finite', { value: String(value) }));
    return { type: 'scalar', place, value: null };
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null) {
    return { type: 'scalar', place, value };
  }
  return { type: 'scalar', place, value: String(value) };
}
