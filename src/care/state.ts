import { Chains } from '../kernel/chains.ts';
import { columnNumbers } from '../kernel/column-numbers.ts';
import { EventList } from '../kernel/event-list.ts';
import type { EventQueue } from '../kernel/event-queue.ts';
import { KeyedDraws } from '../kernel/keyed-draws.ts';
import { Store, type StoreMemory, type Table, type TablePlace } from '../kernel/store.ts';
import type { ChainNumbers } from './chain-numbers.ts';
import { FutureReturns } from './future-returns.ts';
import { type CarePoints, emptyPoints } from './points.ts';
import { purposeCount } from './purposes.ts';
import { Recorder } from './recorder.ts';
import { futureDays } from './world/calendar.ts';
import { programmePages } from './world/programme-pages.ts';
import { bookingClasses, returning, type World } from './world/world.ts';

/** Where a contact is. */
export const stage = {
  free: 0,
  /** On a list, booked or not. */
  listed: 1,
  visiting: 2,
  awaitingTriage: 3,
  inTriage: 4,
  awaitingPhysician: 5,
  withPhysician: 6,
  examined: 7,
  awaitingDecision: 8,
  boarding: 9,
  awaitingBed: 10,
  inBed: 11,
  /** Its service was interrupted for a red patient; it waits for the same clinician. */
  interrupted: 12,
  /** In a bed that is kept, still in the emergency department until the transport comes. */
  awaitingTransport: 13,
  /** In a queue of a service: a call, an order, a transport, a note. */
  queued: 14,
  /** With a clinician of a service. */
  served: 15,
  /** An event will fetch it: an answer being read, a call to be repeated. */
  pending: 16,
  /** In a theatre's programme of the day, or in its room. */
  operated: 17,
  /** Its referral or answer was lost; an event will bring that to light. */
  lost: 18,
} as const;

/** Columns of a contact. A contact of one kind never needs those of another, so that kinds share some of them. */
const contactColumns = [
  'high',
  'low',
  /** Cell of the results, and line, emergency or ward by number. */
  'cell',
  'place',
  'stage',
  'enteredAt',
  /** On a list: class of booking. In an emergency department: triage level. */
  'bookingClass',
  /** On a list: 1 for a first visit. In an emergency department: 1 for one who has a place there. */
  'isFirst',
  /** On a list: the return's due date, or the day of referral. In an emergency department: what is awaited. Else `readyAt`. */
  'dueDay',
  /** On a list: row of the day book plus 1, 0 when not booked. In an emergency department: `event`. In a ward: `ward`. */
  'slot',
  /** How often a patient did not come, or rang. In an emergency department: 1 for one who will leave once sorted. */
  'attempt',
  /** Clinician plus 1 who owns the visit. */
  'owner',
  /** For an episode: the visit that waits in the emergency department plus 1. */
  'visit',
  'rounds',
  /** Links of the chains `waiting` and `tasks`. */
  'waitingAfter',
  'waitingBefore',
  'waitingChain',
  'taskAfter',
  'taskBefore',
  'taskChain',
] as const;
/** Numbers of a contact's row: files that read rows often keep it as a constant of their own, which the engine folds. */
export type ContactWidth = (typeof contactColumns)['length'];
const contactRow = columnNumbers(contactColumns);
/** Where each column of a contact is in its row. */
export const contactAt = {
  ...contactRow,
  /** Row plus 1 of the next one that is free, in one that is free. */
  nextFree: contactRow.high,
  level: contactRow.bookingClass,
  hasPlace: contactRow.isFirst,
  /** What an examined patient still waits for: the time of observation and each answer. */
  awaited: contactRow.dueDay,
  /** Second from which a patient is ready to go home, or at which a call came. */
  readyAt: contactRow.dueDay,
  /** Handle plus 1 of the event at which a patient loses patience. */
  event: contactRow.slot,
  /** The ward that an episode lies in plus 1. */
  ward: contactRow.slot,
  /** On a list: what becomes of the patient on which day, and the day from which departure is reckoned. */
  departure: contactRow.taskAfter,
  waitsFrom: contactRow.taskBefore,
  /** How it is with the municipality that is to care for the patient of an episode. */
  municipality: contactRow.attempt,
  leaving: contactRow.attempt,
  seenAt: contactRow.rounds, // by a physician of an emergency department, at first
  /** Unit plus 1 that ordered an examination, or sent a referral that was lost. */
  sentFrom: contactRow.rounds,
  /** 1 for an examination that goes first. */
  isUrgent: contactRow.attempt,
};
export type ContactColumn = keyof typeof contactAt;

