import { isoDate } from '../calendar-dates.ts';
import { parseDays } from '../days.ts';
import { nearest } from '../nearest.ts';
import { type Problem, problemAt } from '../problem.ts';
import { textOf } from '../tree.ts';
import { at, each, textAt, unitsOf, type View } from './view.ts';

/** Clinicians of one role at a unit, who share shifts or a line. */
interface StaffGroup {
  role: string;
  line: string | null;
  /** Starts of the shifts of a roster; none at a clinic. */
  shifts: string[];
}

interface KnownUnit {
  id: string;
  kind: string;
  site: string;
  groups: StaffGroup[];
  contacts: string[];
}

const clinicKinds = ['outpatient', 'primary-care'];
const listKinds = [...clinicKinds, 'theatre'];

/** Extra staff, evening sessions and bought care that name what is not there, and lenders who have nobody to lend. */
export function checkReinforcement(scenario: View): Problem[] {
  const units = unitsOf(scenario).flatMap(({ site, unit }) => knownUnit(site, unit));
  const goLives = goLivesOf(scenario);
  return each(scenario, 'waves').flatMap((wave) => {
    const plan = at(wave, 'reinforcement');
    const sites = each(wave, 'sites').flatMap((view) => textOf(view.tree) ?? []);
    const own = units.filter(({ site }) => sites.includes(site));
    return [
      ...each(plan, 'staff').flatMap((entry) => [
        ...checkReceiver(entry, units, own),
        ...checkLender(entry, units, goLives, parseDays(textAt(wave, 'goLive') ?? '', null)?.from),
      ]),
      ...each(plan, 'evenings').flatMap((entry) =>
        each(entry, 'units').flatMap((view) => checkEvening(view, units, own)),
      ),
      ...each(plan, 'boughtCare').flatMap((entry) => checkBought(entry, units, own)),
    ];
  });
}

function knownUnit(site: View, unit: View): KnownUnit[] {
  const id = textAt(unit, 'id');
  const kind = textAt(unit, 'kind');
  const siteId = textAt(site, 'id');
  if (id === null || kind === null || siteId === null) return [];
  const contacts = each(unit, 'lines').flatMap((line) => textAt(line, 'contact') ?? []);
  return [{ id, kind, site: siteId, groups: groupsOf(unit, kind), contacts }];
}

/** Starts of the shifts of a roster, which wards keep one step further down for their nurses. */
function startsOf(roster: View | null): string[] {
  return each(at(roster, 'roster') ?? roster, 'shifts').flatMap((shift) => textAt(shift, 'start') ?? []);
}

function groupsOf(unit: View, kind: string): StaffGroup[] {
  const own = (key: string, role: string): StaffGroup[] =>
    at(unit, key) === null ? [] : [{ role, line: null, shifts: startsOf(at(unit, key)) }];
  if (kind === 'emergency' || kind === 'ward') return [...own('physicians', 'physician'), ...own('nurses', 'nurse')];
  if (kind === 'logistics') return own('staff', 'other');
  if (kind === 'secretariat') return own('secretaries', 'secretary');
  if (kind === 'diagnostics')
    return each(unit, 'lines').map((line) => ({
      role: 'other',
      line: textAt(line, 'id'),
      shifts: startsOf(at(line, 'staff')),
    }));
  if (kind === 'theatre' || kind === 'partner') return [];
  const phone =
    at(unit, 'phone') === null
      ? []
      : [{ role: 'nurse', line: 'phone', shifts: startsOf(at(at(unit, 'phone'), 'nurses')) }];
  const ofLines = each(unit, 'lines').flatMap((line) => {
    const role = textAt(line, 'role');
    return role === null ? [] : [{ role, line: textAt(line, 'contact'), shifts: [] }];
  });
  return [...ofLines, ...phone];
}

/** The unit of a view, where it is one that goes live in the wave and of a kind that is asked for; else the problem. */
function ownUnit(
  view: View | null,
  units: readonly KnownUnit[],
  own: readonly KnownUnit[],
  expected: { kinds: string[]; isProper: (unit: KnownUnit) => boolean },
): { unit: KnownUnit | null; problems: Problem[] } {
  const value = textOf(view?.tree ?? null);
  if (view === null || value === null) return { unit: null, problems: [] };
  const known = own.filter(expected.isProper).map(({ id }) => id);
  const found = units.find(({ id }) => id === value);
  const { place } = view.tree;
  const choice = nearest(value, known);
  const refuse = (problem: Problem) => ({ unit: null, problems: [problem] });
  if (found === undefined)
    return refuse(problemAt(place, view.path, 'reference-unknown', { value, nearest: choice, known }));
  if (!expected.isProper(found)) {
    const params = { value, found: found.kind, expected: expected.kinds, nearest: choice };
    return refuse(problemAt(place, view.path, 'reference-wrong-kind', params));
  }
  if (!own.includes(found))
    return refuse(problemAt(place, view.path, 'wave-unit-elsewhere', { value, nearest: choice }));
  return { unit: found, problems: [] };
}

const withGroups = {
  kinds: ['emergency', 'ward', 'outpatient', 'primary-care', 'diagnostics', 'logistics', 'secretariat'],
  isProper: ({ groups }: KnownUnit) => groups.length > 0,
};
const withEvenings = { kinds: clinicKinds, isProper: ({ kind }: KnownUnit) => clinicKinds.includes(kind) };
const withLists = { kinds: listKinds, isProper: ({ kind }: KnownUnit) => listKinds.includes(kind) };

