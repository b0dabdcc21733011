import { EventList } from '../kernel/event-list.ts';
import type { EventQueue } from '../kernel/event-queue.ts';
import { Resource } from '../kernel/resource.ts';
import { Store } from '../kernel/store.ts';
import { emptyServed, type QueueNetwork, type Served } from './queue-network.ts';

const ARRIVAL = 0;
/** Before the ends of services, as simjs has it, whose timers of arrivals are set first. */
const ARRIVAL_PRIORITY = 0;
const KINDS_OF_A_STATION = 3;

/** A network served by the kernel's resources. */
export function serveByKernel(
  network: QueueNetwork,
  makeEvents: (store: Store) => EventQueue = (store) => new EventList(store),
): Served {
  const { servers, arrivals, visits } = network;
  const served = emptyServed(network);
  const store = new Store();
  const events = makeEvents(store);

  const begin = (number: number, now: number): void => {
    const { station, service } = visits[number];
    stations[station].request(now, number, 0, service);
  };
  const stations: Resource[] = servers.map((count, station): Resource => {
    const first = 1 + station * KINDS_OF_A_STATION;
    const kinds = { finish: first, leave: first + 1, capacity: first + 2 };
    const resource: Resource = new Resource(
      store,
      events,
      { name: `station-${station}`, servers: count, kinds },
      {
        finished(request, end) {
          const number = resource.customerOf(request);
          served.start[number] = resource.startedAt(request);
          served.end[number] = end;
          if (!visits[number].isLast) begin(number + 1, end);
        },
      },
    );
    return resource;
  });
  for (const { time, firstVisit } of arrivals) events.schedule(time, ARRIVAL_PRIORITY, ARRIVAL, firstVisit, 0);
  while (events.next()) {
    const { time, kind, a } = events;
    if (kind === ARRIVAL) begin(a, time);
    else stations[Math.floor((kind - 1) / KINDS_OF_A_STATION)].handle(time, kind, a);
  }
  return served;
}
