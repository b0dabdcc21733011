import { type Problem, problemAt } from '../problem.ts';
import { textOf } from '../tree.ts';
import { byId, checkTarget, listKinds, type Target, type Targets, targetOf } from './check-target.ts';
import { centresOfAreas } from './units-of-areas.ts';
import { at, each, textAt, unitsOf, type View } from './view.ts';

/** Referrals, admissions and orders to units that are not there or of a wrong kind. */
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
  return problems;
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
