import { type Problem, problemAt } from '../problem.ts';
import { textOf } from '../tree.ts';
import { transfersOf } from './check-transfers.ts';
import { municipalitiesOfAreas } from './units-of-areas.ts';
import { at, each, textAt, unitsOf, type View } from './view.ts';

/** Partners that send patients are sent some too: a link of the network that goes one way is one that was forgotten. */
export function checkPartners(scenario: View): Problem[] {
  const units = unitsOf(scenario).map(({ unit }) => unit);
  if (units.every((unit) => at(unit, 'sends') === null)) return [];
  const diverted = each(scenario, 'waves').flatMap((wave) => textAt(at(wave, 'ambulanceDiversion'), 'divertTo') ?? []);
  const municipalities = municipalitiesOfAreas(scenario);
  const receivers = new Set([...units.flatMap((unit) => receiversOf(unit, municipalities)), ...diverted]);
  return units.flatMap((unit) => {
    const sends = at(unit, 'sends');
    const id = textAt(unit, 'id');
    if (sends === null || id === null || receivers.has(id)) return [];
    return [problemAt(sends.tree.place, sends.path, 'partner-never-receives', { partner: id })];
  });
}

/** Units to which a unit refers, reports, transfers or discharges patients. */
function receiversOf(unit: View, municipalities: ReadonlyMap<string, readonly string[]>): string[] {
  const parts = [unit, at(unit, 'phone'), ...each(unit, 'lines')];
  const named = parts.flatMap((part) => each(part, 'onward'));
  const discharged = each(at(unit, 'municipalCare'), 'to');
  const reports = [...each(at(unit, 'finalReport'), 'to'), ...discharged];
  return [
    ...[...named, ...reports].flatMap((entry) => textAt(entry, 'unit') ?? []),
    ...discharged.flatMap((entry) => municipalities.get(textAt(entry, 'area') ?? '') ?? []),
    ...transfersOf(unit).flatMap(({ tree }) => textOf(tree) ?? []),
  ];
}
