import { nearest } from '../nearest.ts';
import { type Problem, problemAt } from '../problem.ts';
import { textOf } from '../tree.ts';
import { byId, checkTarget, listKinds, type Target, targetOf, unknownReference } from './check-target.ts';
import { at, each, textAt, unitsOf, type View } from './view.ts';

/** A unit with the site that it belongs to. */
interface Placed extends Target {
  site: string | null;
}

/** Sites of waves, each in one wave and there; units that plans name, which belong to the wave's sites. */
export function checkWaves(scenario: View): Problem[] {
  const problems: Problem[] = [];
  const siteIds = each(scenario, 'sites').flatMap((site) => textAt(site, 'id') ?? []);
  const isSite = new Set(siteIds);
  const units = unitsOf(scenario).flatMap(({ site, unit }) =>
    targetOf(unit).map((target): Placed => ({ ...target, site: textAt(site, 'id') })),
  );
  const taken = new Map<string, View>();
  for (const wave of each(scenario, 'waves')) {
    const own = new Set<string | null>();
    const areas = new Map(each(wave, 'primaryCareOf').map((view) => [view.tree.place, view]));
    for (const site of each(wave, 'sites')) {
      const written = textOf(site.tree);
      if (written === null) continue;
      own.add(written);
      // A centre that goes live with its area lies where the wave names the area.
      const view = areas.get(site.tree.place) ?? site;
      if (!isSite.has(written)) problems.push(unknownReference(view, written, siteIds));
      const first = taken.get(written);
      if (first === undefined) taken.set(written, view);
      else {
        const params = { site: written, first: first.path };
        problems.push(problemAt(view.tree.place, view.path, 'site-in-two-waves', params));
      }
    }
    problems.push(...checkPlannedUnits(wave, units, own), ...checkDiversion(wave, units, own));
  }
  return problems;
}

/** A booking plan names clinics and theatres of its wave's sites, a secondment any of their units. */
function checkPlannedUnits(wave: View, units: readonly Placed[], ownSites: ReadonlySet<string | null>): Problem[] {
  const booked = each(wave, 'bookingPlan').flatMap((entry) => each(entry, 'units'));
  const lent = each(at(wave, 'secondment'), 'people').flatMap((entry) => at(entry, 'unit') ?? []);
  const lists = units.filter(({ kind }) => listKinds.includes(kind));
  return [...checkNamed(booked, lists, ownSites), ...checkNamed(lent, units, ownSites)];
}

/** Ambulances go from an emergency department of the wave's sites to another one, or to a partner. */
function checkDiversion(wave: View, units: readonly Placed[], ownSites: ReadonlySet<string | null>): Problem[] {
  const diversion = at(wave, 'ambulanceDiversion');
  if (diversion === null) return [];
  const [from, to] = [at(diversion, 'emergency'), at(diversion, 'divertTo')];
  const problems = checkTarget(from, byId(units), ['emergency']);
  const departments = units.filter(({ kind }) => kind === 'emergency');
  if (problems.length === 0 && from !== null) problems.push(...checkNamed([from], departments, ownSites));
  const written = textAt(diversion, 'emergency');
  const others = units.filter(({ id }) => id !== written);
  if (to === null || written === null || textOf(to.tree) !== written) {
    return [...problems, ...checkTarget(to, byId(others), ['emergency', 'partner'])];
  }
  const known = others.filter(({ kind }) => kind === 'emergency' || kind === 'partner').map(({ id }) => id);
  return [...problems, problemAt(to.tree.place, to.path, 'diverted-to-itself', { value: written, known })];
}

function checkNamed(named: readonly View[], units: readonly Placed[], ownSites: ReadonlySet<string | null>): Problem[] {
  if (named.length === 0) return [];
  const own = units.filter(({ site }) => ownSites.has(site)).map(({ id }) => id);
  return named.flatMap((view) => {
    const written = textOf(view.tree);
    if (written === null || own.includes(written)) return [];
    if (!units.some(({ id }) => id === written)) return [unknownReference(view, written, own)];
    const params = { value: written, nearest: nearest(written, own) };
    return [problemAt(view.tree.place, view.path, 'wave-unit-elsewhere', params)];
  });
}
