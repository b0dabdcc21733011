import { plannedPlayers, players } from '../golive/coalition.ts';
import type { AttributionPlan } from '../results/attribution-plan.ts';
import type { ArmPlan } from './arms.ts';
import { inputLuck } from './draw-inputs.ts';

/** Pairs of random orders that each replication draws where no number is given. */
export const defaultPairs = 2;

/**
 * How the loss of an arm is divided: by `order`, or by Shapley's values, which are exact for one wave unless a number of pairs is
 * given, and else a mean over pairs of random orders. Throws a RangeError for fewer pairs than one.
 */
export function planAttribution(
  { id, scenario }: Pick<ArmPlan, 'id' | 'scenario'>,
  method: 'order' | 'shapley',
  pairs?: number,
): AttributionPlan {
  if (pairs !== undefined && !(Number.isInteger(pairs) && pairs >= 1))
    throw new RangeError(`pairs (= ${pairs}) must be a whole number ≥ 1`);
  const plan = { of: id, players: [...players], planned: plannedPlayers(scenario), orders: 0 };
  if (method === 'order') return { ...plan, method };
  if (pairs === undefined && scenario.waves.length === 1) return { ...plan, method: 'exact' };
  return { ...plan, method: 'sampled', orders: 2 * (pairs ?? defaultPairs) };
}

/** The orders in which a replication adds the planned players, by their numbers: the list's own, or random ones, each followed by its reverse. */
export function ordersOf({ method, planned, orders }: AttributionPlan, seed: string, replication: number): number[][] {
  const listed = planned.map((_, player) => player);
  if (method !== 'sampled') return [listed];
  return Array.from({ length: orders / 2 }, (_, pair) => {
    const luck = planned.map((player) => inputLuck(`attribution/${pair}/${player}`, seed, replication));
    const drawn = listed.toSorted((a, b) => luck[a] - luck[b] || a - b);
    return [drawn, drawn.toReversed()];
  }).flat();
}

/**
 * The coalitions that a replication is asked for, each a sum of 2^player over its members: those that the orders pass through; with `exact`
 * all; with `sampled` also each player alone, and all but each.
 */
export function coalitionsOf(plan: AttributionPlan, orders: readonly number[][]): number[] {
  const count = plan.planned.length;
  const whole = (1 << count) - 1;
  const found = new Set<number>([0, whole]);
  for (const order of orders) {
    let members = 0;
    for (const player of order) {
      members |= 1 << player;
      found.add(members);
    }
  }
  if (plan.method === 'exact') for (let members = 0; members <= whole; members++) found.add(members);
  if (plan.method === 'sampled') {
    for (let player = 0; player < count; player++) found.add(1 << player).add(whole & ~(1 << player));
  }
  return [...found].sort((a, b) => a - b);
}
