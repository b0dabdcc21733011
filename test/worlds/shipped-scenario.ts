import { fileURLToPath } from 'node:url';
import { createFileReader } from '../../src/cli/file-reader.ts';
import { type LoadedScenario, type LoadOptions, loadScenario } from '../../src/scenario/load-scenario.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The pilot as it is shipped. */
export function shippedPilot(set: string[] = []): Promise<LoadedScenario> {
  return shipped('waves/wave-1-pilot.yaml', { set });
}

/** The whole rollout as it is shipped, or a part of it. */
export function shippedRollout(options: LoadOptions = {}): Promise<LoadedScenario> {
  return shipped('rollout.yaml', options);
}

function shipped(file: string, options: LoadOptions): Promise<LoadedScenario> {
  return loadScenario(`scenarios/${file}`, createFileReader(`${root}scenarios`, root), options);
}
