import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatProblem } from '../../src/scenario/format-problem.ts';
import { type LoadedScenario, type LoadOptions, loadScenario } from '../../src/scenario/load-scenario.ts';
import { createMemoryReader } from '../../src/scenario/memory-reader.ts';
import { ScenarioError } from '../../src/scenario/problem.ts';

export const scenarioFolder = fileURLToPath(new URL('../../scenarios/', import.meta.url));

/** The shipped scenario files by path. */
export const shipped: Record<string, string> = Object.fromEntries(
  readdirSync(scenarioFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, readFileSync(scenarioFolder + name, 'utf8')]),
);

/** Loads `plan.yaml` from texts in memory; a single text is that file. */
export function load(files: string | Record<string, string>, options: LoadOptions = {}): Promise<LoadedScenario> {
  const texts = typeof files === 'string' ? { 'plan.yaml': files } : files;
  return loadScenario('plan.yaml', createMemoryReader(texts, shipped), options);
}

/** The messages of all problems of a scenario that must not load. */
export async function messagesOf(
  files: string | Record<string, string>,
  options: LoadOptions = {},
  language: 'sv' | 'en' = 'en',
): Promise<string[]> {
  try {
    await load(files, options);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return error.problems.map((problem) => formatProblem(problem, language));
  }
  return [];
}
