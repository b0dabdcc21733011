import type { Store, Table } from '../kernel/store.ts';

/** Columns of a ticket; 0 in `unit` for a row that is free. Links are rows plus 1. */
const ticketColumns = ['unit', 'fault', 'seconds', 'next'] as const;
const width: (typeof ticketColumns)['length'] = 4;
const at = { unit: 0, fault: 1, seconds: 2, next: 3 } as const;

/** The tickets that are open, and the queue of those that wait for the command centre. */
export class TicketRows {
  readonly #store: Store;
  readonly #rows: Table<(typeof ticketColumns)[number]>;
  readonly #heads: Table<'free' | 'first' | 'last'>;
  readonly #open: Table<'tickets'>;

  constructor(store: Store, units: number) {
    this.#store = store;
    this.#rows = store.addTable('tickets', { int32: ticketColumns }, 0, 1024);
    this.#heads = store.addTable('tickets/heads', { int32: ['free', 'first', 'last'] }, 1);
    this.#open = store.addTable('tickets/open', { int32: ['tickets'] }, units);
  }

  /** A new ticket of a unit; `fault` is −1 for a question. `seconds` is what the command centre will take for it. */
  open(unit: number, fault: number, seconds: number): number {
    let ticket = this.#store.int32[this.#heads.at.free] - 1;
    if (ticket >= 0) this.#store.int32[this.#heads.at.free] = this.#get(ticket, at.next);
    else ticket = this.#store.addRow(this.#rows);
    const { wholes } = this.#rows;
    wholes[ticket * width + at.unit] = unit + 1;
    wholes[ticket * width + at.fault] = fault + 1;
    wholes[ticket * width + at.seconds] = seconds;
    wholes[ticket * width + at.next] = 0;
    this.#store.int32[this.#open.at.tickets + unit]++;
    return ticket;
  }

  close(ticket: number): void {
    this.#store.int32[this.#open.at.tickets + this.unitOf(ticket)]--;
    const { wholes } = this.#rows;
    wholes[ticket * width + at.unit] = 0;
    wholes[ticket * width + at.next] = this.#store.int32[this.#heads.at.free];
    this.#store.int32[this.#heads.at.free] = ticket + 1;
  }

  #get(ticket: number, column: number): number {
    return this.#rows.wholes[ticket * width + column];
  }

  unitOf(ticket: number): number {
    return this.#get(ticket, at.unit) - 1;
  }

  /** The fault that a ticket is about; −1 for a question. */
  faultOf(ticket: number): number {
    return this.#get(ticket, at.fault) - 1;
  }

  secondsOf(ticket: number): number {
    return this.#get(ticket, at.seconds);
  }

  /** The ticket linked behind one; −1 for none. */
  nextOf(ticket: number): number {
    return this.#get(ticket, at.next) - 1;
  }

  /** Links a ticket before another one; −1 for none. */
  link(ticket: number, next: number): void {
    this.#rows.wholes[ticket * width + at.next] = next + 1;
  }

  /** Tickets linked behind one, itself included; 0 for −1. */
  countFrom(ticket: number): number {
    let count = 0;
    for (let at = ticket; at >= 0; at = this.nextOf(at)) count++;
    return count;
  }

  /** Tickets that wait for the command centre. */
  get queued(): number {
    return this.countFrom(this.#store.int32[this.#heads.at.first] - 1);
  }

  get isQueueEmpty(): boolean {
    return this.#store.int32[this.#heads.at.first] === 0;
  }

  /** Puts a ticket last in the command centre's queue. */
  pushBack(ticket: number): void {
    const { int32 } = this.#store;
    const last = int32[this.#heads.at.last] - 1;
    if (last < 0) int32[this.#heads.at.first] = ticket + 1;
    else this.link(last, ticket);
    int32[this.#heads.at.last] = ticket + 1;
  }

  /** Takes the first ticket out of the queue; −1 when it is empty. */
  popFront(): number {
    const { int32 } = this.#store;
    const ticket = int32[this.#heads.at.first] - 1;
    if (ticket < 0) return -1;
    const next = this.nextOf(ticket);
    int32[this.#heads.at.first] = next + 1;
    if (next < 0) int32[this.#heads.at.last] = 0;
    this.link(ticket, -1);
    return ticket;
  }

  /** Tickets of a unit that are not closed, as they are counted. */
  openOf(unit: number): number {
    return this.#store.int32[this.#open.at.tickets + unit];
  }

  /** Rows of open tickets by unit, each looked at. */
  rowsByUnit(units: number): Int32Array {
    const found = new Int32Array(units);
    for (let ticket = 0; ticket < this.#rows.rows; ticket++) {
      const unit = this.unitOf(ticket);
      if (unit >= 0) found[unit]++;
    }
    return found;
  }
}
