import { type Problem, problemAt } from '../problem.ts';
import { items, textOf } from '../tree.ts';
import { byId, checkTarget, targetOf } from './check-target.ts';
import { at, each, unitsOf, type View } from './view.ts';

const kinds = ['ward', 'partner'];

/** Where emergency departments send whom they cannot place: to wards of other sites, each once, and last to a partner. */
export function checkTransfers(scenario: View): Problem[] {
  const units = unitsOf(scenario);
  const targets = units.flatMap(({ unit }) => targetOf(unit));
  return units.flatMap(({ site, unit }) => {
    const named = transfersOf(unit);
    if (named.length === 0) return [];
    const wards = each(site, 'units').flatMap(targetOf);
    const own = wards.filter(({ kind }) => kind === 'ward').map(({ id }) => id);
    const others = targets.filter(({ id }) => !own.includes(id));
    const first = new Map<string, string>();
    let partner: string | null = null;
    return named.flatMap((view): Problem[] => {
      const { place } = view.tree;
      const value = textOf(view.tree);
      if (value === null) return [];
      if (own.includes(value)) {
        const known = others.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
        return [problemAt(place, view.path, 'transfer-within-site', { value, known })];
      }
      const earlier = first.get(value);
      if (earlier !== undefined) return [problemAt(place, view.path, 'id-duplicate', { value, first: earlier })];
      first.set(value, view.path);
      if (partner !== null) return [problemAt(place, view.path, 'transfer-beyond-partner', { value, partner })];
      if (others.some(({ id, kind }) => id === value && kind === 'partner')) partner = value;
      return checkTarget(view, byId(others), kinds);
    });
  });
}

/** Views of the ids under `transferTo`, which holds one or a list of them. */
export function transfersOf(unit: View): View[] {
  const named = at(unit, 'transferTo');
  if (named === null) return [];
  return items(named.tree).length > 0 ? each(unit, 'transferTo') : [named];
}
