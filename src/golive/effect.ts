import type { CarePoints } from '../care/points.ts';
import type { CareState } from '../care/state.ts';
import type { World } from '../care/world/world.ts';
import type { Store } from '../kernel/store.ts';
import type { FaultRepair, FloorWalkers, Scenario, Wave } from '../scenario/scenario.ts';
import type { FloorWalkerPool } from './floor-walker-pool.ts';
import type { NewSystem } from './new-system.ts';
import type { TicketDesk } from './ticket-desk.ts';

/** Which share of the loss an effect belongs to (docs/background/model.md §10). */
export type Cause =
  | 'booking-plan'
  | 'staff-withdrawn'
  | 'slow-documentation'
  | 'downtime'
  | 'defects'
  | 'coexistence'
  | 'feedback'
  /** Rollback and reinforcement: they belong to no share and act in every coalition. */
  | 'counter-measure';

/** A plan of one effect in one wave of a world. */
export interface PlannedWave<Plan> {
  world: World;
  wave: Wave;
  plan: Plan;
}

/** What of care an effect may use besides the points: the store, the draws, timers of its own, and counters. */
export type EffectState = Pick<CareState, 'store' | 'draws' | 'events' | 'recorder'>;

/** Where an effect keeps its memory and looks up its chance, and the new system of its wave. */
export interface EffectMemory<Columns> extends EffectState {
  columns: Columns;
  system: NewSystem;
  /** The desk of tickets, one for all waves; throws where the scenario has none. */
  desk(): TicketDesk;
  /** The floor-walkers who travel with the waves, one pool for all; null where there are as many as are asked for. */
  floorWalkers(): FloorWalkerPool | null;
}

/** What all waves of a scenario share. */
export type SharedMeans = Pick<Scenario, 'faultRepair' | 'floorWalkers'>;

/** Gives what waves share, made when it is asked for first. */
export interface MakeShared {
  desk(world: World, repair: FaultRepair): TicketDesk;
  floorWalkers(plan: FloorWalkers): FloorWalkerPool;
}

/**
 * One effect of a go-live. All its memory is in columns; it acts only through the points of care. At neutral strength it leaves
 * every history as it was, to the last bit.
 */
export interface Effect<Plan, Columns> {
  id: string;
  cause: Cause;
  /** The wave's plan for this effect; null where the wave has none. */
  planOf(wave: Wave): Plan | null;
  /** The earliest second at which it can act; Infinity for never. */
  firstEffect(planned: PlannedWave<Plan>): number;
  /** Adds its columns to the store. */
  layout(store: Store, planned: PlannedWave<Plan>): Columns;
  attach(points: CarePoints, memory: EffectMemory<Columns>, planned: PlannedWave<Plan>): void;
}

/** An effect with its plan: ready to be put into a world. */
export interface PlannedEffect {
  id: string;
  cause: Cause;
  wave: Wave;
  firstEffect: number;
  install(state: EffectState & { points: CarePoints }, system: NewSystem, make: MakeShared): void;
}

/** Binds an effect to a wave; null where the wave does not plan it. */
export function planEffect<Plan, Columns>(
  effect: Effect<Plan, Columns>,
  world: World,
  wave: Wave,
  { faultRepair, floorWalkers }: SharedMeans,
): PlannedEffect | null {
  const plan = effect.planOf(wave);
  if (plan === null) return null;
  const planned = { world, wave, plan };
  return {
    id: effect.id,
    cause: effect.cause,
    wave,
    firstEffect: effect.firstEffect(planned),
    install({ points, ...state }, system, make) {
      const columns = effect.layout(state.store, planned);
      const desk = () => {
        if (faultRepair === null) throw new Error(`faultRepair (= null) must be given, since ${wave.id} has defects`);
        return make.desk(world, faultRepair);
      };
      const pool = () => (floorWalkers === undefined ? null : make.floorWalkers(floorWalkers));
      effect.attach(points, { ...state, columns, system, desk, floorWalkers: pool }, planned);
    },
  };
}
