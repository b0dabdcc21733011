import { minutesOfDay } from '../days.ts';
import { nearest } from '../nearest.ts';
import { type Problem, problemAt } from '../problem.ts';
import { textOf } from '../tree.ts';
import { at, each, numberAt, textAt, unitsOf, type View } from './view.ts';

const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Theatre sessions, orders, telephone lines, secretariats and transports: what they name must be there and make sense. */
export function checkServices(scenario: View): Problem[] {
  const units = unitsOf(scenario);
  const siteIds = each(scenario, 'sites').flatMap((site) => textAt(site, 'id') ?? []);
  const lines = new Map(
    units.map(({ unit }): [string, string[]] => [
      textAt(unit, 'id') ?? '',
      each(unit, 'lines').map((line) => textAt(line, 'id') ?? ''),
    ]),
  );
  return units.flatMap(({ unit }) => {
    const kind = textAt(unit, 'kind');
    const orders = [unit, at(unit, 'examination'), ...each(unit, 'lines')].flatMap((part) => each(part, 'orders'));
    return [
      ...orders.flatMap((order) => checkOrder(order, lines)),
      ...(kind === 'theatre' ? checkTheatre(unit) : []),
      ...(kind === 'primary-care' ? checkCentre(unit) : []),
      ...(kind === 'secretariat' ? checkServed(unit, units) : []),
      ...(kind === 'logistics' ? each(unit, 'serves').flatMap((view) => checkId(view, siteIds)) : []),
    ];
  });
}

function checkId(view: View, known: string[]): Problem[] {
  const value = textOf(view.tree);
  if (value === null || known.includes(value)) return [];
  return [problemAt(view.tree.place, view.path, 'reference-unknown', { value, nearest: nearest(value, known), known })];
}

/** The line that an order names; the unit itself is checked with the other references. */
function checkOrder(order: View, lines: ReadonlyMap<string, string[]>): Problem[] {
  const line = at(order, 'line');
  const offered = lines.get(textAt(order, 'unit') ?? '') ?? [];
  return line === null || offered.length === 0 ? [] : checkId(line, offered);
}

function checkTheatre(unit: View): Problem[] {
  const offered = each(unit, 'lines').flatMap((line) => textAt(line, 'contact') ?? []);
  const sessions = each(unit, 'sessions');
  const planned = sessions.flatMap((session) => textAt(session, 'contact') ?? []);
  const problems: Problem[] = sessions.flatMap((session) => {
    const [start, end] = [textAt(session, 'start') ?? '', textAt(session, 'end') ?? ''];
    const place = at(session, 'end');
    if (place === null || !timePattern.test(start) || !timePattern.test(end)) return [];
    if (minutesOfDay(start) < minutesOfDay(end)) return [];
    return [problemAt(place.tree.place, place.path, 'session-reversed', { start, end })];
  });
  for (const session of sessions) {
    const contact = at(session, 'contact');
    if (contact !== null) problems.push(...checkContact(contact, textAt(unit, 'id') ?? '', offered));
  }
  for (const line of each(unit, 'lines')) {
    const contact = at(line, 'contact');
    const written = textAt(line, 'contact');
    if (contact === null || written === null) continue;
    if (written === 'inpatient-operation' && at(line, 'ward') === null) {
      problems.push(problemAt(contact.tree.place, contact.path, 'ward-missing', {}));
    }
    if (!planned.includes(written)) {
      problems.push(problemAt(contact.tree.place, contact.path, 'session-missing', { value: written }));
    }
  }
  return problems;
}

function checkContact(contact: View, unit: string, known: string[]): Problem[] {
  const value = textOf(contact.tree);
  if (value === null || known.includes(value)) return [];
  return [problemAt(contact.tree.place, contact.path, 'contact-not-offered', { value, unit, known })];
}

/** Calls come from the people listed: a centre with a telephone line says how many they are. */
function checkCentre(unit: View): Problem[] {
  const phone = at(unit, 'phone');
  const calls = at(phone, 'callsPerYear') ?? phone;
  if (calls === null || numberAt(unit, 'listedPeople') !== null || at(unit, 'listedPeople') !== null) return [];
  return [problemAt(calls.tree.place, `${unit.path}.listedPeople`, 'listed-people-missing', {})];
}

/** Units whose physicians dictate are there, write notes, and have one secretariat each. */
function checkServed(secretariat: View, units: readonly { unit: View }[]): Problem[] {
  const kinds = ['emergency', 'ward', 'outpatient', 'primary-care', 'theatre'];
  const idsOf = (isServed: (unit: View) => boolean) =>
    units.filter(({ unit }) => isServed(unit)).flatMap(({ unit }) => textAt(unit, 'id') ?? []);
  const proper = idsOf((unit) => kinds.includes(textAt(unit, 'kind') ?? ''));
  const others = units
    .filter(({ unit }) => textAt(unit, 'kind') === 'secretariat' && unit.path !== secretariat.path)
    .flatMap(({ unit }) => each(unit, 'serves').map((view) => ({ id: textOf(view.tree), path: view.path })));
  return each(secretariat, 'serves').flatMap((view) => {
    const value = textOf(view.tree);
    const first = others.find(({ id, path }) => id === value && path < view.path);
    if (value !== null && first !== undefined) {
      return [problemAt(view.tree.place, view.path, 'served-twice', { value, first: first.path })];
    }
    return checkId(view, proper);
  });
}
