import { parseDays } from '../days.ts';
import { nearest } from '../nearest.ts';
import { type Problem, problemAt } from '../problem.ts';
import { items, textOf } from '../tree.ts';
import { at, each, textAt, unitsOf, type View } from './view.ts';

/** A unit with its record system, and how it changes. */
interface Party {
  id: string;
  site: string | null;
  system: string;
  /** Go-live as a day; null for a unit that has none. */
  goLive: number | null;
  /** Wave of that go-live, whether it may be rolled back, and whether some of its sites may be without the others. */
  wave: string | null;
  mayReturn: boolean;
  mayReturnInPart: boolean;
}

/** Record systems of units, boundaries between them, receivers of final reports, and effects that need all this. */
export function checkRecordSystems(scenario: View): Problem[] {
  const systems = at(scenario, 'recordSystems');
  const problems = [...checkReports(scenario)];
  if (systems === null) return [...problems, ...checkNeeded(scenario)];
  const known = each(systems, 'systems').flatMap((system) => textAt(system, 'id') ?? []);
  const boundaries = each(systems, 'boundaries');
  const ends = boundaries.flatMap((boundary) => each(boundary, 'between'));
  const newSystem = at(systems, 'newSystem');
  const named = [...ends, ...(newSystem === null ? [] : [newSystem])];
  problems.push(...named.flatMap((view) => checkSystem(view, known)), ...checkDuplicates(boundaries));
  for (const { unit } of unitsOf(scenario)) {
    const own = at(unit, 'recordSystem');
    const id = textAt(unit, 'id');
    if (own !== null) problems.push(...checkSystem(own, known));
    else if (id !== null) {
      const path = `${unit.path}.recordSystem`;
      problems.push(problemAt(unit.tree.place, path, 'record-system-missing', { unit: id, known }));
    }
  }
  // Pairs of systems that are not known would only say the same again.
  return problems.length > 0 ? problems : checkPairs(scenario, systems);
}

function checkSystem(view: View, known: string[]): Problem[] {
  const value = textOf(view.tree);
  if (value === null || known.includes(value)) return [];
  const params = { value, nearest: nearest(value, known), known };
  return [problemAt(view.tree.place, view.path, 'reference-unknown', params)];
}

/** The name of a pair of systems, the same both ways round. */
function pairName(one: string, other: string): string {
  return one < other ? `${one} – ${other}` : `${other} – ${one}`;
}

function nameOfBoundary(boundary: View): string | null {
  const between = at(boundary, 'between');
  const [one, other] = between === null ? [] : items(between.tree).map(textOf);
  return one === undefined || other === undefined || one === null || other === null ? null : pairName(one, other);
}

function checkDuplicates(boundaries: readonly View[]): Problem[] {
  const first = new Map<string, string>();
  return boundaries.flatMap((boundary) => {
    const value = nameOfBoundary(boundary);
    if (value === null) return [];
    const earlier = first.get(value);
    if (earlier === undefined) {
      first.set(value, boundary.path);
      return [];
    }
    const view = at(boundary, 'between') ?? boundary;
    return [problemAt(view.tree.place, view.path, 'id-duplicate', { value, first: earlier })];
  });
}

/** Effects on messages where no record systems are told apart. */
function checkNeeded(scenario: View): Problem[] {
  return each(scenario, 'waves').flatMap((wave) =>
    ['coexistence', 'lostMessages'].flatMap((key) => {
      const effect = at(wave, key);
      return effect === null
        ? []
        : [problemAt(effect.tree.place, effect.path, 'record-systems-missing', { effect: key })];
    }),
  );
}

/** Final reports go to clinics, primary-care centres and partners. */
function checkReports(scenario: View): Problem[] {
  const kinds = ['outpatient', 'primary-care', 'partner'];
  const units = unitsOf(scenario);
  const proper = units.flatMap(({ unit }) =>
    kinds.includes(textAt(unit, 'kind') ?? '') ? (textAt(unit, 'id') ?? []) : [],
  );
  return units.flatMap(({ unit }) =>
    each(at(unit, 'finalReport'), 'to').flatMap((receiver) => {
      const view = at(receiver, 'unit');
      return view === null ? [] : checkSystem(view, proper);
    }),
  );
}

function partiesOf(scenario: View): Map<string, Party> {
  const waves = each(scenario, 'waves').map((wave) => ({
    id: wave.path,
    sites: each(wave, 'sites').map(({ tree }) => textOf(tree)),
    goLive: parseDays(textAt(wave, 'goLive') ?? '', null)?.from ?? null,
    mayReturn: at(wave, 'rollback') !== null,
    mayReturnInPart: ['rule', 'sites'].some((key) => at(at(wave, 'rollback'), key) !== null),
  }));
  const parties = new Map<string, Party>();
  for (const { site, unit } of unitsOf(scenario)) {
    const id = textAt(unit, 'id');
    const system = textAt(unit, 'recordSystem');
    const siteId = textAt(site, 'id');
    const wave = waves.find(({ sites }) => sites.includes(siteId));
    if (id === null || system === null) continue;
    parties.set(id, {
      id,
      site: siteId,
      system,
      goLive: wave?.goLive ?? null,
      wave: wave?.id ?? null,
      mayReturn: wave?.mayReturn ?? false,
      mayReturnInPart: wave?.mayReturnInPart ?? false,
    });
  }
  return parties;
}

/** Units that a unit sends messages to, or has answers from. */
function receiversOf(unit: View): string[] {
  const parts = [unit, at(unit, 'phone'), at(unit, 'examination'), ...each(unit, 'lines')];
  const sent = parts.flatMap((part) => [...each(part, 'onward'), ...each(part, 'orders')]);
  return [...sent, ...each(at(unit, 'finalReport'), 'to')].flatMap((message) => textAt(message, 'unit') ?? []);
}

/** Pairs of systems that a message between two units can have at its ends, before and after go-lives. */
function pairsOf(one: Party, other: Party, newSystem: string): [string, string][] {
  const pairs: [string, string][] = [[one.system, other.system]];
  const isAlone = (party: Party, partner: Party) => {
    if (party.goLive === null) return false;
    if (party.wave === partner.wave) return party.site !== partner.site && partner.mayReturnInPart;
    return partner.goLive === null || partner.goLive > party.goLive || partner.mayReturn;
  };
  if (isAlone(one, other)) pairs.push([newSystem, other.system]);
  if (isAlone(other, one)) pairs.push([one.system, newSystem]);
  return pairs.filter(([from, to]) => from !== to);
}

/** Every pair of systems that a message of the world can cross has handling times. */
function checkPairs(scenario: View, systems: View): Problem[] {
  const newSystem = textAt(systems, 'newSystem');
  if (newSystem === null) return [];
  const { tree, path } = at(systems, 'boundaries') ?? systems;
  const given = new Set(each(systems, 'boundaries').map(nameOfBoundary));
  const parties = partiesOf(scenario);
  const missing = new Map<string, Problem>();
  for (const { unit } of unitsOf(scenario)) {
    const sender = parties.get(textAt(unit, 'id') ?? '');
    if (sender === undefined) continue;
    for (const id of receiversOf(unit)) {
      const receiver = parties.get(id);
      if (receiver === undefined) continue;
      for (const [one, other] of pairsOf(sender, receiver, newSystem)) {
        const pair = pairName(one, other);
        if (given.has(pair) || missing.has(pair)) continue;
        const params = { one, other, from: sender.id, to: receiver.id };
        missing.set(pair, problemAt(tree.place, path, 'boundary-missing', params));
      }
    }
  }
  return [...missing.values()];
}
