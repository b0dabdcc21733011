import { describe, expect, it } from 'vitest';
import { compareServed, type ServiceComparison } from '../../src/referee/compare-served.ts';
import { loadSimjs } from '../../src/referee/load-simjs.ts';
import { refereeNetworks } from '../../src/referee/networks.ts';
import { drawNetwork, type NetworkPlan, type QueueNetwork } from '../../src/referee/queue-network.ts';
import { compareNetworks } from '../../src/referee/run-referee.ts';
import { serveByKernel } from '../../src/referee/serve-by-kernel.ts';
import { serveBySimjs } from '../../src/referee/serve-by-simjs.ts';
import { LosingEvents, lastComeFirst, SortedEvents } from './sorted-events.ts';

const tandem: NetworkPlan = { servers: [2, 1, 3], customers: 3000, meanInterarrival: 24, meanService: 20 };
const network = drawNetwork(tandem, 'networks');

/** What the referee makes of a network that the kernel is given in another form, or serves with other events. */
function judge(given: QueueNetwork, makeEvents?: () => SortedEvents): ServiceComparison {
  return compareServed(network, serveBySimjs(loadSimjs(), network), serveByKernel(given, makeEvents));
}

function withVisit(wrong: number, changes: Partial<QueueNetwork['visits'][number]>): QueueNetwork {
  return { ...network, visits: network.visits.map((visit, i) => (i === wrong ? { ...visit, ...changes } : visit)) };
}

describe('servers and queues of another simulator', () => {
  it.each(refereeNetworks)('give every customer of $id the same start and end', (each) => {
    const [{ compared, waited, passed, difference }] = compareNetworks(loadSimjs(), 'test', [each]);
    expect(difference).toBeNull();
    expect(passed).toBe(true);
    expect(compared).toBe(drawNetwork(each.plan, `test ${each.id}`).visits.length);
    expect(compared).toBeGreaterThanOrEqual(20_000 * each.plan.servers.length);
    expect(waited).toBeGreaterThan(10_000);
  });

  it('is asked about a network in which customers begin anew and many services end on one second', () => {
    const feedback = refereeNetworks.find(({ id }) => id === 'feedback')!.plan;
    const { visits, arrivals } = drawNetwork(feedback, 'test feedback');
    const { end } = serveByKernel({ servers: feedback.servers, visits, arrivals });
    expect(visits.length).toBeGreaterThan(1.4 * arrivals.length * feedback.servers.length);
    expect(new Set(end).size).toBeLessThan(0.95 * end.length);
  });

  it('serve a drawn customer at each station in turn', () => {
    expect(network.visits.slice(0, 4).map(({ customer, station, isLast }) => [customer, station, isLast])).toEqual([
      [0, 0, false],
      [0, 1, false],
      [0, 2, true],
      [1, 0, false],
    ]);
    expect(network.visits.every(({ service }) => Number.isInteger(service) && service > 0)).toBe(true);
  });
});

describe('a kernel that is broken on purpose', () => {
  it('is not found out when it is whole', () => {
    expect(judge(network).difference).toBeNull();
    expect(judge(network, () => new SortedEvents()).visits).toBe(network.visits.length);
  });

  it('is found out when a server is missing', () => {
    expect(judge({ ...network, servers: [2, 1, 2] }).difference?.station).toBe(2);
  });

  it('is found out when one service ends a second early, at that very customer', () => {
    const wrong = 1000;
    const { customer, station, service } = network.visits[wrong];
    const { difference } = judge(withVisit(wrong, { service: service - 1 }));
    expect(difference).toMatchObject({ customer, station });
    expect(difference?.kernel?.start).toBe(difference?.referee?.start);
    expect(difference?.kernel?.end).toBe((difference?.referee?.end ?? NaN) - 1);
  });

  it('is found out when the last of several events at one moment comes first', () => {
    expect(judge(network, () => new SortedEvents(lastComeFirst)).difference).not.toBeNull();
  });

  it('is found out when an event is lost', () => {
    expect(judge(network, () => new LosingEvents(3000)).difference?.kernel).toBeNull();
  });

  it('is found out when a customer goes home too early', () => {
    const { difference, visits } = judge(withVisit(1501, { isLast: true }));
    expect(visits).toBeLessThanOrEqual(1502);
    expect(difference).not.toBeNull();
  });
});
