import { createFileReader } from '../../src/cli/file-reader.ts';
import { loadScenario } from '../../src/scenario/load-scenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { root } from '../harness/folders.ts';

/** The seed of every run of the bench. */
export const seed = 'bench';

/** The shipped first wave. */
export async function loadPilot(): Promise<Scenario> {
  const reader = createFileReader(`${root}scenarios`, root);
  const { scenario } = await loadScenario('scenarios/waves/wave-1-pilot.yaml', reader);
  return scenario;
}
