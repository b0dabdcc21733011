import { cellSum, unitSum } from './arm-counts.ts';
import type { Care } from './care.ts';
import { unknownLosses } from './messages.ts';
import type { CellCounter, UnitCounter } from './outcome.ts';
import { clinicianAt, contactAt, stage } from './state.ts';

/** A sum that does not close. Both sides are counted where they happen; neither is a remainder. */
export interface Imbalance {
  law:
    | 'patients'
    | 'places'
    | 'little'
    | 'minutes'
    | 'documentation'
    | 'typing'
    | 'handling'
    | 'messages'
    | 'diversions'
    | 'transfers';
  /** Cell or unit. */
  where: string;
  left: number;
  right: number;
}

/**
 * Compares what came in with what went out and what is there (docs/background/model.md §11): patients by cell, a place
 * for everyone inside, Little's law (L = λW over the whole run, as an identity), an owner for each minute on duty, and
 * documentation needed (and what is to be typed in and handled) against what is done and still to do, and lost messages
 * against those made again and those that nobody knows of yet. Seconds are whole numbers, so every sum must close
 * exactly. Returns what does not.
 * @param now second up to which the world has been run
 */
export function findImbalances(care: Care, now: number): Imbalance[] {
  return [
    ...ofPatients(care, now),
    ...ofDiversions(care),
    ...ofTransfers(care),
    ...ofMinutes(care),
    ...ofMessages(care),
  ];
}

function ofPatients(care: Care, now: number): Imbalance[] {
  const { store, contacts, returns, flows, world } = care.state;
  const found: Imbalance[] = [];
  const get = (row: number, column: number) => store.int32[contacts.wholeStart + row * contacts.wholeWidth + column];
  const inside = new Float64Array(world.cells.length);
  const time = new Float64Array(world.cells.length);
  const misplaced = new Float64Array(world.cells.length);
  const isPlaced = placeFinder(care);
  for (let row = 0; row < contacts.rows; row++) {
    if (get(row, contactAt.stage) === stage.free) continue;
    inside[get(row, contactAt.cell)]++;
    time[get(row, contactAt.cell)] += now - Math.max(0, get(row, contactAt.enteredAt));
    if (!isPlaced(row)) misplaced[get(row, contactAt.cell)]++;
  }
  returns.forEach((line, enteredAt) => {
    const { cell } = world.lines[line];
    inside[cell]++;
    time[cell] += now - enteredAt;
  });
  world.cells.forEach((cell, index) => {
    const where = `${cell.unit}/${cell.contactKind}`;
    const entered = store.int32[flows.at.entered + index * flows.wholeWidth];
    const exited = store.int32[flows.at.exited + index * flows.wholeWidth];
    if (entered - exited !== inside[index]) {
      found.push({ law: 'patients', where, left: entered - exited, right: inside[index] });
    }
    if (misplaced[index] > 0) found.push({ law: 'places', where, left: misplaced[index], right: 0 });
    const since = store.int32[flows.at.changedAt + index * flows.wholeWidth];
    const area =
      store.float64[flows.at.area + index * flows.floatWidth] +
      (now - since) * store.int32[flows.at.inside + index * flows.wholeWidth];
    const spent = store.float64[flows.at.stays + index * flows.floatWidth] + time[index];
    if (area !== spent) found.push({ law: 'little', where, left: area, right: spent });
  });
  return found;
}

