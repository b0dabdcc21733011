import { eventKind, priority, secondsPerDay } from '../care/clock.ts';
import { unitCounter } from '../care/outcome.ts';
import type { CarePoints } from '../care/points.ts';
import { purpose } from '../care/purposes.ts';
import type { World } from '../care/world/world.ts';
import { logNormal } from '../kernel/samplers.ts';
import type { Table } from '../kernel/store.ts';
import type { FaultRepair } from '../scenario/scenario.ts';
import { CommandCentreHours } from './command-centre-hours.ts';
import type { EffectState } from './effect.ts';
import { TicketRows } from './ticket-rows.ts';

const secondsPerWeek = 7 * secondsPerDay;

/** What has become of a fault. */
export const faultStage = { unknown: 0, atCommandCentre: 1, awaitsRepair: 2, inRepair: 3, repaired: 4 } as const;

/** A fault as it is from the start: the subject of its draws, and whether it is dangerous to patients. */
export interface FaultNature {
  high: number;
  low: number;
  isCritical: boolean;
}

/**
 * Where tickets go: one command centre with shifts and one vendor for the region and all waves (docs/background/model.md §8.7). A question is
 * solved by the command centre. The first ticket of a fault goes through it to the vendor; later ones of the fault wait with it; all of them close together
 * when it is repaired.
 */
export class TicketDesk {
  readonly tickets: TicketRows;
  readonly #state: EffectState;
  readonly #repair: FaultRepair;
  readonly #hours: CommandCentreHours;
  readonly #faults: Table<'stage' | 'tickets' | 'next'>;
  readonly #natures: FaultNature[] = [];
  /** Numbers of the faults that sites have in common. */
  readonly #common: number[] = [];
  /** Staff of the command centre at work, the second at which it is woken, and the vendor's queue (faults plus 1). */
  readonly #desk: Table<'busy' | 'wakeAt' | 'repairs' | 'first' | 'last'>;
  readonly #sorted: number;
  readonly #opened: number;
  readonly #repaired: number;

  constructor(state: EffectState & { points: CarePoints }, world: World, repair: FaultRepair) {
    this.#state = state;
    this.#repair = repair;
    this.#hours = new CommandCentreHours(world.calendar, repair.commandCentre);
    const { store, points, recorder } = state;
    this.tickets = new TicketRows(store, world.units.length);
    this.#faults = store.addTable('ticket-desk/faults', { int32: ['stage', 'tickets', 'next'] }, 0, 256);
    this.#desk = store.addTable('ticket-desk', { int32: ['busy', 'wakeAt', 'repairs', 'first', 'last'] }, 1);
    this.#sorted = points.timers.push((ticket, now) => this.#sort(ticket, now)) - 1;
    this.#opened = points.timers.push((_, now) => this.#handOut(now)) - 1;
    this.#repaired = points.timers.push((fault, now) => this.#closeFault(fault, now)) - 1;
    points.dayBegins.push((_, now) => {
      for (let unit = 0; unit < world.units.length; unit++) {
        const open = this.tickets.openOf(unit);
        if (open > 0) recorder.add(unitCounter.ticketsOpenEnd, unit, now, open);
      }
    });
  }

  /** A fault that nobody has met yet; returns its number. */
  addFault(nature: FaultNature): number {
    this.#natures.push(nature);
    return this.#state.store.addRow(this.#faults);
  }

  /** The fault that sites have in common under this ordinal, which the first to ask adds. */
  commonFault(ordinal: number, nature: FaultNature): number {
    this.#common[ordinal] ??= this.addFault(nature);
    return this.#common[ordinal];
  }

  /** One of `faultStage`. */
  stageOf(fault: number): number {
    return this.#faults.wholes[fault * this.#faults.wholeWidth];
  }

  /** A question of a contact that nobody on the floor could answer. */
  raiseQuestion(unit: number, high: number, low: number, part: number, now: number): void {
    const { minutes, variation } = this.#repair.commandCentre;
    const luck = this.#state.draws.uniform(purpose.ticketTime, high, low, part);
    const seconds = Math.round(logNormal(luck, minutes * 60, variation));
    this.#queue(this.#raise(unit, -1, seconds, now), now);
  }

