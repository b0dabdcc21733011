import { readAreas } from '../areas/read-areas.ts';
import { nearest } from '../nearest.ts';
import { type Problem, problemAt } from '../problem.ts';
import { type Tree, textOf } from '../tree.ts';
import { at, each, numberAt, textAt, unitsOf, type View } from './view.ts';

/** Areas, their catchments and centres, and what refers to an area instead of a unit. */
export function checkAreas(scenario: View): Problem[] {
  const areas = each(scenario, 'areas');
  const known = areas.flatMap((area) => textAt(area, 'id') ?? []);
  const catchments = areas.flatMap((area) => each(area, 'catchments'));
  const hasTemplate = at(scenario, 'centreTemplate') !== null;
  return [
    ...catchments.flatMap((catchment) => checkCentres(catchment, hasTemplate)),
    ...overlaps(catchments.flatMap((catchment) => at(catchment, 'id') ?? [])),
    ...overlaps(catchments.flatMap((catchment) => each(catchment, 'centres'))),
    ...checkNamedCentres(scenario, catchments),
    ...each(scenario, 'waves').flatMap((wave) => each(wave, 'primaryCareOf').flatMap((view) => checkArea(view, known))),
    ...areaReferences(scenario).flatMap((reference) => checkReference(reference, known)),
  ];
}

/** Every entry that may name an area instead of a unit. */
function areaReferences(scenario: View): View[] {
  return unitsOf(scenario).flatMap(({ unit }) => [
    ...[unit, at(unit, 'phone'), ...each(unit, 'lines')].flatMap((part) => each(part, 'onward')),
    ...each(at(unit, 'finalReport'), 'to'),
    ...each(at(unit, 'municipalCare'), 'to'),
  ]);
}

function checkReference(reference: View, known: string[]): Problem[] {
  const [unit, area] = [at(reference, 'unit'), at(reference, 'area')];
  if (unit === null && area === null) {
    const expected = { type: 'text', low: null, high: null, example: null } as const;
    const { tree, path } = reference;
    return [problemAt(tree.place, `${path}.unit`, 'value-missing', { expected, newId: null })];
  }
  if (area === null) return [];
  if (unit !== null) {
    const params = { unit: textOf(unit.tree) ?? '', area: textOf(area.tree) ?? '' };
    return [problemAt(area.tree.place, area.path, 'unit-and-area', params)];
  }
  return checkArea(area, known);
}

function checkArea(view: View, known: string[]): Problem[] {
  const value = textOf(view.tree);
  if (value === null || known.includes(value)) return [];
  return [problemAt(view.tree.place, view.path, 'reference-unknown', { value, nearest: nearest(value, known), known })];
}

/** People who live in a catchment are listed somewhere: at centres that it names, or at so many of the template. */
function checkCentres(catchment: View, hasTemplate: boolean): Problem[] {
  const id = textAt(catchment, 'id');
  if (id === null) return [];
  const counts = ['publicCentres', 'privateCentres'].flatMap((key) => at(catchment, key) ?? []);
  const [firstCount] = counts;
  const named = at(catchment, 'centres');
  if (named !== null) {
    if (firstCount === undefined) return [];
    const { tree, path } = firstCount;
    return [problemAt(tree.place, path, 'centres-named-and-counted', { catchment: id })];
  }
  const publicCentres = numberAt(catchment, 'publicCentres') ?? 0;
  const privateCentres = numberAt(catchment, 'privateCentres') ?? 0;
  if (publicCentres + privateCentres <= 0) {
    const { tree, path } = at(catchment, 'population') ?? catchment;
    return [problemAt(tree.place, path, 'population-without-centre', { catchment: id })];
  }
  if (hasTemplate || firstCount === undefined) return [];
  return [problemAt(firstCount.tree.place, firstCount.path, 'centre-template-missing', { catchment: id })];
}

/** Catchments of one id, or centres that two catchments name. */
function overlaps(views: readonly View[]): Problem[] {
  const first = new Map<string, View>();
  return views.flatMap((view) => {
    const value = textOf(view.tree);
    if (value === null) return [];
    const earlier = first.get(value);
    if (earlier === undefined) {
      first.set(value, view);
      return [];
    }
    return [problemAt(view.tree.place, view.path, 'catchments-overlap', { value, first: earlier.path })];
  });
}

/** Centres that a catchment names are sites with a primary-care centre. A generated one belongs to its own catchment. */
function checkNamedCentres(scenario: View, catchments: readonly View[]): Problem[] {
  const named = catchments.flatMap((catchment) => each(catchment, 'centres'));
  if (named.length === 0) return [];
  const paths = new Map(catchments.map(({ tree, path }): [Tree, string] => [tree, path]));
  const generated = new Map(
    readAreas(scenario.tree)
      .flatMap((area) => area.catchments)
      .filter(({ isNamed }) => !isNamed)
      .flatMap(({ tree, centres }) => centres.map((site): [string, string] => [site, paths.get(tree) ?? ''])),
  );
  const proper = each(scenario, 'sites').flatMap((site) => {
    const id = textAt(site, 'id');
    const hasCentre = each(site, 'units').some((unit) => textAt(unit, 'kind') === 'primary-care');
    return id !== null && hasCentre ? [id] : [];
  });
  const isProper = new Set(proper);
  return named.flatMap((view): Problem[] => {
    const value = textOf(view.tree);
    if (value === null) return [];
    const owner = generated.get(value);
    if (owner !== undefined) {
      return [problemAt(view.tree.place, view.path, 'catchments-overlap', { value, first: owner })];
    }
    if (isProper.has(value)) return [];
    const params = { value, nearest: nearest(value, proper), known: proper };
    return [problemAt(view.tree.place, view.path, 'reference-unknown', params)];
  });
}