/** Tells whether a contact is where its stage says: in a queue, in a booked slot, with a clinician, in a bed. */
function placeFinder(care: Care): (row: number) => boolean {
  const { store, contacts, clinicians, waiting, world, chains } = care.state;
  const get = (row: number, column: number) => store.int32[contacts.wholeStart + row * contacts.wholeWidth + column];
  const isInRun = (row: number) => waiting.chainOf(row) >= chains.runs && waiting.chainOf(row) < chains.programme;
  const served = new Set<number>();
  const interrupted = new Set<number>();
  for (let clinician = 0; clinician < world.clinicians.length; clinician++) {
    const kept = store.int32[clinicians.at.suspendedContact + clinician * clinicians.wholeWidth] - 1;
    if (kept >= 0) interrupted.add(kept);
    if (store.int32[clinicians.at.busy + clinician * clinicians.wholeWidth] === 1)
      served.add(store.int32[clinicians.at.contact + clinician * clinicians.wholeWidth]);
  }
  const boarders = new Set<number>();
  for (let row = 0; row < contacts.rows; row++) {
    if (get(row, contactAt.stage) === stage.awaitingBed || get(row, contactAt.stage) === stage.awaitingTransport) {
      boarders.add(get(row, contactAt.visit) - 1);
    }
  }
  return (row) => {
    switch (get(row, contactAt.stage)) {
      case stage.listed:
        return waiting.chainOf(row) >= 0 || get(row, contactAt.slot) > 0;
      case stage.visiting:
      case stage.inTriage:
      case stage.withPhysician:
        return served.has(row);
      case stage.boarding:
        return boarders.has(row);
      case stage.served:
        return served.has(row) || isInRun(row);
      case stage.operated:
        return served.has(row);
      case stage.interrupted:
        return interrupted.has(row);
      case stage.pending:
      case stage.lost:
        return waiting.chainOf(row) < 0;
      case stage.awaitingTransport:
      case stage.inBed:
        return waiting.chainOf(row) === chains.inWard + get(row, contactAt.ward) - 1;
      case stage.examined:
        return waiting.chainOf(row) < 0;
      default:
        return waiting.chainOf(row) >= 0;
    }
  };
}

/** Who was sent on by an emergency department has arrived at another, is on the road, or has left the world. */
function ofDiversions(care: Care): Imbalance[] {
  const { underWay, sentAway } = care.diversions;
  const left = sumOverCells(care, 'diverted');
  const right = sumOverCells(care, 'fromDiversion') + underWay + sentAway;
  return left === right ? [] : [{ law: 'diversions', where: 'region', left, right }];
}

function sumOverCells(care: Care, counter: CellCounter): number {
  const outcome = care.outcome('', 0);
  return outcome.cells.reduce((total, _, cell) => total + cellSum(outcome, counter, cell), 0);
}

/** Who was sent to another hospital for want of a bed has come to a ward there, or has left the world. */
function ofTransfers(care: Care): Imbalance[] {
  const left = sumOverCells(care, 'transferred');
  const right = sumOverCells(care, 'fromTransfer') + care.transfers.sentAway;
  return left === right ? [] : [{ law: 'transfers', where: 'region', left, right }];
}

const dutyUses: readonly UnitCounter[] = [
  'patientSeconds',
  'documentationSeconds',
  'backlogSeconds',
  'typingSeconds',
  'noteMovingSeconds',
  'ticketSeconds',
  'handlingSeconds',
  'boarderSeconds',
  'secondedSeconds',
  'trainingSeconds',
  'superUserSeconds',
  'lentSeconds',
  'idleSeconds',
];
const typingUses: readonly UnitCounter[] = ['typingSeconds', 'overtimeTypingSeconds'];
const handlingUses: readonly UnitCounter[] = ['handlingSeconds', 'overtimeHandlingSeconds'];
const documentationUses: readonly UnitCounter[] = [
  'documentationSeconds',
  'overtimeDocumentationSeconds',
  'backlogSeconds',
  'overtimeBacklogSeconds',
];

