import type { Care } from '../../src/care/care.ts';
import { contactAt } from '../../src/care/state.ts';

/** A leak to plant in a running world, and the laws that must notice it. */
export interface Leak {
  name: string;
  laws: string[];
  plant: (care: Care, at: number) => void;
}

/** A list on which somebody waits. */
function busyList({ state: { waiting, chains, world } }: Care): number {
  for (let chain = chains.list; chain < chains.list + world.lines.length; chain++) {
    if (waiting.first(chain) >= 0) return chain;
  }
  throw new Error('somebody must wait');
}

function clinicianWho({ state: { world } }: Care, isWanted: (clinician: number) => boolean): number {
  const found = world.clinicians.findIndex((_, clinician) => isWanted(clinician));
  if (found < 0) throw new Error('there must be such a clinician');
  return found;
}

export const leaks: Leak[] = [
  {
    name: 'a patient is lost from a list',
    laws: ['places'],
    plant: (care) => {
      const { waiting } = care.state;
      waiting.remove(waiting.first(busyList(care)));
    },
  },
  {
    name: 'a patient vanishes from the books',
    laws: ['patients', 'little'],
    plant: (care) => {
      const { store, contacts, waiting } = care.state;
      store.int32[contacts.wholeStart + contactAt.stage + waiting.popFront(busyList(care)) * contacts.wholeWidth] = 0;
    },
  },
  {
    name: 'a minute of a clinician has no owner',
    laws: ['minutes'],
    plant: (care, at) => {
      const { store, clinicians } = care.state;
      const { int32 } = store;
      const free = clinicianWho(
        care,
        (index) =>
          int32[clinicians.at.onDuty + index * clinicians.wholeWidth] === 1 &&
          int32[clinicians.at.busy + index * clinicians.wholeWidth] === 0 &&
          int32[clinicians.at.freeSince + index * clinicians.wholeWidth] < at,
      );
      int32[clinicians.at.freeSince + free * clinicians.wholeWidth] += 60;
    },
  },
  {
    name: 'documentation disappears from a backlog',
    laws: ['documentation'],
    plant: (care) => {
      const { store, clinicians } = care.state;
      const behind = clinicianWho(
        care,
        (index) => store.int32[clinicians.at.backlog + index * clinicians.wholeWidth] > 60,
      );
      store.int32[clinicians.at.backlog + behind * clinicians.wholeWidth] -= 60;
    },
  },
];
