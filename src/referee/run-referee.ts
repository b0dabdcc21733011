import { secondsPerDay } from '../care/clock.ts';
import { buildWorld } from '../care/world/build-world.ts';
import { planEffects } from '../golive/plan-effects.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { compareOrder, type OrderDifference } from './compare-order.ts';
import { compareServed, type ServiceDifference } from './compare-served.ts';
import { type RefereeNetwork, type RefereeText, refereeNetworks } from './networks.ts';
import { drawNetwork } from './queue-network.ts';
import { serveByKernel } from './serve-by-kernel.ts';
import { serveBySimjs } from './serve-by-simjs.ts';
import type { Simjs } from './simjs.ts';

interface Verdict {
  id: string;
  name: RefereeText;
  /** Events or visits that are equal, up to the first difference. */
  compared: number;
  passed: boolean;
}

/** The model on both engines' events. */
export interface OrderVerdict extends Verdict {
  level: 'order';
  /** Of the equal events, so that histories can be told apart later without simulating by the referee again. */
  fingerprint: string;
  /** Fingerprints of their beginnings, see `EventLog`. */
  marks: string[];
  difference: OrderDifference | null;
}

/** A network of queues on both engines' servers. */
export interface NetworkVerdict extends Verdict {
  level: 'independent';
  waited: number;
  difference: ServiceDifference | null;
}

export type EngineVerdict = OrderVerdict | NetworkVerdict;

const referenceName = { sv: 'Våg 1 utan driftstart', en: 'Wave 1 without a go-live' };
const goLiveName = { sv: 'Våg 1 med driftstart', en: 'Wave 1 with its go-live' };

/** The whole model, without and with its waves, on simjs's timers and on the kernel's event list, up to a day. */
export function compareArms(simjs: Simjs, scenario: Scenario, seed: string, untilDay: number): OrderVerdict[] {
  const world = buildWorld(scenario);
  const arms = [
    { id: 'reference', name: referenceName, effects: [] },
    { id: 'golive', name: goLiveName, effects: planEffects(world, scenario.waves) },
  ];
  return arms.map(({ id, name, effects }) => {
    const history = { world, effects, seed, replication: 1, until: untilDay * secondsPerDay };
    const { events, ...found } = compareOrder(simjs, history);
    return { level: 'order', id, name, compared: events, passed: found.difference === null, ...found };
  });
}

/** Networks of queues by simjs's own servers and by the kernel's. */
export function compareNetworks(
  simjs: Simjs,
  seed: string,
  networks: readonly RefereeNetwork[] = refereeNetworks,
): NetworkVerdict[] {
  return networks.map(({ id, name, plan }) => {
    const network = drawNetwork(plan, `${seed} ${id}`);
    const referee = serveBySimjs(simjs, network);
    const { visits, waited, difference } = compareServed(network, referee, serveByKernel(network));
    return { level: 'independent', id, name, compared: visits, passed: difference === null, waited, difference };
  });
}

/** Both levels of the referee for a scenario, over its whole horizon. */
export function runReferee(simjs: Simjs, scenario: Scenario, seed: string): EngineVerdict[] {
  return [...compareArms(simjs, scenario, seed, scenario.days), ...compareNetworks(simjs, seed)];
}
