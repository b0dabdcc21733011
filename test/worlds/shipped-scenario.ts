import { fileURLToPath } from 'node:url';
import { createFileReader } from '../../src/cli/file-reader.ts';
import { type LoadedScenario, loadScenario } from '../../src/scenario/load-scenario.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The pilot as it is shipped. */
export function shippedPilot(set: string[] = []): Promise<LoadedScenario> {
  const reader = createFileReader(`${root}scenarios`, root);
  return loadScenario('scenarios/waves/wave-1-pilot.yaml', reader, { set });
}