  /** Someone at a unit has met a fault that is not repaired. */
  raiseFault(fault: number, unit: number, now: number): void {
    const { recorder, draws, store } = this.#state;
    const { high, low, isCritical } = this.#natures[fault];
    if (isCritical) recorder.add(unitCounter.ticketsCritical, unit, now, 1);
    if (this.stageOf(fault) !== faultStage.unknown) return this.#wait(this.#raise(unit, fault, 0, now), fault);
    const { minutes, variation } = this.#repair.commandCentre;
    const seconds = Math.round(logNormal(draws.uniform(purpose.ticketTime, high, low, 0), minutes * 60, variation));
    store.int32[this.#faults.at.stage + fault * this.#faults.wholeWidth] = faultStage.atCommandCentre;
    this.#queue(this.#raise(unit, fault, seconds, now), now);
  }

  /** Open tickets by where they are. */
  places(): { queued: number; inHand: number; withFaults: number } {
    const { int32 } = this.#state.store;
    let withFaults = 0;
    for (let fault = 0; fault < this.#faults.rows; fault++) {
      withFaults += this.tickets.countFrom(int32[this.#faults.at.tickets + fault * this.#faults.wholeWidth] - 1);
    }
    return { queued: this.tickets.queued, inHand: int32[this.#desk.at.busy], withFaults };
  }

  #raise(unit: number, fault: number, seconds: number, now: number): number {
    const { recorder } = this.#state;
    recorder.add(unitCounter.ticketsRaised, unit, now, 1);
    recorder.add(unitCounter.ticketsOpenEnd, unit, now, 1);
    return this.tickets.open(unit, fault, seconds);
  }

  #close(ticket: number, now: number): void {
    const { recorder } = this.#state;
    const unit = this.tickets.unitOf(ticket);
    recorder.add(unitCounter.ticketsClosed, unit, now, 1);
    recorder.add(unitCounter.ticketsOpenEnd, unit, now, -1);
    this.tickets.close(ticket);
  }

  #queue(ticket: number, now: number): void {
    this.tickets.pushBack(ticket);
    this.#handOut(now);
  }

  /** A ticket of a fault that is known waits with it. */
  #wait(ticket: number, fault: number): void {
    const { store } = this.#state;
    const at = this.#faults.at.tickets + fault * this.#faults.wholeWidth;
    this.tickets.link(ticket, store.int32[at] - 1);
    store.int32[at] = ticket + 1;
  }

  /** Free staff on duty take the tickets that wait longest. What is in hand at the end of a shift is finished. */
  #handOut(now: number): void {
    const { store, events } = this.#state;
    const { at } = this.#desk;
    if (!this.#hours.isOpen(now)) return this.#wakeNext(now);
    while (store.int32[at.busy] < this.#repair.commandCentre.staff) {
      const ticket = this.tickets.popFront();
      if (ticket < 0) return;
      store.int32[at.busy]++;
      events.schedule(now + this.tickets.secondsOf(ticket), priority.service, eventKind.effect, this.#sorted, ticket);
    }
  }

  #wakeNext(now: number): void {
    const { store, events } = this.#state;
    if (this.tickets.isQueueEmpty || store.int32[this.#desk.at.wakeAt] > now) return;
    const opens = this.#hours.opensNext(now);
    if (opens === Number.POSITIVE_INFINITY) return;
    store.int32[this.#desk.at.wakeAt] = opens;
    events.schedule(opens, priority.service, eventKind.effect, this.#opened, 0);
  }

  /** The command centre is done with a ticket: a question is solved, a fault goes to the vendor. */
  #sort(ticket: number, now: number): void {
    const { store } = this.#state;
    store.int32[this.#desk.at.busy]--;
    const fault = this.tickets.faultOf(ticket);
    if (fault < 0) {
      this.#close(ticket, now);
    } else {
      this.#wait(ticket, fault);
      this.#awaitRepair(fault);
      this.#takeForRepair(now);
    }
    this.#handOut(now);
  }

  #awaitRepair(fault: number): void {
    const { int32 } = this.#state.store;
    const { at, wholeWidth } = this.#faults;
    int32[at.stage + fault * wholeWidth] = faultStage.awaitsRepair;
    const last = int32[this.#desk.at.last] - 1;
    if (last < 0) int32[this.#desk.at.first] = fault + 1;
    else int32[at.next + last * wholeWidth] = fault + 1;
    int32[this.#desk.at.last] = fault + 1;
  }

  /** The vendor takes the faults that wait longest, as many at a time as it has people for. */
  #takeForRepair(now: number): void {
    const { store, events, draws } = this.#state;
    const { repairsAtATime, medianWeeks, variation } = this.#repair.vendor;
    const { at, wholeWidth } = this.#faults;
    while (store.int32[this.#desk.at.repairs] < repairsAtATime) {
      const fault = store.int32[this.#desk.at.first] - 1;
      if (fault < 0) return;
      const next = store.int32[at.next + fault * wholeWidth];
      store.int32[this.#desk.at.first] = next;
      if (next === 0) store.int32[this.#desk.at.last] = 0;
      store.int32[at.next + fault * wholeWidth] = 0;
      store.int32[at.stage + fault * wholeWidth] = faultStage.inRepair;
      store.int32[this.#desk.at.repairs]++;
      const { high, low } = this.#natures[fault];
      // The median of a log-normal is its mean over √(1 + CV²).
      const mean = medianWeeks * secondsPerWeek * Math.sqrt(1 + variation * variation);
      const seconds = Math.round(logNormal(draws.uniform(purpose.repairTime, high, low, 0), mean, variation));
      events.schedule(now + seconds, priority.service, eventKind.effect, this.#repaired, fault);
    }
  }

  /** A fault is repaired, everywhere and for good: its tickets close together. */
  #closeFault(fault: number, now: number): void {
    const { store } = this.#state;
    const { at, wholeWidth } = this.#faults;
    store.int32[at.stage + fault * wholeWidth] = faultStage.repaired;
    store.int32[this.#desk.at.repairs]--;
    let ticket = store.int32[at.tickets + fault * wholeWidth] - 1;
    store.int32[at.tickets + fault * wholeWidth] = 0;
    while (ticket >= 0) {
      const next = this.tickets.nextOf(ticket);
      this.#close(ticket, now);
      ticket = next;
    }
    this.#takeForRepair(now);
  }
}
