import { BinaryList, BinaryListWithTombstones } from './binary-list.ts';
import { CalendarQueue } from './calendar-queue.ts';
import type { MakeHoldList } from './hold-list.ts';
import type { Distribution } from './increments.ts';
import { KernelList } from './kernel-list.ts';
import { QuaternaryList } from './quaternary-list.ts';

/** A kind of event list by name. */
export interface ListKind {
  title: string;
  /** What makes it, for a distribution: a plain heap needs something more where events are cancelled. */
  make: (distribution: Distribution) => MakeHoldList;
}

export const listKinds: Readonly<Record<string, ListKind>> = {
  ours: { title: 'ours', make: () => (pending) => new KernelList(pending) },
  binary: {
    title: 'binary heap with tie numbers',
    make:
      ({ cancelled }) =>
      (pending) =>
        cancelled === 0 ? new BinaryList(pending) : new BinaryListWithTombstones(pending),
  },
  quaternary: { title: '4-ary heap in the store (0.2.0)', make: () => (pending) => new QuaternaryList(pending) },
  calendar: { title: 'calendar queue with tail pointers', make: () => (pending) => new CalendarQueue(pending) },
};