/** Those that are looked at for every patient come first, so that they lie together. */
const clinicianColumns = [
  'onDuty',
  'busy',
  'ending',
  /** 1 for a shift without patients. */
  'withdrawn',
  'freeSince',
  'shiftStart',
  'shiftEnd',
  'contact',
  'part',
  'startedAt',
  'segmentStart',
  /** What the clinician is doing, the event that ends it and its second. */
  'phase',
  'event',
  'until',
  /** Seconds of the contact in hand that move old notes, and that go to a question or a fault. */
  'noteMoving',
  'ticket',
  /** Documentation under way: what is done at once and what will join the backlog. */
  'atOnce',
  'deferred',
  /** Seconds of the shift withdrawn from patients by use, and what is to be typed in, handled, asked or reported, and written. */
  'seconded',
  'training',
  'superUser',
  'lent',
  'typing',
  'handling',
  'reporting',
  'backlog',
  'lunchAt',
  'lunchTaken',
  'nextSlot',
  'overtimeShift',
  'overtimeWeek',
  'week',
  'high',
  'low',
  /** An interrupted contact plus 1, and what is kept of it. */
  'suspendedContact',
  'suspendedPart',
  'suspendedStartedAt',
  'suspendedPhase',
  'suspendedAtOnce',
  'suspendedDeferred',
  'suspendedNoteMoving',
  'suspendedTicket',
  'suspendedSeconds',
  /** First day on which a sick spell is over; the same for a spell above the base. */
  'sickUntil',
  'excessUntil',
] as const;
export type ClinicianColumn = (typeof clinicianColumns)[number];
export type ClinicianWidth = (typeof clinicianColumns)['length'];
/** Where each column of a clinician is in the row. */
export const clinicianAt = columnNumbers(clinicianColumns);

const slotColumns = ['start', 'seconds', 'kind', 'clinician', 'contact', 'state', 'next', 'extra'] as const;
export type SlotColumn = (typeof slotColumns)[number];
export type SlotWidth = (typeof slotColumns)['length'];
/** Where each column of a slot is in its row. */
export const slotAt = columnNumbers(slotColumns);

const flowColumns = ['inside', 'entered', 'exited', 'changedAt'] as const;

/** Everything that one arm of one replication consists of. Memory is in `store`; the rest follows from the world. */
export interface CareState {
  world: World;
  store: Store;
  events: EventQueue;
  draws: KeyedDraws;
  points: CarePoints;
  recorder: Recorder;
  contacts: TablePlace;
  clinicians: Table<ClinicianColumn>;
  /** Slots of the clinics' open days; the day book knows which is which. */
  slots: Table<SlotColumn>;
  flows: Table<(typeof flowColumns)[number] | 'area' | 'stays'>;
  /** First free contact row plus 1. */
  heap: Table<'firstFree'>;
  /** Overtime of each clinician by day, as many days back as strain looks; none where it is not simulated. */
  overtimeDays: Table<'seconds'>;
  /** Lost messages that their sender is to write again once that is known, those known already too. */
  lostMessages: Table<'from' | 'clinician' | 'state'>;
  waiting: Chains;
  chains: ChainNumbers;
  /** Days on which something can fall due. */
  dueDays: number;
  /** Patients whose return cannot be booked yet. */
  returns: FutureReturns;
  /** Tasks of wards' physicians: `ward * wardTasks + task`. */
  tasks: Chains;
}

