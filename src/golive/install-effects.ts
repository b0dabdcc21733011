import type { CarePoints } from '../care/points.ts';
import type { EffectState, PlannedEffect } from './effect.ts';
import { NewSystem } from './new-system.ts';

/** Puts planned effects into a world, those of a wave with one new system between them. */
export function installEffects(effects: readonly PlannedEffect[], state: EffectState & { points: CarePoints }): void {
  const systems = new Map<string, NewSystem>();
  for (const effect of effects) {
    const system = systems.get(effect.wave.id) ?? new NewSystem(state.store, effect.wave);
    systems.set(effect.wave.id, system);
    effect.install(state, system);
  }
}
