import { checkShape } from './check-shape.ts';
import { mergeTrees } from './merge-trees.ts';
import { type Problem, placeKey } from './problem.ts';
import { waveDefaults } from './schema/plan.ts';
import { stripProvenance } from './strip-provenance.ts';
import { child, type Entry, items, type MappingTree, walk } from './tree.ts';

/** A scenario whose waves carry the plan of `waveDefaults`. */
export interface WithWaveDefaults {
  tree: MappingTree;
  problems: Problem[];
  /** Path below `waveDefaults` of each value in it, by place. */
  paths: Map<string, string>;
}

/**
 * Lays every wave over `waveDefaults`, the plan that waves share, and takes that block out. Unlike numbers of `defaults`, each
 * wave's copy keeps its own path among the scenario's numbers: what a go-live does is drawn and varied wave by wave.
 */
export function applyWaveDefaults(scenario: MappingTree): WithWaveDefaults {
  const shared = child(scenario, 'waveDefaults');
  if (shared === null) return { tree: scenario, problems: [], paths: new Map() };
  const stripped = stripProvenance(shared, 'waveDefaults');
  const problems = [...stripped.problems, ...checkShape(stripped.tree, waveDefaults, 'waveDefaults').problems];
  const paths = new Map<string, string>();
  walk(stripped.tree, (tree, path) => paths.set(placeKey(tree.place), path), 'waveDefaults');
  const entries = new Map<string, Entry>(scenario.entries);
  entries.delete('waveDefaults');
  const waves = entries.get('waves');
  if (waves?.value.type === 'list' && shared.type === 'mapping') {
    const completed = items(waves.value).map((wave) => (wave.type === 'mapping' ? mergeTrees(shared, wave) : wave));
    entries.set('waves', { ...waves, value: { ...waves.value, items: completed } });
  }
  return { tree: { ...scenario, entries }, problems, paths };
}
