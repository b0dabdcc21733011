import { type Problem, problemAt } from '../problem.ts';
import { at, each, numberAt, textAt, unitsOf, type View } from './view.ts';

/**
 * Rosters with fewer people than twice the staff on duty in a day. With eleven hours of rest between shifts nobody can take
 * every day's shift, so fewer would leave shifts without anyone.
 */
export function checkRosters(scenario: View): Problem[] {
  return unitsOf(scenario).flatMap(({ unit }) =>
    rostersOf(unit).flatMap((roster) => {
      const people = at(roster, 'people');
      const number = numberAt(roster, 'people');
      if (people === null || number === null) return [];
      const needed = 2 * Math.max(staffOn(roster, 'workdays'), staffOn(roster, 'other-days'));
      if (number >= needed) return [];
      return [problemAt(people.tree.place, people.path, 'roster-too-small', { people: number, needed })];
    }),
  );
}

/** Every group of staff of a unit, wherever the unit keeps it. */
function rostersOf(unit: View): View[] {
  const lines = each(unit, 'lines').map((line) => at(line, 'staff'));
  const nurses = at(unit, 'nurses');
  const own = ['physicians', 'staff', 'secretaries'].map((key) => at(unit, key));
  return [...own, at(nurses, 'roster') ?? nurses, at(at(unit, 'phone'), 'nurses'), ...lines].filter(
    (roster) => roster !== null,
  );
}

/** Staff of all shifts of a kind of day. */
function staffOn(roster: View, kindOfDay: string): number {
  return each(roster, 'shifts')
    .filter((shift) => [null, 'all-days', kindOfDay].includes(textAt(shift, 'days')))
    .reduce((total, shift) => total + Math.max(0, numberAt(shift, 'staff') ?? 0), 0);
}
