import type { ContactTimes, Order, Roster } from '../../scenario/scenario.ts';
import { sumOfYear } from './calendar.ts';
import type { Utilisation, World, WorldSecretariat } from './world.ts';

const yearDays = 365.25;

export function contactMinutes(times: ContactTimes): number {
  return times.faceMinutes + times.documentationMinutes;
}

/** Minutes of a roster's shifts in a year. */
export function rosterMinutesPerYear(roster: Roster, workdaysPerYear: number): number {
  let minutes = 0;
  for (const shift of roster.shifts) {
    const days =
      shift.days === 'all-days' ? yearDays : shift.days === 'workdays' ? workdaysPerYear : yearDays - workdaysPerYear;
    minutes += shift.hours * 60 * shift.staff * days;
  }
  return minutes;
}

/** Loads of telephone lines, examinations, transports, secretaries and theatre sessions in a year of the reference. */
export function serviceUtilisation(world: World, pathOfUnit: (unit: number) => string): Utilisation[] {
  const workdays = sumOfYear(Float64Array.from(world.calendar.workday));
  const rows: Utilisation[] = [];
  const add = (unit: number, contactKind: string, of: Utilisation['of'], load: number, key: string, high = 0.95) => {
    const path = `${pathOfUnit(unit)}.${key}`;
    rows.push({ unit: world.units[unit].id, contactKind, of, load, low: 0, high, path });
  };
  for (const { unit, phone } of world.phones) {
    const load = (phone.callsPerYear * contactMinutes(phone.call)) / rosterMinutesPerYear(phone.nurses, workdays);
    add(unit, 'phone-call', 'phone', load, 'phone.nurses');
  }
  for (const { unit, line } of world.diagnostics) {
    const asked = line.outsideOrdersPerYear + ordersPerYear(world, world.units[unit].id, line.id);
    // A batch starts when its first order has waited: at night it is hardly ever full.
    const runs = line.batchSize === 1 ? asked : Math.max(asked / line.batchSize, Math.min(asked, fewestRuns(line)));
    const load = (runs * contactMinutes(line.run)) / rosterMinutesPerYear(line.staff, workdays);
    add(unit, 'examination', 'staff', load, 'lines');
  }
  for (const { unit, logistics } of world.logistics) {
    const transports = world.emergencies
      .filter(({ site }) => logistics.serves.includes(world.scenario.sites[site].id))
      .reduce((sum, { emergency }) => sum + emergency.visitsPerYear * emergency.admissionShare, 0);
    const minutes =
      transports * contactMinutes(logistics.transport) +
      logistics.deliveriesPerYear * contactMinutes(logistics.delivery);
    add(unit, 'transport', 'staff', minutes / rosterMinutesPerYear(logistics.staff, workdays), 'staff');
  }
  for (const built of world.secretariats) {
    const { note, secretaries } = built.secretariat;
    const load = (notesPerYear(world, built) * contactMinutes(note)) / rosterMinutesPerYear(secretaries, workdays);
    add(built.unit, 'note', 'secretaries', load, 'secretaries');
  }
  for (const theatre of world.theatres) {
    for (const number of theatre.lines) {
      const { operation } = world.operationLines[number];
      const perOperation = operation.roomMinutes + theatre.theatre.turnoverMinutes;
      const load =
        (operation.operationsPerYear * perOperation) /
        sessionMinutesPerYear(world, theatre.theatre.sessions, operation.contact);
      add(theatre.unit, operation.contact, 'sessions', load, 'sessions', 1);
    }
  }
  return rows;
}

/** Runs of a batch line when each waits its full time. */
function fewestRuns({ batchWaitMinutes }: { batchWaitMinutes: number }): number {
  return batchWaitMinutes === 0 ? Number.POSITIVE_INFINITY : (yearDays * 24 * 60) / batchWaitMinutes / 2;
}

function ordersPerYear(world: World, unit: string, line: string): number {
  const shareOf = (orders: readonly Order[]) =>
    orders.filter((order) => order.unit === unit && order.line === line).reduce((sum, { share }) => sum + share, 0);
  let orders = 0;
  for (const { emergency } of world.emergencies)
    orders += emergency.visitsPerYear * shareOf(emergency.examination.orders);
  for (const { ward, episodesPerYear } of world.wards) {
    orders += episodesPerYear * ward.meanStayDays * shareOf(ward.orders);
  }
  for (const { line: own } of world.slotLines) orders += own.visitsPerYear * shareOf(own.orders);
  return orders;
}

function notesPerYear(world: World, { index, secretariat }: WorldSecretariat): number {
  const isServed = (unit: number) => world.secretariatOfUnit[unit] === index;
  let notes = 0;
  for (const { unit, emergency } of world.emergencies) if (isServed(unit)) notes += emergency.visitsPerYear;
  for (const { unit, episodesPerYear } of world.wards) if (isServed(unit)) notes += 2 * episodesPerYear;
  for (const { unit, line } of world.slotLines) {
    if (isServed(unit) && line.role === 'physician') notes += line.visitsPerYear;
  }
  for (const { unit, theatre } of world.theatres) {
    if (!isServed(unit)) continue;
    notes += theatre.lines.reduce((sum, { operationsPerYear }) => sum + operationsPerYear, 0);
  }
  return notes * secretariat.dictatedShare;
}

/** Minutes of the sessions of a kind of operation, fewer in summer as the elective calendar says. */
function sessionMinutesPerYear(
  world: World,
  sessions: readonly { contact: string; weekdays: number[]; startMinutes: number; endMinutes: number }[],
  contact: string,
): number {
  const { calendar } = world;
  const weeks = sumOfYear(calendar.elective) / 5;
  return sessions
    .filter((session) => session.contact === contact)
    .reduce(
      (sum, { weekdays, startMinutes, endMinutes }) => sum + weekdays.length * weeks * (endMinutes - startMinutes),
      0,
    );
}
