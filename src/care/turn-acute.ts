import type { Contacts } from './contacts.ts';
import type { Emergency } from './emergency.ts';
import { cause } from './purposes.ts';
import type { World } from './world/world.ts';

/** Someone from a waiting list comes to the emergency department, as a visit of its own. */
export function turnAcute(
  world: World,
  contacts: Contacts,
  emergency: Emergency,
  { line, row, now }: { line: number; row: number; now: number },
): void {
  const to = world.lines[line].line.turningAcute?.to;
  contacts.child(row, cause.acuteFromList, 0);
  const index = world.emergencies.findIndex((candidate) => candidate.emergency.id === to);
  emergency.arrivals.arriveCreated(index, 'list', now);
  contacts.remove(row, now);
}
