import { createFileReader } from '../../src/cli/file-reader.ts';
import { loadScenario } from '../../src/scenario/load-scenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { root } from '../harness/folders.ts';

/** The seed of every run of the bench. */
export const seed = 'bench';

/** The shipped first wave. */
export function loadPilot(): Promise<Scenario> {
  return loadShipped('waves/wave-1-pilot');
}

/** A shipped scenario, by its path in `scenarios` without its ending. */
export async function loadShipped(name: string): Promise<Scenario> {
  const reader = createFileReader(`${root}scenarios`, root);
  const { scenario } = await loadScenario(`scenarios/${name}.yaml`, reader);
  return scenario;
}
