import { expect } from 'vitest';
import { Resource } from '../../src/kernel/resource.ts';
import { Simulation } from '../../src/kernel/simulation.ts';
import { happens, ResourceModel } from '../kernel/resource-model.ts';
import { statements } from './kernel-page.ts';

/** Who ends when. */
function ends(log: readonly string[]): string[] {
  return log.filter((line) => line.endsWith('is done')).map((line) => line.replace(' is done', ''));
}

statements('Waiting, interrupting, leaving', {
  'A free server takes the earliest class that waits, and within it who came first.': () => {
    const customers = [
      { at: 0, service: 10, priorityClass: 2 },
      { at: 1, service: 10, priorityClass: 2 },
      { at: 2, service: 10, priorityClass: 1 },
      { at: 3, service: 10, priorityClass: 1 },
      { at: 4, service: 10, priorityClass: 0 },
    ];
    expect(ends(happens(customers, { classes: 3 }))).toEqual(['10 0', '20 4', '30 2', '40 3', '50 1']);
  },
  'Requests of one second come in the order of their events.': () => {
    const customers = Array.from({ length: 5 }, () => ({ at: 3, service: 10 }));
    expect(ends(happens(customers, {}))).toEqual(['13 0', '23 1', '33 2', '43 3', '53 4']);
  },
  'A service of 0 seconds begins and ends at one second, and takes its server until its end comes as an event.': () => {
    const customers = [0, 5, 0].map((service) => ({ at: 4, service }));
    expect(happens(customers, {})).toEqual([
      '4 0 starts',
      '4 0 is done',
      '4 1 starts',
      '9 1 is done',
      '9 2 starts',
      '9 2 is done',
    ]);
  },
  'Without pre-emption nobody is interrupted for another.': () => {
    const customers = [
      { at: 0, service: 50, priorityClass: 1 },
      { at: 1, service: 5, priorityClass: 0 },
    ];
    expect(happens(customers, { classes: 2 })).toEqual(['0 0 starts', '50 0 is done', '50 1 starts', '55 1 is done']);
  },
  'With pre-emption a request without a server interrupts a service of a later class, never one of its own or an earlier class.':
    () => {
      const interrupted = (priorityClass: number) =>
        happens(
          [
            { at: 0, service: 50, priorityClass: 1 },
            { at: 1, service: 5, priorityClass },
          ],
          { classes: 3, preemption: true },
        ).filter((line) => line.endsWith('interrupted'));
      expect([0, 1, 2].map(interrupted)).toEqual([['1 0 is interrupted'], [], []]);
    },
  'Interrupted is a service of the last class under way, and of these the one begun last.': () => {
    const customers = [
      { at: 0, service: 50, priorityClass: 2 },
      { at: 1, service: 50, priorityClass: 2 },
      { at: 2, service: 50, priorityClass: 1 },
      { at: 3, service: 5, priorityClass: 0 },
    ];
    const log = happens(customers, { servers: 3, classes: 3, preemption: true });
    expect(log.slice(3, 5)).toEqual(['3 1 is interrupted', '3 3 starts']);
  },
  'A service that ends at that very second is not interrupted.': () => {
    const customers = [{ at: 0, service: 10, priorityClass: 1 }];
    // The request comes while the end of the service at second 10 is still to come.
    const model = new ResourceModel(customers, { classes: 2, preemption: true }).begin().runUntil(10);
    model.resource.request(10, 1, 0, 5);
    expect(model.runUntil(100).log).toEqual(['0 0 starts', '10 0 is done', '10 1 starts', '15 1 is done']);
  },
  "An interrupted service is taken up where it stopped, also where a falling capacity makes services 'restart'.":
    () => {
      const customers = [
        { at: 0, service: 10, priorityClass: 1 },
        { at: 4, service: 5, priorityClass: 0 },
      ];
      const log = happens(customers, { classes: 2, preemption: true, whenCapacityFalls: 'restart' });
      expect(ends(log)).toEqual(['9 1', '15 0']);
    },
  'An interrupted request goes back to its place in its class by arrival: behind who came before it, ahead of who came after.':
    () => {
      const customers = [
        { at: 0, service: 20, priorityClass: 1 },
        { at: 1, service: 20, priorityClass: 1 },
        { at: 2, service: 20, priorityClass: 1 },
        { at: 4, service: 30, priorityClass: 0 },
        { at: 5, service: 30, priorityClass: 0 },
      ];
      const model = new ResourceModel(customers, { servers: 2, classes: 2, preemption: true }).begin().runUntil(6);
      const { resource } = model;
      const waiting: number[] = [];
      for (let each = resource.firstWaiting(1); each !== -1; each = resource.nextWaiting(each)) {
        waiting.push(resource.customerOf(each));
      }
      expect(waiting).toEqual([0, 1, 2]);
    },
  'Who waits leaves when patience ends, unless a server takes that request at the same second.': () => {
    const customers = [
      { at: 0, service: 10 },
      { at: 1, service: 10, patience: 9 },
      { at: 2, service: 10, patience: 8 },
      { at: 3, service: 10, patience: 8 },
    ];
    expect(happens(customers, {})).toEqual([
      '0 0 starts',
      '10 0 is done',
      '10 1 starts',
      '10 2 leaves',
      '11 3 leaves',
      '20 1 is done',
    ]);
  },
  'Who has no patience at all (0 seconds) is served at the second of the request or leaves at it.': () => {
    const customers = [
      { at: 0, service: 10, patience: 0 },
      { at: 10, service: 10, patience: 0 },
      { at: 12, service: 10, patience: 0 },
    ];
    expect(happens(customers, {})).toEqual([
      '0 0 starts',
      '10 0 is done',
      '10 1 starts',
      '12 2 leaves',
      '20 1 is done',
    ]);
  },
  'Patience ends for good when service begins: an interrupted request does not leave.': () => {
    const customers = [
      { at: 0, service: 10, priorityClass: 1, patience: 5 },
      { at: 2, service: 50, priorityClass: 0 },
    ];
    expect(ends(happens(customers, { classes: 2, preemption: true }))).toEqual(['52 1', '60 0']);
  },
  'Who is told of an interruption may ask for a server at once; nobody is served twice or lost by it.': () => {
    const { store, events } = new Simulation();
    const log: string[] = [];
    const tell = (what: string) => (request: number, time: number) =>
      log.push(`${time} ${server.customerOf(request)} ${what}`);
    const kinds = { finish: 1, leave: 2, capacity: 3 };
    const server: Resource = new Resource(
      store,
      events,
      { name: 'server', servers: 1, classes: 3, preemption: true, kinds },
      {
        interrupted: (_, time) => {
          if (log.length === 1) server.request(time, 9, 1, 5);
        },
        started: tell('starts'),
        finished: tell('is done'),
      },
    );
    server.request(0, 1, 2, 100);
    server.request(10, 2, 1, 10);
    while (events.next()) server.handle(events.time, events.kind, events.a);
    expect(log).toEqual(['0 1 starts', '10 2 starts', '20 2 is done', '20 9 starts', '25 9 is done', '115 1 is done']);
  },
});
