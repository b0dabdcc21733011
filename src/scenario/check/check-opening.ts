import { minutesOfDay } from '../days.ts';
import { type Problem, problemAt } from '../problem.ts';
import { numberOf } from '../tree.ts';
import { at, each, textAt, unitsOf, type View } from './view.ts';

const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Opening hours of emergency departments: closed after they open, and nobody comes in an hour that is closed altogether. */
export function checkOpening(scenario: View): Problem[] {
  return unitsOf(scenario).flatMap(({ unit }): Problem[] => {
    const hours = at(unit, 'openingHours');
    const [open, close] = [textAt(hours, 'open') ?? '', textAt(hours, 'close') ?? ''];
    const closing = at(hours, 'close');
    if (closing === null || !timePattern.test(open) || !timePattern.test(close)) return [];
    const [from, to] = [minutesOfDay(open) / 60, minutesOfDay(close) / 60];
    if (from >= to) return [problemAt(closing.tree.place, closing.path, 'hours-reversed', { from, to })];
    return each(unit, 'arrivalShareByHour').flatMap((share, hour) => {
      if (numberOf(share.tree) === 0 || (hour + 1 > from && hour < to)) return [];
      return [problemAt(share.tree.place, share.path, 'arrivals-while-closed', { hour, open, close })];
    });
  });
}
