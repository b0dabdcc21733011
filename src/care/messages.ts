import { categorical, logNormal } from '../kernel/samplers.ts';
import type { Table, TablePlace } from '../kernel/store.ts';
import type { Clinicians } from './clinicians.ts';
import { eventKind, priority, secondsPerDay } from './clock.ts';
import type { Contacts } from './contacts.ts';
import { unitCounter } from './outcome.ts';
import { messageKind, type SentMessage } from './points.ts';
import { purpose } from './purposes.ts';
import { type CareState, contactAt } from './state.ts';
import type { ReportTable } from './world/world.ts';

/** What an event at which a loss comes to light is told to do. */
export const lossOf = { referral: 0, answer: 1, toWriteAgain: 2 } as const;

/** State of a row of the lost messages that are to be written again. */
const unknown = 1;
const known = 2;

/** Draws of a message about who handles it at either end come after those of losses. */
const handlerDraws = 32;

/**
 * Messages between units (docs/background/model.md §8.8, §8.9): each is counted, and effects may ask for handling at its two ends and
 * for its loss. What a message takes today is in today's durations, so that nothing is asked where there is no effect.
 */
export class Messages {
  readonly #state: CareState;
  readonly #contacts: Contacts;
  readonly #clinicians: Clinicians;
  /** Regulars of each unit, in the order of the world; the reserve is away most of the year. */
  readonly #staff: number[][];
  readonly #unitOfCell: Int32Array;
  /** Lost messages that their sender is to write again; a row is never used twice. */
  readonly #toWriteAgain: Table<'from' | 'clinician' | 'state'>;
  readonly #message: SentMessage = { kind: 0, from: 0, to: 0, fromSystem: -1, toSystem: -1, high: 0, low: 0, at: 0 };

  constructor(state: CareState, contacts: Contacts, clinicians: Clinicians) {
    this.#state = state;
    this.#contacts = contacts;
    this.#clinicians = clinicians;
    const { cells, units, clinicians: people } = state.world;
    this.#staff = units.map(() => []);
    people.forEach(({ unit, isReserve }, clinician) => {
      if (!isReserve) this.#staff[unit].push(clinician);
    });
    this.#unitOfCell = Int32Array.from(cells, (cell) => units.findIndex(({ id }) => id === cell.unit));
    this.#toWriteAgain = state.lostMessages;
  }

  /** The unit that a contact belongs to. */
  unitOf(contact: number): number {
    return this.#unitOfCell[this.#contacts.get(contact, contactAt.cell)];
  }

