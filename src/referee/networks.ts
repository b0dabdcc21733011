import type { NetworkPlan } from './queue-network.ts';

/** A text in both languages of the product. */
export interface RefereeText {
  sv: string;
  en: string;
}

/** A network of queues that both engines serve. */
export interface RefereeNetwork {
  id: string;
  name: RefereeText;
  plan: NetworkPlan;
}

const customers = 20_000;
const meanService = 10_000;

/** One station with exponential services at a load. */
function oneStation(servers: number, load: number): NetworkPlan {
  return { servers: [servers], customers, meanInterarrival: meanService / (servers * load), meanService };
}

/** The queues of the independent level. The short services of the last two make many events fall on one second. */
export const refereeNetworks: readonly RefereeNetwork[] = [
  { id: 'm-m-1', name: { sv: 'M/M/1, belastning 0,8', en: 'M/M/1 at load 0.8' }, plan: oneStation(1, 0.8) },
  { id: 'm-m-3', name: { sv: 'M/M/3, belastning 0,9', en: 'M/M/3 at load 0.9' }, plan: oneStation(3, 0.9) },
  {
    id: 'm-m-7',
    name: { sv: 'M/M/7, belastning 1,1: kön växer', en: 'M/M/7 at load 1.1: the queue grows' },
    plan: oneStation(7, 1.1),
  },
  {
    id: 'tandem',
    name: { sv: 'Tre stationer efter varandra', en: 'Three stations in tandem' },
    plan: { servers: [2, 1, 3], customers, meanInterarrival: 25, meanService: 20, serviceVariation: 0.8 },
  },
  {
    id: 'feedback',
    name: { sv: 'Två stationer, var tredje börjar om', en: 'Two stations, one in three begins anew' },
    plan: { servers: [2, 3], customers, meanInterarrival: 18, meanService: 20, againProbability: 1 / 3 },
  },
];
