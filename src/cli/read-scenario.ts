import { resolve } from 'node:path';
import { buildWorld } from '../care/world/build-world.ts';
import type { World } from '../care/world/world.ts';
import { type LoadedScenario, type LoadOptions, loadScenario } from '../scenario/load-scenario.ts';
import { BadInput } from './bad-input.ts';
import type { CommandContext } from './command-context.ts';
import { createFileReader } from './file-reader.ts';
import { shippedScenarios } from './package-folder.ts';
import { worldProblemLines } from './world-problem-lines.ts';
import { worldWarnings } from './world-warnings.ts';

/** A checked scenario with its world laid out. */
export interface ReadScenario extends LoadedScenario {
  world: World;
  /** The file itself, as the computer names it. */
  path: string;
  /** The name by which a file of `provenance`, `places` or `warnings` is kept, the same wherever the command is run. */
  storedName: (file: string) => string;
}

/**
 * Reads and checks a scenario file as the user named it, the loads of its units included.
 * Throws a `ScenarioError` or `BadInput` with all problems.
 */
export async function readScenario(
  file: string,
  context: CommandContext,
  options: LoadOptions = {},
): Promise<ReadScenario> {
  const reader = createFileReader(shippedScenarios(), context.terminal.folder);
  const loaded = await loadScenario(file, reader, options);
  const world = buildWorld(loaded.scenario);
  const lines = worldProblemLines(world, loaded.places, context);
  if (lines.length > 0) throw new BadInput(lines);
  const [askedFor = file] = loaded.files;
  const isFile = (name: string): boolean => loaded.files.includes(name);
  // What is not a file is a setting, which is its own place.
  const storedName = (name: string): string => (isFile(name) ? reader.storedName(name, askedFor) : name);
  const warnings = [...loaded.warnings, ...worldWarnings(world, loaded.places)];
  return { ...loaded, warnings, world, path: resolve(context.terminal.folder, file), storedName };
}