/** The unit has the role, and it is clear which of its groups they join. */
function checkReceiver(entry: View, units: readonly KnownUnit[], own: readonly KnownUnit[]): Problem[] {
  const { unit, problems } = ownUnit(at(entry, 'unit'), units, own, withGroups);
  const role = at(entry, 'role');
  const written = textOf(role?.tree ?? null);
  if (unit === null || role === null || written === null) return problems;
  const groups = unit.groups.filter((group) => group.role === written);
  if (groups.length === 0) return [roleMissing(role, written, unit)];
  const known = groups.flatMap(({ line }) => line ?? []);
  const line = at(entry, 'line');
  const value = textOf(line?.tree ?? null);
  if (line !== null && value !== null && !known.includes(value))
    return [problemAt(line.tree.place, line.path, 'contact-not-offered', { value, unit: unit.id, known })];
  const joined = groups.find((group) => group.line === value) ?? groups[0];
  if (line !== null || groups.length === 1) return joined === undefined ? [] : checkShifts(entry, joined);
  return [problemAt(role.tree.place, role.path, 'staff-line-missing', { unit: unit.id, role: written, known })];
}

/** Shifts that they join are there. */
function checkShifts(entry: View, { shifts }: StaffGroup): Problem[] {
  return each(entry, 'shifts').flatMap((view) => {
    const value = textOf(view.tree);
    if (value === null || shifts.includes(value)) return [];
    const params = { value, nearest: nearest(value, shifts), known: shifts };
    return [problemAt(view.tree.place, view.path, 'reference-unknown', params)];
  });
}

function roleMissing(view: View, role: string, unit: KnownUnit): Problem {
  return problemAt(view.tree.place, view.path, 'staff-role-missing', { unit: unit.id, role, known: rolesOf(unit) });
}

function rolesOf({ groups }: KnownUnit): string[] {
  return [...new Set(groups.map(({ role }) => role))];
}

/** Who is lent comes from another unit that has the role and whose site is not live by the end of the lending. */
function checkLender(
  entry: View,
  units: readonly KnownUnit[],
  goLives: Map<string, number>,
  goLive: number | undefined,
): Problem[] {
  const origin = at(entry, 'origin');
  const lender = at(entry, 'lender');
  const isLent = textAt(entry, 'origin') === 'lent';
  if (lender === null) {
    if (!isLent || origin === null) return [];
    return [problemAt(origin.tree.place, origin.path, 'lender-missing', {})];
  }
  const { place } = lender.tree;
  if (!isLent) return [problemAt(place, lender.path, 'lender-unasked', { origin: textAt(entry, 'origin') ?? '' })];
  const value = textOf(lender.tree);
  const role = textAt(entry, 'role');
  if (value === null || role === null) return [];
  const receiver = textAt(entry, 'unit');
  const hasRole = ({ id, groups }: KnownUnit): boolean =>
    id !== receiver && groups.some((group) => group.role === role);
  const until = parseDays(textAt(entry, 'to') ?? '', goLive ?? null);
  const liveBefore = ({ site }: KnownUnit): number | null => {
    const live = goLives.get(site);
    return live === undefined || until === null || live >= until.to ? null : live;
  };
  const free = units.filter((unit) => hasRole(unit) && liveBefore(unit) === null);
  const known = free.map(({ id }) => id);
  const choice = nearest(value, known);
  const found = units.find(({ id }) => id === value);
  if (found === undefined)
    return [problemAt(place, lender.path, 'lender-unknown', { value, role, nearest: choice, known })];
  if (value === receiver) return [problemAt(place, lender.path, 'lender-is-receiver', { value, role, known })];
  if (!hasRole(found)) {
    const ofSite = free.filter(({ site }) => site === found.site).map(({ id }) => id);
    const choices = ofSite.length > 0 ? { nearest: null, known: ofSite } : { nearest: choice, known };
    const params = { value, role, roles: rolesOf(found), ...choices };
    return [problemAt(place, lender.path, 'lender-without-role', params)];
  }
  const live = liveBefore(found);
  if (live === null) return [];
  return [problemAt(place, lender.path, 'lender-live', { value, site: found.site, goLive: isoDate(live) })];
}

/** Days of the go-lives of sites. */
function goLivesOf(scenario: View): Map<string, number> {
  const days = new Map<string, number>();
  for (const wave of each(scenario, 'waves')) {
    const day = parseDays(textAt(wave, 'goLive') ?? '', null)?.from;
    if (day === undefined) continue;
    for (const site of each(wave, 'sites')) days.set(textOf(site.tree) ?? '', day);
  }
  return days;
}

/** A unit with evenings: those of theatres would be operations in the daytime, which bought care gives. */
function checkEvening(view: View, units: readonly KnownUnit[], own: readonly KnownUnit[]): Problem[] {
  const value = textOf(view.tree);
  const isTheatre = units.some(({ id, kind }) => id === value && kind === 'theatre');
  if (value !== null && isTheatre) return [problemAt(view.tree.place, view.path, 'evenings-at-theatre', { value })];
  return ownUnit(view, units, own, withEvenings).problems;
}

function checkBought(entry: View, units: readonly KnownUnit[], own: readonly KnownUnit[]): Problem[] {
  const { unit, problems } = ownUnit(at(entry, 'unit'), units, own, withLists);
  const contact = at(entry, 'contact');
  const value = textOf(contact?.tree ?? null);
  if (unit === null || contact === null || value === null || unit.contacts.includes(value)) return problems;
  const params = { value, unit: unit.id, known: unit.contacts };
  return [problemAt(contact.tree.place, contact.path, 'contact-not-offered', params)];
}