function ofMinutes(care: Care): Imbalance[] {
  const { store, clinicians, world } = care.state;
  const get = (clinician: number, column: number) =>
    store.int32[clinicians.wholeStart + clinician * clinicians.wholeWidth + column];
  const outcome = care.outcome('', 0);
  const { units } = outcome;
  const sum = (counter: UnitCounter, unit: number) => unitSum(outcome, counter, unit);
  const ahead = new Float64Array(units.length);
  const toWrite = new Float64Array(units.length);
  const toType = new Float64Array(units.length);
  const toHandle = new Float64Array(units.length);
  world.clinicians.forEach(({ unit }, clinician) => {
    toWrite[unit] +=
      get(clinician, clinicianAt.backlog) + get(clinician, clinicianAt.deferred) + get(clinician, clinicianAt.atOnce);
    toWrite[unit] += get(clinician, clinicianAt.suspendedDeferred) + get(clinician, clinicianAt.suspendedAtOnce);
    toType[unit] += get(clinician, clinicianAt.typing);
    toHandle[unit] += get(clinician, clinicianAt.handling);
    if (get(clinician, clinicianAt.onDuty) === 0) return;
    const accounted =
      get(clinician, clinicianAt.busy) === 1
        ? get(clinician, clinicianAt.segmentStart)
        : get(clinician, clinicianAt.freeSince);
    const lunch =
      get(clinician, clinicianAt.lunchAt) > 0 && get(clinician, clinicianAt.lunchTaken) === 0
        ? lunchSeconds(care, unit)
        : 0;
    ahead[unit] += Math.max(0, get(clinician, clinicianAt.shiftEnd) - accounted) - lunch;
  });
  const found: Imbalance[] = [];
  units.forEach((where, unit) => {
    const duty = sum('dutySeconds', unit);
    const used = dutyUses.reduce((total, use) => total + sum(use, unit), ahead[unit]);
    if (duty !== used) found.push({ law: 'minutes', where, left: duty, right: used });
    const needed = sum('documentationNeededSeconds', unit);
    const done = documentationUses.reduce((total, use) => total + sum(use, unit), toWrite[unit]);
    if (needed !== done) found.push({ law: 'documentation', where, left: needed, right: done });
    const paper = sum('typingNeededSeconds', unit);
    const typed = typingUses.reduce((total, use) => total + sum(use, unit), toType[unit]);
    if (paper !== typed) found.push({ law: 'typing', where, left: paper, right: typed });
    const sent = sum('handlingNeededSeconds', unit);
    const handled = handlingUses.reduce((total, use) => total + sum(use, unit), toHandle[unit]);
    if (sent !== handled) found.push({ law: 'handling', where, left: sent, right: handled });
  });
  return found;
}

/** Lost messages are made again, or nobody knows of the loss yet. */
function ofMessages(care: Care): Imbalance[] {
  const { store, contacts } = care.state;
  const outcome = care.outcome('', 0);
  const { units } = outcome;
  const sum = (counter: UnitCounter, unit: number) => unitSum(outcome, counter, unit);
  const unknown = unknownLosses(care.state);
  const get = (row: number, column: number) => store.int32[contacts.wholeStart + row * contacts.wholeWidth + column];
  for (let row = 0; row < contacts.rows; row++) {
    if (get(row, contactAt.stage) === stage.lost) unknown[senderOfLost(care, row)]++;
  }
  return units.flatMap((where, unit): Imbalance[] => {
    const left = sum('messagesLost', unit);
    const right = sum('messagesRepeated', unit) + unknown[unit];
    return left === right ? [] : [{ law: 'messages', where, left, right }];
  });
}

/** The unit that sent what was lost: a referral's sender, or the one that examined and answered. */
function senderOfLost({ state: { store, contacts, world } }: Care, row: number): number {
  const get = (column: number) => store.int32[contacts.wholeStart + row * contacts.wholeWidth + column];
  const examined = world.diagnostics.find(({ cell }) => cell === get(contactAt.cell));
  return examined?.unit ?? get(contactAt.sentFrom) - 1;
}

function lunchSeconds(care: Care, unit: number): number {
  const { world } = care.state;
  const line = world.slotLines.find((candidate) => candidate.unit === unit);
  return line === undefined ? 0 : Math.round(line.clinic.lunch.minutes * 60);
}
