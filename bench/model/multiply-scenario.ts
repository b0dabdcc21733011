import type { Scenario, Site } from '../../src/scenario/scenario.ts';

/**
 * A world of so many equal copies of a scenario's sites: each copy has ids of its own and refers, orders and transfers within
 * itself. The plan stays that of the first copy, whose ids are as they were.
 */
export function multiplyScenario(scenario: Scenario, times: number): Scenario {
  const ids = new Set(scenario.sites.flatMap(({ id, units }) => [id, ...units.map((unit) => unit.id)]));
  const copies = Array.from({ length: times }, (_, copy): Site[] => {
    const sites = unshared(scenario.sites);
    if (copy > 0) renameWithin(sites, ids, `-copy-${copy + 1}`);
    return sites;
  });
  return { ...scenario, sites: copies.flat() };
}

/** A copy in which no two sites or units share a part, so that each part can be changed. */
function unshared(sites: Site[]): Site[] {
  return JSON.parse(JSON.stringify(sites));
}

/** Gives every id, and whatever names it, an ending. */
function renameWithin(value: object, ids: ReadonlySet<string>, ending: string): void {
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'string' && ids.has(inner)) Reflect.set(value, key, inner + ending);
    else if (typeof inner === 'object' && inner !== null) renameWithin(inner, ids, ending);
  }
}

/** The same scenario with waiting lists of clinics and theatres so many times as long. */
export function lengthenLists(scenario: Scenario, times: number): Scenario {
  const longer = { ...scenario, sites: unshared(scenario.sites) };
  for (const unit of longer.sites.flatMap(({ units }) => units)) {
    if (!('lines' in unit)) continue;
    for (const line of unit.lines) if ('listLength' in line) line.listLength *= times;
  }
  return longer;
}
