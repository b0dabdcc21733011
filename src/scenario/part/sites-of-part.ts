import { secretariesId } from '../areas/centre-ids.ts';
import { readAreas } from '../areas/read-areas.ts';
import { nearest } from '../nearest.ts';
import { type Place, type Problem, problemAt } from '../problem.ts';
import { child, items, type Tree, textOf } from '../tree.ts';

/** What the name of a list of sites begins with where the name of a file would stand. */
export const sitesOption = '--sites';

const place: Place = { file: sitesOption, line: 0, column: 0 };

/**
 * The sites that a list names: `ystad` a site, `area:lund` the centres of an area with their secretaries, `wave:wave-2` the sites
 * of a wave. Names that are not known become problems.
 */
export function sitesOfPart(scenario: Tree, names: readonly string[]): { sites: Set<string>; problems: Problem[] } {
  const known = namedSites(scenario);
  const sites = new Set<string>();
  const problems: Problem[] = [];
  for (const name of names) {
    const found = known.get(name);
    if (found === undefined) {
      const choices = [...known.keys()];
      const params = { value: name, nearest: nearest(name, choices), known: choices };
      problems.push(problemAt(place, name, 'reference-unknown', params));
    }
    for (const site of found ?? []) sites.add(site);
  }
  return { sites, problems };
}

/** None of the sites that a list names has anything to simulate without the others. */
export function nothingLeft(names: readonly string[]): Problem {
  return problemAt(place, names.join(','), 'part-empty', {});
}

function namedSites(scenario: Tree): Map<string, string[]> {
  const ids = items(child(scenario, 'sites')).flatMap((site) => textOf(child(site, 'id')) ?? []);
  const known = new Set(ids);
  const named = new Map(ids.map((id): [string, string[]] => [id, [id]]));
  for (const { id, catchments } of readAreas(scenario)) {
    const sites = [...catchments.flatMap(({ centres }) => centres), secretariesId(id)];
    named.set(
      `area:${id}`,
      sites.filter((site) => known.has(site)),
    );
  }
  for (const wave of items(child(scenario, 'waves'))) {
    const sites = items(child(wave, 'sites')).flatMap((site) => textOf(site) ?? []);
    named.set(
      `wave:${textOf(child(wave, 'id')) ?? ''}`,
      sites.filter((site) => known.has(site)),
    );
  }
  return named;
}
