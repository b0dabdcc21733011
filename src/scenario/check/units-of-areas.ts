import { municipalityId } from '../areas/centre-ids.ts';
import { readAreas } from '../areas/read-areas.ts';
import { textAt, unitsOf, type View } from './view.ts';

/** Ids of the primary-care units of each area: the first of each of its centres' sites. */
export function centresOfAreas(scenario: View): Map<string, string[]> {
  const unitOf = new Map<string, string>();
  for (const { site, unit } of unitsOf(scenario)) {
    const [siteId, id] = [textAt(site, 'id'), textAt(unit, 'id')];
    if (siteId === null || id === null || unitOf.has(siteId) || textAt(unit, 'kind') !== 'primary-care') continue;
    unitOf.set(siteId, id);
  }
  const areas = readAreas(scenario.tree).map(({ id, catchments }): [string, string[]] => [
    id,
    catchments.flatMap(({ centres }) => centres.flatMap((site) => unitOf.get(site) ?? [])),
  ]);
  return new Map(areas);
}

/** Ids of the partner units that stand for the municipalities of each area. */
export function municipalitiesOfAreas(scenario: View): Map<string, string[]> {
  const areas = readAreas(scenario.tree).map(({ id, catchments }): [string, string[]] => [
    id,
    catchments.map((catchment) => `${municipalityId(catchment.id)}-care`),
  ]);
  return new Map(areas);
}
