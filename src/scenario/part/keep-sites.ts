import { listAt, mappingAt, scalarAt, withValues } from '../areas/build-trees.ts';
import type { Problem } from '../problem.ts';
import { child, items, type MappingTree, textOf } from '../tree.ts';
import { AreasOutside } from './areas-outside.ts';
import { NarrowUnit } from './narrow-unit.ts';
import { narrowWave } from './narrow-wave.ts';
import { Outside } from './outside.ts';
import { nothingLeft, sitesOfPart } from './sites-of-part.ts';

/** A part of a scenario. */
export interface Part {
  tree: MappingTree;
  problems: Problem[];
  /** What the part lacks of what its units do in the whole. */
  warnings: Problem[];
}

/**
 * Keeps only some sites of a scenario without sources, its areas expanded and its defaults applied. Units outside to which
 * patients or messages go become partners; orders to laboratories outside and what cannot be without other units are left out,
 * with a warning. Waves keep the sites that are kept.
 */
export function keepSites(scenario: MappingTree, names: readonly string[]): Part {
  const { sites: kept, problems } = sitesOfPart(scenario, names);
  if (problems.length > 0) return { tree: scenario, problems, warnings: [] };
  const outside = new Outside(scenario, kept);
  const areas = new AreasOutside(scenario, kept);
  const units = new NarrowUnit(outside, areas);
  const sites = items(child(scenario, 'sites')).flatMap((site) => {
    if (site.type !== 'mapping' || !kept.has(textOf(child(site, 'id')) ?? '')) return [];
    const own = items(child(site, 'units')).flatMap((unit) => units.narrow(unit) ?? []);
    return own.length === 0 ? [] : [withValues(site, { units: listAt(site.place, own) })];
  });
  if (sites.length === 0) return { tree: scenario, problems: [nothingLeft(names)], warnings: [] };
  const remaining = new Set(sites.map((site) => textOf(child(site, 'id'))));
  const waves = child(scenario, 'waves');
  const narrowed = items(waves).flatMap((wave) => narrowWave(wave, remaining, outside) ?? []);
  const all = child(scenario, 'sites');
  const tree = withValues(named(scenario, names), {
    sites: listAt(all?.place ?? scenario.place, [...sites, ...outside.partners(), ...areas.partners()]),
    waves: waves === null ? null : listAt(waves.place, narrowed),
  });
  // Areas are taken apart into the centres that are kept and partners for the others.
  for (const key of ['areas', 'centreTemplate']) tree.entries.delete(key);
  return { tree, problems: [], warnings: units.warnings() };
}

/** Longest name of a part that is put together from those of its sites. */
const longestNames = 40;

/** The scenario under a name and title that tell which part it is. */
function named(scenario: MappingTree, names: readonly string[]): MappingTree {
  const { place } = scenario;
  const whole = textOf(child(scenario, 'name')) ?? '';
  const joined = names.join('-').replaceAll(':', '-');
  const short =
    joined.length > longestNames ? `${names[0]?.replaceAll(':', '-')}-and-${names.length - 1}-more` : joined;
  const title = child(scenario, 'title');
  const list = names.join(', ');
  const titleIn = (language: 'sv' | 'en', only: string) =>
    scalarAt(place, `${textOf(child(title, language)) ?? whole} (${only} ${list})`);
  return withValues(scenario, {
    name: scalarAt(place, `${whole}-${short}`),
    title: mappingAt(place, { sv: titleIn('sv', 'endast'), en: titleIn('en', 'only') }),
  });
}
