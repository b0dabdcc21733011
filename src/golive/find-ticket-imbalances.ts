import { unitSum } from '../care/arm-counts.ts';
import type { CareState } from '../care/state.ts';
import type { TicketDesk } from './ticket-desk.ts';

/** A sum of tickets that does not close. */
export interface TicketImbalance {
  law: 'tickets' | 'ticket-places';
  /** Unit, or the desk. */
  where: string;
  left: number;
  right: number;
}

/**
 * Holds the tickets that were raised against those closed and those that are open, by unit, and every open one against the places
 * where it can be: in the command centre's queue, in its hands, or waiting with its fault. Returns what does not close.
 */
export function findTicketImbalances({ world, recorder }: CareState, desk: TicketDesk): TicketImbalance[] {
  const found: TicketImbalance[] = [];
  const open = desk.tickets.rowsByUnit(world.units.length);
  const outcome = recorder.outcome('', 0);
  world.units.forEach(({ id }, unit) => {
    const raised = unitSum(outcome, 'ticketsRaised', unit);
    const known = unitSum(outcome, 'ticketsClosed', unit) + open[unit];
    if (raised !== known) found.push({ law: 'tickets', where: id, left: raised, right: known });
  });
  const rows = open.reduce((total, count) => total + count, 0);
  const { queued, inHand, withFaults } = desk.places();
  const placed = queued + inHand + withFaults;
  if (rows !== placed) found.push({ law: 'ticket-places', where: 'desk', left: rows, right: placed });
  return found;
}
