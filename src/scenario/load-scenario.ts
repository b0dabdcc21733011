import { applyDefaults } from './apply-defaults.ts';
import { applySettings, parseSettings, placeOfSetting } from './apply-settings.ts';
import { applyWaveDefaults } from './apply-wave-defaults.ts';
import { expandAreas } from './areas/expand-areas.ts';
import { WrittenPaths } from './areas/written-paths.ts';
import { checkMeaning } from './check/check-meaning.ts';
import { checkShape } from './check-shape.ts';
import { collectProvenance, type ProvenanceEntry } from './collect-provenance.ts';
import { keepSites, type Part } from './part/keep-sites.ts';
import { Places } from './places.ts';
import { type Problem, placeKey, ScenarioError } from './problem.ts';
import { readScenarioTree } from './read-scenario-tree.ts';
import type { ScenarioReader } from './reader.ts';
import { resolveScenario } from './resolve-scenario.ts';
import type { Scenario } from './scenario.ts';
import { defaults as defaultsSchema } from './schema/defaults.ts';
import { scenarioFile } from './schema/scenario-file.ts';
import { stripProvenance } from './strip-provenance.ts';
import { type Json, lastStep, type Tree, toJson } from './tree.ts';

export interface LoadOptions {
  /** Changes from outside the files, such as `waves[0].goLive=2025-10-07`, in the order given. */
  set?: readonly string[];
  /** Go-live, in days from the first day, of another arm that shares the horizon. */
  latestGoLiveDay?: number;
  /** The part of the scenario to keep: ids of sites, `area:…` for the centres of an area, `wave:…` for the sites of a wave. */
  sites?: readonly string[] | undefined;
}

/** A scenario that was read, merged and checked. */
export interface LoadedScenario {
  scenario: Scenario;
  /** Where each number is from. */
  provenance: ProvenanceEntry[];
  /** The merged file as plain JSON without comments and sources; what a run is identified by. */
  resolvedTree: Json;
  /** Where each value was written, by its path in the merged file. */
  places: Pick<Places, 'get'>;
  /** Names of the files read, the asked-for one first. */
  files: string[];
  /** What is allowed but should be looked at. */
  warnings: Problem[];
}

/**
 * Reads a scenario file with all that it extends, applies defaults and settings, checks it and resolves it.
 * Throws a `ScenarioError` with all problems at once, in file order.
 */
export async function loadScenario(
  address: string,
  reader: ScenarioReader,
  options: LoadOptions = {},
): Promise<LoadedScenario> {
  const parsed = parseSettings(options.set ?? []);
  const read = await readScenarioTree(address, reader);
  const problems = [...read.problems, ...parsed.problems];
  const origins = [...read.files, ...(options.set ?? []).map((text) => placeOfSetting(text).file)];
  if (read.tree === null) throw new ScenarioError(inFileOrder(problems, origins));

  // A setting below what units or waves are made of must act before they are made, every other one after.
  const [shared, own] = split(parsed.settings, ({ path }) =>
    /^(defaults|waveDefaults|areas|centreTemplate)\b/.test(path),
  );
  const before = applySettings(read.tree, shared);
  const waves = applyWaveDefaults(before.tree);
  const { tree, defaults, defaultPaths } = applyDefaults(expandAreas(waves.tree));
  const after = applySettings(tree, own);
  const stripped = stripProvenance(after.tree);
  problems.push(...before.problems, ...after.problems, ...waves.problems);
  if (defaults !== null) {
    const strippedDefaults = stripProvenance(defaults, 'defaults');
    problems.push(...strippedDefaults.problems);
    problems.push(...checkShape(strippedDefaults.tree, defaultsSchema, 'defaults').problems);
    for (const [key, note] of strippedDefaults.notes) if (!stripped.notes.has(key)) stripped.notes.set(key, note);
  }
  problems.push(...stripped.problems);
  const writtenPaths = new WrittenPaths(defaultPaths, waves.paths, stripped.tree);
  const part = partOf(stripped.tree, options.sites);
  const shape = checkShape(part.tree, scenarioFile);
  problems.push(...part.problems, ...shape.problems, ...checkMeaning(part.tree, options.latestGoLiveDay ?? null));
  if (problems.length > 0 || shape.data === null) {
    throw new ScenarioError(
      inFileOrder(
        problems.map((problem) => writtenPaths.at(problem)),
        origins,
      ),
    );
  }

  return {
    scenario: resolveScenario(shape.data, options.latestGoLiveDay ?? null),
    provenance: collectProvenance(part.tree, stripped.notes, writtenPaths),
    resolvedTree: toJson(part.tree),
    places: new Places(part.tree),
    files: read.files,
    warnings: inFileOrder([...stripped.warnings, ...part.warnings], origins),
  };
}

/** The part of a scenario that is asked for, or all of it. */
function partOf(
  tree: Tree,
  sites: readonly string[] | undefined,
): Pick<Part, 'problems' | 'warnings'> & { tree: Tree } {
  if (sites === undefined || tree.type !== 'mapping') return { tree, problems: [], warnings: [] };
  return keepSites(tree, sites);
}

function split<T>(values: readonly T[], test: (value: T) => boolean): [T[], T[]] {
  return [values.filter(test), values.filter((value) => !test(value))];
}

/**
 * Sorts by origin (files in the order of reading, then settings), line and column, and keeps one problem of those that say
 * the same of one written value: a default counts once, not once per unit that uses it.
 */
function inFileOrder(problems: readonly Problem[], origins: readonly string[]): Problem[] {
  const rank = ({ file }: Problem) => (origins.includes(file) ? origins.indexOf(file) : -1);
  const sorted = [...problems].sort((a, b) => rank(a) - rank(b) || a.line - b.line || a.column - b.column);
  // A number that is not finite was read as nothing, which the schema then misses.
  const unread = new Set(sorted.filter(({ code }) => code === 'number-not-finite').map(placeKey));
  const seen = new Set<string>();
  return sorted.filter((problem) => {
    if (problem.code === 'value-missing' && unread.has(placeKey(problem))) return false;
    const key = [placeKey(problem), problem.code, lastStep(problem.path)].join(' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