/** Kinds of task of a ward's physicians. */
export const wardTasks = 4;

/** Rows for events at first; the table grows. */
const eventRows = 4096;

/** Room at first: for contacts on lists, and for pages of returns that cannot be booked yet. Both grow where that is too little. */
function roomFor(world: World): { contacts: number; returnPages: number } {
  let contacts = 4096;
  let returnPages = 0;
  for (const { line, returnProbability, visitsPerDay, lead } of world.lines) {
    const visits = visitsPerDay.reduce((sum, value) => sum + value, 0) / visitsPerDay.length;
    const { days } = line.returnInterval;
    const bookable = Math.min(days, 7 + 1.4 * lead[returning]);
    contacts += 1.25 * (line.listLength + line.overdueReturns + visits * returnProbability * bookable);
    returnPages += FutureReturns.pagesFor(1.25 * visits * returnProbability * days, days);
  }
  return { contacts: Math.ceil(contacts), returnPages };
}

/** Makes a state's queue of events; only what it keeps in the store can be saved, restored and branched. */
export type MakeEvents = (store: Store) => EventQueue;

/** What a state is made of where it is not to make it itself. */
export interface StateParts {
  makeEvents?: MakeEvents | undefined;
  memory?: StoreMemory | undefined;
}

/** Lays out an empty state for a world. The same world always gives the same tables. */
export function createState(
  world: World,
  seed: string,
  replication: number,
  { makeEvents = (store) => new EventList(store, eventRows), memory }: StateParts = {},
): CareState {
  const store = new Store(memory);
  const dueDays = Math.max(world.days, 728) + futureDays;
  const room = roomFor(world);
  const list = 0;
  const emergency = list + world.lines.length * bookingClasses;
  const ready = emergency + world.emergencies.length * 8;
  const bedWait = ready + world.clinicians.length;
  const inWard = bedWait + world.scenario.sites.length;
  const calls = inWard + world.wards.length;
  const orders = calls + world.phones.length;
  const transports = orders + world.diagnostics.length * 2;
  const notes = transports + world.logistics.length * 2;
  const acuteOperations = notes + world.secretariats.length;
  const runs = acuteOperations + world.theatres.length;
  const programme = runs + world.clinicians.length;
  const services = { calls, orders, transports, notes, acuteOperations, runs, programme };
  const count = programme + programmePages(world);
  const chains = { list, emergency, ready, bedWait, inWard, ...services, count };
  const contacts = store.addTable('contacts', { int32: contactColumns }, 0, room.contacts);
  const slotRows = world.slotLines.reduce(
    (sum, line) => sum + line.bookDays * (line.slotsPerDayLimit + line.reserveSlots),
    0,
  );
  return {
    world,
    store,
    events: makeEvents(store),
    draws: new KeyedDraws(seed, replication, purposeCount),
    points: emptyPoints(),
    recorder: new Recorder(store, world),
    contacts,
    clinicians: store.addTable('clinicians', { int32: clinicianColumns }, world.clinicians.length),
    slots: store.addTable('slots', { int32: slotColumns }, slotRows),
    flows: store.addTable('flows', { int32: flowColumns, float64: ['area', 'stays'] }, world.cells.length),
    heap: store.addTable('heap', { int32: ['firstFree'] }, 1),
    overtimeDays: store.addTable('overtimeDays', { int32: ['seconds'] }, world.clinicians.length * world.overtimeDays),
    lostMessages: store.addTable('lostMessages', { int32: ['from', 'clinician', 'state'] }, 0),
    waiting: new Chains(store, 'waiting', chains.count, { table: contacts, column: contactAt.waitingAfter }),
    chains,
    dueDays,
    returns: new FutureReturns(store, world.lines.length, dueDays, room.returnPages),
    tasks: new Chains(store, 'tasks', world.wards.length * wardTasks, { table: contacts, column: contactAt.taskAfter }),
  };
}
