import type { CarePoints } from '../care/points.ts';
import type { World } from '../care/world/world.ts';
import type { Wave } from '../scenario/scenario.ts';
import type { EffectState, MakeShared, PlannedEffect } from './effect.ts';
import { FloorWalkerPool } from './floor-walker-pool.ts';
import { NewSystem } from './new-system.ts';
import { PointsOfWaves } from './points-of-waves.ts';
import { TicketDesk } from './ticket-desk.ts';

/** What effects of a world have between them. */
export interface Installed {
  /** Null where no effect raises tickets. */
  desk: TicketDesk | null;
}

/**
 * Puts planned effects into a world: those of a wave with one new system between them, those of all waves with one desk of tickets and one
 * pool of floor-walkers.
 */
export function installEffects(
  effects: readonly PlannedEffect[],
  state: EffectState & { points: CarePoints; world: World },
): Installed {
  const systems = new Map<string, NewSystem>();
  const installed: Installed = { desk: null };
  let pool: FloorWalkerPool | null = null;
  const make: MakeShared = {
    desk(world, repair) {
      installed.desk ??= new TicketDesk(state, world, repair);
      return installed.desk;
    },
    floorWalkers(plan) {
      pool ??= new FloorWalkerPool(state.store, plan);
      return pool;
    },
  };
  const waves = [...new Map(effects.map(({ wave }) => [wave.id, wave])).values()];
  const ofWaves = areApart(waves) ? new PointsOfWaves(state.points, state.world, waves) : null;
  for (const effect of effects) {
    const system = systems.get(effect.wave.id) ?? new NewSystem(state.store, state.world, effect.wave);
    systems.set(effect.wave.id, system);
    effect.install(ofWaves === null ? state : { ...state, points: ofWaves.of(effect.wave) }, system, make);
  }
  ofWaves?.join();
  return installed;
}

/** True of several waves that have no site in common. */
function areApart(waves: readonly Wave[]): boolean {
  const sites = waves.flatMap((wave) => wave.sites);
  return waves.length > 1 && new Set(sites).size === sites.length;
}