  /** The record system of a unit at a second, by number; −1 where systems are not told apart. */
  #systemOf(unit: number, at: number): number {
    const { world, points } = this.#state;
    for (const isOnNewSystem of points.isOnNewSystem) {
      if (isOnNewSystem(unit, at)) return world.newSystem;
    }
    return world.systemOfUnit[unit];
  }

  /**
   * A message is sent; the subject of its draws is the one set last. Returns whether it is lost; whoever sends it then sees to what
   * becomes of it by `awaitLoss` or `awaitWritingAgain`. Within a unit nothing is sent.
   * @param kind one of `messageKind`
   * @param sender the clinician who handles it where it is sent, and `reader` where it is received; −1 where nobody is known
   */
  send(kind: number, from: number, to: number, sender: number, reader: number, now: number): boolean {
    if (from === to) return false;
    const { recorder, points, draws, world } = this.#state;
    const message = this.#message;
    message.kind = kind;
    message.from = from;
    message.to = to;
    message.high = draws.high;
    message.low = draws.low;
    message.at = now;
    message.fromSystem = this.#systemOf(from, now);
    message.toSystem = this.#systemOf(to, now);
    recorder.add(unitCounter.messagesSent, from, now, 1);
    if (message.fromSystem !== message.toSystem) recorder.add(unitCounter.messagesCrossing, from, now, 1);
    if ((message.fromSystem === world.newSystem) !== (message.toSystem === world.newSystem)) {
      recorder.add(unitCounter.messagesAcrossNew, from, now, 1);
    }
    if (points.messages.length === 0) return false;
    let sendSeconds = 0;
    let receiveSeconds = 0;
    let isLost = false;
    for (const effect of points.messages) {
      sendSeconds += effect.sendSeconds(message);
      receiveSeconds += effect.receiveSeconds(message);
      const share = kind === messageKind.order ? 0 : effect.lossShare(message);
      if (share > 0 && this.#uniform(purpose.messageLost, effect.number * 4 + kind) < share) isLost = true;
    }
    this.#handle(from, sender, 0, Math.round(sendSeconds), now);
    // What does not arrive is not handled there.
    if (isLost) recorder.add(unitCounter.messagesLost, from, now, 1);
    else this.#handle(to, reader, 1, Math.round(receiveSeconds), now);
    return isLost;
  }

  /** A draw of the message in hand. */
  #uniform(of: number, draw: number): number {
    return this.#state.draws.uniform(of, this.#message.high, this.#message.low, draw);
  }

  /** The one who handles the message in hand at an end (0 sends, 1 receives): the one known, else by one keyed choice; −1 for nobody. */
  #handlerOf(unit: number, known: number, end: number): number {
    if (known >= 0) return known;
    const staff = this.#staff[unit];
    if (staff.length === 0) return -1;
    return staff[
      Math.floor(this.#uniform(purpose.messageLost, handlerDraws + this.#message.kind * 2 + end) * staff.length)
    ];
  }

  #handle(unit: number, known: number, end: number, seconds: number, now: number): void {
    if (seconds === 0) return;
    const handler = this.#handlerOf(unit, known, end);
    if (handler >= 0) this.#clinicians.defer(handler, 'handling', seconds, now);
  }

  /** The message in hand is lost: the event at which that comes to light, in hours where a patient waits for it. */
  awaitLoss(what: number, row: number, isInEmergency: boolean, now: number): void {
    const { world, events } = this.#state;
    if (world.scenario.recordSystems === null) throw new Error('losses must be described where messages are lost');
    const { losses } = world.scenario.recordSystems;
    const mean = isInEmergency ? losses.foundAfterHoursInEmergency * 3600 : losses.foundAfterDays * secondsPerDay;
    const u = this.#uniform(purpose.lossFound, this.#message.kind);
    const at = now + Math.round(mean === 0 ? 0 : logNormal(u, mean, losses.foundVariation));
    events.schedule(at, priority.arrival, eventKind.lossFound, what, row);
  }

  /** The message in hand is lost and leaves nothing that waits for it; its sender is to write it again once that is known. */
  awaitWritingAgain(sender: number, now: number): void {
    const clinician = this.#handlerOf(this.#message.from, sender, 0);
    const row = this.#state.store.addRow(this.#toWriteAgain);
    const { int32 } = this.#state.store;
    const place = row * this.#toWriteAgain.wholeWidth;
    int32[this.#toWriteAgain.at.from + place] = this.#message.from;
    int32[this.#toWriteAgain.at.clinician + place] = clinician;
    int32[this.#toWriteAgain.at.state + place] = unknown;
    this.awaitLoss(lossOf.toWriteAgain, row, false, now);
  }

  /** A loss that left nothing waiting has come to light. Throws where that was known already. */
  lossFound(row: number, now: number): void {
    const { store } = this.#state;
    const place = row * this.#toWriteAgain.wholeWidth;
    if (store.int32[this.#toWriteAgain.at.state + place] !== unknown) {
      throw new Error(`lost message (= ${row}) must come to light once`);
    }
    store.int32[this.#toWriteAgain.at.state + place] = known;
    const from = store.int32[this.#toWriteAgain.at.from + place];
    this.writeAgain(from, store.int32[this.#toWriteAgain.at.clinician + place], now);
  }

  /** A clinician writes a lost referral or report of a unit again; whoever cares for a patient off service is of another unit. */
  writeAgain(from: number, clinician: number, now: number): void {
    const minutes = this.#state.world.scenario.recordSystems?.losses.repeatMinutes ?? 0;
    this.repeated(from, now);
    if (minutes > 0) this.#clinicians.defer(clinician, 'handling', Math.round(minutes * 60), now);
  }

  /** A lost message of a unit is made again. */
  repeated(unit: number, now: number): void {
    this.#state.recorder.add(unitCounter.messagesRepeated, unit, now, 1);
  }

  /** Who will write a lost referral again. */
  senderOf(unit: number, sender: number): number {
    return this.#handlerOf(unit, sender, 0);
  }

  /** The final report on a patient who goes home: one keyed choice of who gets it. */
  report(contact: number, to: ReportTable, now: number): void {
    if (to.units.length === 0) return;
    const choice = categorical(this.#contacts.uniform(contact, purpose.onward, 1), to.cumulative);
    if (choice < 0) return;
    const { draws } = this.#state;
    draws.high = this.#contacts.get(contact, contactAt.high);
    draws.low = this.#contacts.get(contact, contactAt.low);
    const sender = this.#contacts.get(contact, contactAt.owner) - 1;
    const isLost = this.send(messageKind.finalReport, this.unitOf(contact), to.units[choice], sender, -1, now);
    if (isLost) this.awaitWritingAgain(sender, now);
  }
}

/** Lost messages of each unit that nobody knows about yet and that left nothing waiting. */
export function unknownLosses({ store, lostMessages, world }: CareState): Float64Array {
  const losses = new Float64Array(world.units.length);
  const place: TablePlace = lostMessages;
  for (let row = 0; row < place.rows; row++) {
    const from = row * place.wholeWidth;
    if (store.int32[lostMessages.at.state + from] !== unknown) continue;
    losses[store.int32[lostMessages.at.from + from]]++;
  }
  return losses;
}
