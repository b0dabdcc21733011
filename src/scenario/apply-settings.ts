import { nearest } from './nearest.ts';
import { parseTree } from './parse-tree.ts';
import { type Place, type Problem, problemAt } from './problem.ts';
import { child, type MappingTree, type Tree, textOf } from './tree.ts';

/** A change from outside the files: `waves[0].goLive=2025-10-07`, with its path taken apart. */
export interface Setting {
  path: string;
  steps: Step[];
  place: Place;
  value: Tree;
}

/** A key of a mapping, or a position or id in brackets. */
interface Step {
  name: string;
  bracketed: boolean;
}

/** What the name of a setting begins with where the name of a file would stand. */
export const settingPrefix = '--set ';

/** The place of a setting: the option itself. */
export function placeOfSetting(text: string): Place {
  return { file: settingPrefix + pathOf(text), line: 0, column: 0 };
}

function pathOf(text: string): string {
  const equals = text.indexOf('=');
  return (equals < 0 ? text : text.slice(0, equals)).trim();
}

/** Reads settings; a malformed one becomes a problem. */
export function parseSettings(texts: readonly string[]): { settings: Setting[]; problems: Problem[] } {
  const settings: Setting[] = [];
  const problems: Problem[] = [];
  for (const text of texts) {
    const equals = text.indexOf('=');
    const path = pathOf(text);
    const place = placeOfSetting(text);
    const steps = stepsOf(path);
    if (equals < 0 || steps === null) {
      problems.push(problemAt(place, path, 'set-malformed', { setting: text }));
      continue;
    }
    const parsed = parseTree(text.slice(equals + 1), place.file);
    if (parsed.problems.length > 0) {
      problems.push(...parsed.problems.map((problem) => ({ ...problem, ...place, path })));
      continue;
    }
    settings.push({ path, steps, place, value: moved(parsed.tree, place) });
  }
  return { settings, problems };
}

/** The steps of a path `a.b[0].c[an-id]`, or null where it is not written so. */
function stepsOf(path: string): Step[] | null {
  if (!/^[\w-]+(\.[\w-]+|\[[\w-]+\])*$/.test(path)) return null;
  return [...path.matchAll(/\[([\w-]+)\]|([\w-]+)/g)].map(([, inBrackets, key]) => ({
    name: inBrackets ?? key ?? '',
    bracketed: inBrackets !== undefined,
  }));
}

/** The same value with every place set to that of the setting: its line within the option tells nobody anything. */
function moved(tree: Tree | null, place: Place): Tree {
  if (tree === null) return { type: 'scalar', place, value: null };
  if (tree.type === 'scalar') return { ...tree, place };
  if (tree.type === 'list') return { ...tree, place, items: tree.items.map((item) => moved(item, place)) };
  const entries = [...tree.entries].map(
    ([key, entry]) => [key, { keyPlace: place, value: moved(entry.value, place) }] as const,
  );
  return { ...tree, place, entries: new Map(entries) };
}

/** Puts settings into a scenario. A path of which the last step alone is new adds a key, which the schema then judges. */
export function applySettings(
  scenario: MappingTree,
  settings: readonly Setting[],
): { tree: MappingTree; problems: Problem[] } {
  const problems: Problem[] = [];
  let tree = scenario;
  for (const setting of settings) {
    const changed = put(tree, setting, 0, problems);
    if (changed.type === 'mapping') tree = changed;
  }
  return { tree, problems };
}

function put(tree: Tree, setting: Setting, depth: number, problems: Problem[]): Tree {
  const step = setting.steps[depth];
  if (step === undefined) return setting.value;
  const isLast = depth === setting.steps.length - 1;
  if (tree.type === 'list') {
    const index = tree.items.findIndex((item, position) => [String(position), nameOf(item)].includes(step.name));
    const item = tree.items[index];
    if (item !== undefined) return { ...tree, items: tree.items.with(index, put(item, setting, depth + 1, problems)) };
  }
  if (tree.type === 'mapping') {
    const entry = tree.entries.get(step.name);
    if (entry !== undefined || isLast) {
      const value = entry === undefined ? setting.value : put(entry.value, setting, depth + 1, problems);
      const keyPlace = entry === undefined ? setting.place : entry.keyPlace;
      return { ...tree, entries: new Map(tree.entries).set(step.name, { keyPlace, value }) };
    }
  }
  problems.push(
    problemAt(setting.place, setting.path, 'set-unknown-path', { nearest: nearestPath(tree, setting.steps, depth) }),
  );
  return tree;
}

/** What an item of a list may be called by besides its position. */
function nameOf(item: Tree): string | null {
  return textOf(child(item, 'id')) ?? textOf(child(item, 'contact'));
}

function nearestPath(tree: Tree, steps: readonly Step[], depth: number): string | null {
  const known = namesIn(tree);
  const found = nearest(steps[depth]?.name ?? '', known) ?? (tree.type === 'list' ? known.at(-1) : null);
  if (found === null || found === undefined) return null;
  const corrected = { name: found, bracketed: tree.type === 'list' };
  const path = [...steps.slice(0, depth), corrected, ...steps.slice(depth + 1)];
  return path.map(({ name, bracketed }, index) => (bracketed ? `[${name}]` : index === 0 ? name : `.${name}`)).join('');
}

function namesIn(tree: Tree): string[] {
  if (tree.type === 'mapping') return [...tree.entries.keys()];
  return tree.type === 'list' ? tree.items.map((item, position) => nameOf(item) ?? String(position)) : [];
}
