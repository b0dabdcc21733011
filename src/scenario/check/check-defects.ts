import { type Problem, problemAt } from '../problem.ts';
import { at, each, numberAt, type View } from './view.ts';

/** Defects that nobody repairs, and a command centre that closes before it opens. */
export function checkDefects(scenario: View): Problem[] {
  const repair = at(scenario, 'faultRepair');
  const unrepaired = repair === null ? each(scenario, 'waves').flatMap((wave) => at(wave, 'defects') ?? []) : [];
  return [
    ...unrepaired.map(({ tree, path }) => problemAt(tree.place, path, 'fault-repair-missing', {})),
    ...hoursInOrder(at(repair, 'commandCentre')),
  ];
}

function hoursInOrder(centre: View | null): Problem[] {
  const closes = at(centre, 'toHour');
  const from = numberAt(centre, 'fromHour');
  const to = numberAt(centre, 'toHour');
  if (closes === null || from === null || to === null || from < to) return [];
  return [problemAt(closes.tree.place, closes.path, 'hours-reversed', { from, to })];
}
