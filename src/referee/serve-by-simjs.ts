import { emptyServed, type QueueNetwork, type Served } from './queue-network.ts';
import type { Simjs } from './simjs.ts';

const FIRST_COME_FIRST_SERVED = 1;

/** A network served by simjs's own facilities; nothing of the kernel is in it. */
export function serveBySimjs(simjs: Simjs, network: QueueNetwork): Served {
  const { servers, arrivals, visits } = network;
  const facilities = servers.map((count, station) => {
    return new simjs.Facility(`station ${station}`, FIRST_COME_FIRST_SERVED, count);
  });
  const served = emptyServed(network);

  class Door extends simjs.Entity {
    start(): void {
      for (const { time, firstVisit } of arrivals) this.setTimer(time).done(() => this.visit(firstVisit));
    }

    visit(number: number): void {
      const { station, service, isLast } = visits[number];
      this.useFacility(facilities[station], service).done(() => {
        // A facility tells when it has ended with a customer, not when it began; it is never interrupted.
        served.start[number] = this.time() - service;
        served.end[number] = this.time();
        if (!isLast) this.visit(number + 1);
      });
    }
  }

  const simulation = new simjs.Sim();
  simulation.addEntity(Door);
  simulation.simulate(Infinity, Infinity);
  return served;
}
