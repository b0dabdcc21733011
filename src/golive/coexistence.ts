import type { SentMessage } from '../care/points.ts';
import type { World } from '../care/world/world.ts';
import type { Boundary, Coexistence } from '../scenario/scenario.ts';
import type { Effect } from './effect.ts';
import { systemStart } from './system-start.ts';
import { unitsOnNewSystem } from './units-on-new-system.ts';

type Charge = 'sendMinutes' | 'receiveMinutes' | 'lossShare';

/** What a boundary takes by the numbers of the two systems: [a * systems + b]; within one system nothing unless it is named. */
function boundaryTable({ scenario }: World, charge: Charge): Float64Array {
  const { systems, boundaries } = scenario.recordSystems ?? { systems: [], boundaries: [] };
  const table = new Float64Array(systems.length * systems.length);
  const numberOf = (system: string) => systems.findIndex(({ id }) => id === system);
  for (const boundary of boundaries) {
    const [one, other] = pairOf(boundary, numberOf);
    table[one * systems.length + other] = boundary[charge];
    table[other * systems.length + one] = boundary[charge];
  }
  return table;
}

function pairOf({ between: [one, other] }: Boundary, numberOf: (system: string) => number): [number, number] {
  return [numberOf(one), numberOf(other)];
}

/** True where a wave does something to messages at all. */
function isActive({ scenario }: World, { factor }: Coexistence): boolean {
  return scenario.recordSystems !== null && factor > 0;
}

/**
 * Messages between units on different record systems take handling at both ends and are lost more often (docs/background/model.md §8.9).
 * What is charged is the excess over the old landscape of the same two units, since today's boundaries are in today's durations; where the
 * go-live has taken a boundary away, nothing is credited. A message is charged once: by the wave of its sender where that has the
 * new system, else by the receiver's.
 */
export const coexistence: Effect<Coexistence, null> = {
  id: 'coexistence',
  cause: 'coexistence',
  planOf: (wave) => wave.coexistence,
  firstEffect: ({ world, wave, plan }) => (isActive(world, plan) ? systemStart(wave) : Number.POSITIVE_INFINITY),
  layout: () => null,
  attach(points, { system }, { world, wave, plan }) {
    if (!isActive(world, plan)) return;
    const systems = world.scenario.recordSystems?.systems.length ?? 0;
    const hasNew = unitsOnNewSystem(points, system, world, wave);
    const excessOf = (charge: Charge) => {
      const table = boundaryTable(world, charge);
      return ({ from, to, fromSystem, toSystem, at }: SentMessage) => {
        if (!hasNew(from, at) && (fromSystem === world.newSystem || !hasNew(to, at))) return 0;
        const today = table[world.systemOfUnit[from] * systems + world.systemOfUnit[to]];
        return plan.factor * Math.max(0, table[fromSystem * systems + toSystem] - today);
      };
    };
    const sendMinutes = excessOf('sendMinutes');
    const receiveMinutes = excessOf('receiveMinutes');
    points.messages.push({
      number: 0,
      sendSeconds: (message) => sendMinutes(message) * 60,
      receiveSeconds: (message) => receiveMinutes(message) * 60,
      lossShare: excessOf('lossShare'),
    });
  },
};
