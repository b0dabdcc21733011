import { eventKind, priority } from './clock.ts';
import type { Contacts } from './contacts.ts';
import type { Emergency } from './emergency.ts';
import { nextOpen } from './next-open.ts';
import { cause } from './purposes.ts';
import type { CareState } from './state.ts';

/** Someone from a waiting list comes to the emergency department, as a visit of its own; later where that is closed. */
export function turnAcute(
  { world, events }: CareState,
  contacts: Contacts,
  emergency: Emergency,
  { line, row, now }: { line: number; row: number; now: number },
): void {
  const to = world.lines[line].line.turningAcute?.to;
  const index = world.emergencies.findIndex((candidate) => candidate.emergency.id === to);
  const opens = nextOpen(world.emergencies[index].emergency, now);
  if (opens > now) {
    events.schedule(opens, priority.arrival, eventKind.acuteArrival, line, row);
    return;
  }
  contacts.child(row, cause.acuteFromList, 0);
  emergency.arrivals.arriveCreated(index, 'list', now);
  contacts.remove(row, now);
}
