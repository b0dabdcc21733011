import { z } from 'zod';
import { nearest } from './nearest.ts';
import { type Expected, type Place, type Problem, problemAt } from './problem.ts';
import { properId } from './proper-id.ts';
import { unitKinds } from './schema/common.ts';
import { type DataPath, expectedBy, schemaAt, stepInto } from './schema/lookup.ts';
import { child, type Entry, type Json, joinPath, kindOfValue, type Tree, textOf, toJson } from './tree.ts';

/** The data when its shape is right; else what is wrong. */
export type ShapeCheck<T> = { data: T; problems: [] } | { data: null; problems: Problem[] };

/** Checks the shape and the bounds of a tree against a schema. Our own words come later: the schema's are not used. */
export function checkShape<T>(tree: Tree, schema: z.ZodType<T>, rootPath = ''): ShapeCheck<T> {
  const json = toJson(tree);
  const result = schema.safeParse(json);
  if (result.success) return { data: result.data, problems: [] };
  const issues = result.error.issues;
  return { data: null, problems: issues.flatMap((issue) => problemsOf(issue, tree, json, schema, rootPath)) };
}

function problemsOf(issue: z.core.$ZodIssue, tree: Tree, json: Json, schema: z.ZodType, rootPath: string): Problem[] {
  const chosen = issuesOfOption(issue, json);
  if (chosen !== null) return chosen.flatMap((inner) => problemsOf(inner, tree, json, schema, rootPath));
  const at = schemaAt(schema, issue.path, json);
  const expected = expectedBy(at);
  const path = pathText(issue.path, rootPath);
  const target = treeAt(tree, issue.path);
  const place = target?.place ?? placeOfParent(tree, issue.path);
  const value = valueAt(json, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = at instanceof z.ZodObject ? Object.keys(at.shape) : [];
    return issue.keys.map((key) => {
      const keyPlace = entryAt(target, key)?.keyPlace ?? place;
      // `share: 0,5` in braces is a value of 0 and a key 5.
      if (/^\d+$/.test(key)) return problemAt(keyPlace, joinPath(path, key), 'decimal-comma', { key });
      return problemAt(keyPlace, joinPath(path, key), 'key-unknown', {
        key,
        nearest: nearest(key, known),
        known,
      });
    });
  }
  if (value === undefined || value === null || value === '')
    return [problemAt(place, path, 'value-missing', { expected, newId: newId(tree, issue.path) })];
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    if (typeof value === 'number' && expected !== null) {
      return [problemAt(place, path, 'value-out-of-range', { value, expected })];
    }
    if (Array.isArray(value))
      return [problemAt(place, path, 'list-wrong-length', { length: value.length, ...lengths(at) })];
  }
  const known = choices(issue);
  if (known !== null) {
    const text = String(value);
    return [problemAt(place, path, 'value-not-listed', { value: text, nearest: nearest(text, known), known })];
  }
  if (issue.code === 'invalid_format' && expected !== null) {
    return [malformed(place, path, String(value), expected)];
  }
  if (typeof value === 'number' && expected?.type === 'whole-number') {
    return [problemAt(place, path, 'value-malformed', { value: String(value), expected })];
  }
  const found = target === null ? 'nothing' : kindOfValue(target);
  const isNumber = expected?.type === 'number' || expected?.type === 'whole-number';
  const meant = isNumber && typeof value === 'string' ? meantNumber(value) : null;
  return [problemAt(place, path, 'value-wrong-type', { found, expected, meant })];
}

/** Where one thing or a list of them may stand: what is wrong with the one that stands there. */
function issuesOfOption(issue: z.core.$ZodIssue, json: Json): z.core.$ZodIssue[] | null {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return null;
  const isList = Array.isArray(valueAt(json, issue.path));
  const ofOption = issue.errors[isList ? issue.errors.length - 1 : 0] ?? [];
  return ofOption.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** The number that a text stands for which has a decimal comma or a sign of per cent; null for other texts. */
function meantNumber(text: string): string | null {
  const match = /^([+-]?\d+)(?:[.,](\d+))?\s*(%?)$/.exec(text.trim());
  if (match === null) return null;
  const number = Number(`${match[1]}.${match[2] ?? '0'}`);
  return String(match[3] === '%' ? number / 100 : number);
}

/**
 * The id of an item of a list that lacks something, with the one that it may have meant: the nearest of the other items, or the
 * only one of the files that are extended.
 */
function newId(tree: Tree, path: DataPath): { written: string; nearest: string } | null {
  const item = treeAt(tree, path.slice(0, -1));
  const list = treeAt(tree, path.slice(0, -2));
  const written = textOf(child(item, 'id'));
  if (written === null || item === null || list?.type !== 'list') return null;
  const idsOf = (some: readonly Tree[]) =>
    some.flatMap((other) => textOf(child(other, 'id')) ?? []).filter((other) => other !== written);
  const extended = idsOf(list.items.filter(({ place }) => place.file !== item.place.file));
  const choice = nearest(written, idsOf(list.items)) ?? (extended.length === 1 ? extended[0] : undefined);
  return choice === undefined ? null : { written, nearest: choice };
}

/** An id that is misspelt gets the nearest proper one; other formats name what they expect. */
function malformed(place: Place, path: string, value: string, expected: Expected): Problem {
  if (expected.type !== 'id') return problemAt(place, path, 'value-malformed', { value, expected });
  return problemAt(place, path, 'id-malformed', { value, nearest: properId(value) });
}

function choices(issue: z.core.$ZodIssue): string[] | null {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code !== 'invalid_union') return null;
  // A union by a key is that of the kinds of unit.
  return [...unitKinds];
}

/** Bounds of the number of items of a list. */
function lengths(schema: z.ZodType | null): { low: number; high: number | null } {
  let low = 0;
  let high: number | null = null;
  for (const check of schema?.def.checks ?? []) {
    const rule = check._zod.def;
    if ('minimum' in rule && typeof rule.minimum === 'number') low = rule.minimum;
    if ('maximum' in rule && typeof rule.maximum === 'number') high = rule.maximum;
  }
  return { low, high };
}

function valueAt(json: Json, path: DataPath): Json | undefined {
  return path.reduce<Json | undefined>(stepInto, json);
}

function treeAt(tree: Tree, path: DataPath): Tree | null {
  let current: Tree | null = tree;
  for (const step of path) {
    current = current?.type === 'list' ? (current.items[Number(step)] ?? null) : child(current, String(step));
  }
  return current;
}

function placeOfParent(tree: Tree, path: DataPath): Place {
  for (let length = path.length - 1; length > 0; length -= 1) {
    const parent = treeAt(tree, path.slice(0, length));
    if (parent !== null) return parent.place;
  }
  return tree.place;
}

function entryAt(tree: Tree | null, key: string): Entry | undefined {
  return tree?.type === 'mapping' ? tree.entries.get(key) : undefined;
}

function pathText(path: DataPath, root: string): string {
  return path.reduce<string>((text, step) => joinPath(text, typeof step === 'number' ? step : String(step)), root);
}
