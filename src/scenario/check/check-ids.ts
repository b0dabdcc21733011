import { type Problem, problemAt } from '../problem.ts';
import { at, each, textAt, unitsOf, type View } from './view.ts';

/** Ids written twice: of sites, units and waves, lines of a clinic by their contact, curves by role and kind. */
export function checkIds(scenario: View): Problem[] {
  const sites = each(scenario, 'sites');
  const waves = each(scenario, 'waves');
  const units = unitsOf(scenario).map(({ unit }) => unit);
  return [
    ...duplicates(sites, 'id', idOf),
    ...duplicates(units, 'id', idOf),
    ...duplicates(waves, 'id', idOf),
    ...units.flatMap((unit) => duplicates(each(unit, 'lines'), 'contact', (line) => textAt(line, 'contact'))),
    ...waves.flatMap((wave) => duplicates(each(at(wave, 'slowDocumentation'), 'curves'), 'kind', curveName)),
  ];
}

function idOf(view: View): string | null {
  return textAt(view, 'id');
}

function curveName(curve: View): string | null {
  const role = textAt(curve, 'role');
  const kind = textAt(curve, 'kind');
  return role === null || kind === null ? null : `${role} ${kind}`;
}

/** Problems of views that bear the name of an earlier one; `key` is where the name is written. */
function duplicates(views: readonly View[], key: string, nameOf: (view: View) => string | null): Problem[] {
  const problems: Problem[] = [];
  const first = new Map<string, View>();
  for (const view of views) {
    const name = nameOf(view);
    if (name === null) continue;
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, view);
    else {
      const { tree, path } = at(view, key) ?? view;
      problems.push(problemAt(tree.place, path, 'id-duplicate', { value: name, first: earlier.path }));
    }
  }
  return problems;
}
