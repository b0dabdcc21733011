import { nearest } from '../nearest.ts';
import { type Problem, problemAt } from '../problem.ts';
import { textOf } from '../tree.ts';
import { byId, checkTarget, type Target, type Targets, targetOf, unknownReference } from './check-target.ts';
import { centresOfAreas } from './units-of-areas.ts';
import { at, each, textAt, unitsOf, type View } from './view.ts';

const clinicKinds = ['outpatient', 'primary-care'];
/** Kinds with patients on a list, whom others refer. */
const listKinds = [...clinicKinds, 'theatre'];

/** Referrals, admissions and transfers to units that are not there or of a wrong kind; sites and clinics of waves. */
export function checkReferences(scenario: View): Problem[] {
  const units = unitsOf(scenario);
  const targets = byId(units.flatMap(({ unit }) => targetOf(unit)));
  const centres = centresOfAreas(scenario);
  const wardsOf = new Map(
    each(scenario, 'sites').map((site) => [site.path, byId(each(site, 'units').flatMap(targetOf))]),
  );
  const problems: Problem[] = [];
  for (const { site, unit } of units) {
    const wards = wardsOf.get(site.path) ?? targets;
    const parts = [unit, at(unit, 'phone'), at(unit, 'examination'), ...each(unit, 'lines')];
    const onward = parts.flatMap((part) => each(part, 'onward'));
    for (const referral of onward) problems.push(...checkReferral(referral, targets, centres));
    for (const sent of each(unit, 'sends')) {
      problems.push(...checkTarget(at(sent, 'unit'), targets, listKinds));
      problems.push(...contactProblem(sent, targets.get(textAt(sent, 'unit') ?? '')));
    }
    for (const choice of each(at(unit, 'municipalCare'), 'to'))
      problems.push(...checkTarget(at(choice, 'unit'), targets, ['partner']));
    for (const choice of each(unit, 'admitTo')) problems.push(...checkTarget(at(choice, 'unit'), wards, ['ward']));
    problems.push(...checkTarget(at(at(unit, 'phone'), 'overflowTo'), targets, ['emergency', 'partner']));
    for (const part of parts) {
      problems.push(...checkTarget(at(at(part, 'turningAcute'), 'to'), targets, ['emergency']));
      for (const order of each(part, 'orders'))
        problems.push(...checkTarget(at(order, 'unit'), targets, ['diagnostics']));
      if (part !== unit) problems.push(...checkTarget(at(part, 'ward'), wards, ['ward']));
    }
  }
  return [...problems, ...checkWaves(scenario)];
}

/** A referral to an area goes to all its centres: each must offer the contact. */
function checkReferral(referral: View, targets: Targets, centres: ReadonlyMap<string, readonly string[]>): Problem[] {
  const area = textAt(referral, 'area');
  if (area !== null) {
    const lacking = centres.get(area)?.find((id) => contactProblem(referral, targets.get(id)).length > 0);
    return lacking === undefined ? [] : contactProblem(referral, targets.get(lacking));
  }
  return [
    ...checkTarget(at(referral, 'unit'), targets, [...listKinds, 'partner']),
    ...contactProblem(referral, targets.get(textAt(referral, 'unit') ?? '')),
  ];
}

function contactProblem(referral: View, target: Target | undefined): Problem[] {
  const contact = at(referral, 'contact');
  const written = textOf(contact?.tree ?? null);
  if (contact === null || written === null || target === undefined || !listKinds.includes(target.kind)) return [];
  if (target.contacts.includes(written)) return [];
  const params = { value: written, unit: target.id, known: target.contacts };
  return [problemAt(contact.tree.place, contact.path, 'contact-not-offered', params)];
}

function checkWaves(scenario: View): Problem[] {
  const problems: Problem[] = [];
  const sites = each(scenario, 'sites');
  const siteIds = sites.flatMap((site) => textAt(site, 'id') ?? []);
  const isSite = new Set(siteIds);
  const taken = new Map<string, View>();
  for (const wave of each(scenario, 'waves')) {
    const own: string[] = [];
    const areas = new Map(each(wave, 'primaryCareOf').map((view) => [view.tree.place, view]));
    for (const site of each(wave, 'sites')) {
      const written = textOf(site.tree);
      if (written === null) continue;
      own.push(written);
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
    problems.push(...checkPlannedUnits(wave, sites, own), ...checkDiversion(wave, sites, own));
  }
  return problems;
}

/** A booking plan names clinics and theatres of its wave's sites, a secondment any of their units. */
function checkPlannedUnits(wave: View, sites: readonly View[], ownSites: readonly string[]): Problem[] {
  const isOwn = (site: View): boolean => ownSites.includes(textAt(site, 'id') ?? '');
  const all = sites.flatMap((site) =>
    each(site, 'units')
      .flatMap(targetOf)
      .map(({ id, kind }) => ({ id, kind, isOwn: isOwn(site) })),
  );
  const booked = each(wave, 'bookingPlan').flatMap((entry) => each(entry, 'units'));
  const lent = each(at(wave, 'secondment'), 'people').flatMap((entry) => at(entry, 'unit') ?? []);
  const lists = all.filter(({ kind }) => listKinds.includes(kind));
  return [...checkNamed(booked, lists), ...checkNamed(lent, all)];
}

/** Ambulances go from an emergency department of the wave's sites to another one, or to a partner. */
function checkDiversion(wave: View, sites: readonly View[], ownSites: readonly string[]): Problem[] {
  const diversion = at(wave, 'ambulanceDiversion');
  const [from, to] = [at(diversion, 'emergency'), at(diversion, 'divertTo')];
  const isOwn = (site: View): boolean => ownSites.includes(textAt(site, 'id') ?? '');
  const all = sites.flatMap((site) =>
    each(site, 'units')
      .flatMap(targetOf)
      .map((unit) => ({ ...unit, isOwn: isOwn(site) })),
  );
  const problems = checkTarget(from, byId(all), ['emergency']);
  const departments = all.filter(({ kind }) => kind === 'emergency');
  if (problems.length === 0 && from !== null) problems.push(...checkNamed([from], departments));
  const written = textAt(diversion, 'emergency');
  const others = all.filter(({ id }) => id !== written);
  if (to === null || written === null || textOf(to.tree) !== written) {
    return [...problems, ...checkTarget(to, byId(others), ['emergency', 'partner'])];
  }
  const known = others.filter(({ kind }) => kind === 'emergency' || kind === 'partner').map(({ id }) => id);
  return [...problems, problemAt(to.tree.place, to.path, 'diverted-to-itself', { value: written, known })];
}

function checkNamed(named: readonly View[], units: readonly { id: string; isOwn: boolean }[]): Problem[] {
  const own = units.filter((unit) => unit.isOwn).map(({ id }) => id);
  return named.flatMap((view) => {
    const written = textOf(view.tree);
    if (written === null || own.includes(written)) return [];
    if (!units.some(({ id }) => id === written)) return [unknownReference(view, written, own)];
    const params = { value: written, nearest: nearest(written, own) };
    return [problemAt(view.tree.place, view.path, 'wave-unit-elsewhere', params)];
  });
}
