import { mergeTrees } from '../merge-trees.ts';
import { child, items, type MappingTree, type Tree, textOf } from '../tree.ts';
import { bareValue, listAt, mappingAt, scalarAt, withValues } from './build-trees.ts';
import { municipalityId, secretariesId } from './centre-ids.ts';
import { CentreTemplate } from './centre-template.ts';
import { type AreaTree, type CatchmentTree, readAreas } from './read-areas.ts';

/**
 * Generates the sites of a scenario's areas: centres from the template, an area's medical secretaries, municipalities. A site
 * that is written by hand is laid over a generated one of the same id. The centres of areas that a wave names join its sites.
 * Generated values lie at the place of what they follow from. A scenario without areas stays as it is.
 */
export function expandAreas(scenario: MappingTree): MappingTree {
  const areas = readAreas(scenario);
  if (areas.length === 0) return scenario;
  const written = child(scenario, 'centreTemplate');
  const template = written === null ? null : new CentreTemplate(written, child(scenario, 'defaults'));
  const hasSystems = child(scenario, 'recordSystems') !== null;
  const generated = areas.flatMap((area) => [
    ...(template === null ? [] : centresOf(area, template)),
    ...area.catchments.map((catchment) => municipalityOf(catchment, hasSystems)),
  ]);
  const sites = child(scenario, 'sites');
  const waves = child(scenario, 'waves');
  return withValues(scenario, {
    sites: sites === null || sites.type === 'list' ? laidOver(generated, sites, scenario) : sites,
    waves: waves?.type === 'list' ? { ...waves, items: waves.items.map((wave) => withCentres(wave, areas)) } : waves,
  });
}

/** Sites in the order of the file, generated ones after them. */
function laidOver(generated: readonly MappingTree[], sites: Tree | null, scenario: MappingTree): Tree {
  const byId = new Map(generated.map((site) => [textOf(child(site, 'id')), site]));
  const own = items(sites).map((site) => {
    const id = textOf(child(site, 'id'));
    const below = byId.get(id);
    if (below === undefined) return site;
    byId.delete(id);
    return mergeTrees(below, site);
  });
  return listAt(sites?.place ?? scenario.place, [...own, ...byId.values()]);
}

/** The centres that an area generates, and their medical secretaries. */
function centresOf(area: AreaTree, template: CentreTemplate): MappingTree[] {
  let listed = 0;
  const centres = area.catchments.flatMap((catchment) => {
    const { population } = catchment;
    const populationTree = bareValue(child(catchment.tree, 'population'));
    if (catchment.isNamed || population === null || populationTree === null) return [];
    const listedPeople = Math.round(population / catchment.centres.length);
    const idPlace = child(catchment.tree, 'id')?.place ?? catchment.tree.place;
    return catchment.centres.map((site, index) => {
      listed += listedPeople;
      const facts = {
        site,
        name: centreName(catchment, index),
        listedPeople,
        population,
        listedAt: populationTree.place,
        emergency: child(area.tree, 'emergency'),
        referrals: child(area.tree, 'referrals'),
        orders: child(area.tree, 'orders'),
      };
      return template.siteOf(facts, catchment.tree.place, idPlace);
    });
  });
  if (centres.length === 0) return [];
  return [...centres, secretariesOf(area, centres, listed * template.secretariesPerPerson)];
}

function centreName(catchment: CatchmentTree, index: number): { sv: string; en: string } {
  const number = index === 0 ? '' : ` ${index + 1}`;
  const isPrivate = index >= catchment.publicCentres;
  const { sv, en } = textsOf(catchment.tree, catchment.id);
  return {
    sv: ` ${sv}${number}${isPrivate ? ' (privat)' : ''}`,
    en: ` ${en}${number}${isPrivate ? ' (private)' : ''}`,
  };
}

function textsOf(tree: Tree, otherwise: string): { sv: string; en: string } {
  const name = child(tree, 'name');
  return { sv: textOf(child(name, 'sv')) ?? otherwise, en: textOf(child(name, 'en')) ?? otherwise };
}

/** Medical secretaries of an area's generated centres, on duty on workdays. */
function secretariesOf(area: AreaTree, centres: readonly MappingTree[], onDuty: number): MappingTree {
  const { place } = area.tree;
  const { sv, en } = textsOf(area.tree, area.id);
  const name = mappingAt(place, {
    sv: scalarAt(place, `Vårdcentralernas medicinska sekreterare, ${sv}`),
    en: scalarAt(place, `Medical secretaries of primary care, ${en}`),
  });
  const staff = Math.max(1, Math.ceil(onDuty));
  const shift = mappingAt(place, {
    start: scalarAt(place, '08:00'),
    hours: scalarAt(place, 8),
    staff: scalarAt(place, staff),
    days: scalarAt(place, 'workdays'),
  });
  const served = centres.flatMap((site) =>
    items(child(site, 'units')).flatMap((unit) =>
      textOf(child(unit, 'kind')) === 'primary-care' ? (textOf(child(unit, 'id')) ?? []) : [],
    ),
  );
  const unit = mappingAt(place, {
    id: scalarAt(place, `primary-care-secretariat-${area.id}`),
    name,
    kind: scalarAt(place, 'secretariat'),
    serves: listAt(
      place,
      served.map((id) => scalarAt(place, id)),
    ),
    // Twice as many people as are on duty is the least that eleven hours of rest allow.
    secretaries: mappingAt(place, { people: scalarAt(place, 2 * staff), shifts: listAt(place, [shift]) }),
  });
  return mappingAt(place, { id: scalarAt(place, secretariesId(area.id)), name, units: listAt(place, [unit]) });
}

/** The care of a municipality, outside the region and its record systems. */
function municipalityOf(catchment: CatchmentTree, hasSystems: boolean): MappingTree {
  const { place } = catchment.tree;
  const site = municipalityId(catchment.id);
  const { sv, en } = textsOf(catchment.tree, catchment.id);
  const name = mappingAt(place, {
    sv: scalarAt(place, `Kommunal vård i ${sv}`),
    en: scalarAt(place, `Municipal care in ${en}`),
  });
  const unit = mappingAt(place, {
    id: scalarAt(place, `${site}-care`),
    name,
    kind: scalarAt(place, 'partner'),
    recordSystem: hasSystems ? scalarAt(place, 'municipal') : null,
  });
  return mappingAt(place, { id: scalarAt(place, site), name, units: listAt(place, [unit]) });
}

/** A wave with the centres of the areas that it names, and their secretaries, among its sites. */
function withCentres(wave: Tree, areas: readonly AreaTree[]): Tree {
  const named = child(wave, 'primaryCareOf');
  if (wave.type !== 'mapping' || named?.type !== 'list') return wave;
  const sites = child(wave, 'sites');
  const own = new Set(items(sites).map(textOf));
  const added = named.items.flatMap((item) => {
    const area = areas.find(({ id }) => id === textOf(item));
    if (area === undefined) return [];
    const centres = area.catchments.flatMap((catchment) => catchment.centres);
    const secretaries = area.catchments.some((catchment) => !catchment.isNamed && catchment.centres.length > 0)
      ? [secretariesId(area.id)]
      : [];
    return [...centres, ...secretaries].filter((id) => !own.has(id)).map((id) => scalarAt(item.place, id));
  });
  return withValues(wave, { sites: listAt(sites?.place ?? named.place, [...items(sites), ...added]) });
}
