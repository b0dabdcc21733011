import type { Contacts } from './contacts.ts';
import type { Lists } from './lists.ts';
import { contactAt } from './state.ts';
import type { WorldLine } from './world/world.ts';

/**
 * Those whose time on a line's lists has come: first who leave unseen, then who turn acute.
 * @param giveBack frees the slot of someone booked
 */
export function leaveLists(
  lists: Lists,
  contacts: Contacts,
  line: WorldLine,
  { day, now, giveBack }: { day: number; now: number; giveBack: (row: number) => void },
): void {
  lists.departures.beginDay(line, day);
  for (let row = lists.departures.nextToLeave(line, day); row >= 0; row = lists.departures.nextToLeave(line, day)) {
    if (contacts.get(row, contactAt.slot) > 0) giveBack(row);
    lists.leaveUnseen(line, row, now);
  }
  for (
    let row = lists.departures.nextToTurnAcute(line, day);
    row >= 0;
    row = lists.departures.nextToTurnAcute(line, day)
  ) {
    if (contacts.get(row, contactAt.slot) > 0) giveBack(row);
    lists.turnAcute(line, row, now);
  }
}
