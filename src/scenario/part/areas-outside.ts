import { listAt, mappingAt, scalarAt } from '../areas/build-trees.ts';
import { municipalityId } from '../areas/centre-ids.ts';
import { readAreas } from '../areas/read-areas.ts';
import { child, items, type MappingTree, numberOf, type Tree, textOf } from '../tree.ts';

/** A unit with its part of what goes to an area. */
export interface AreaPart {
  unit: string;
  part: number;
}

interface KnownArea {
  tree: Tree;
  centres: AreaPart[];
  municipalities: AreaPart[];
  /** Part of those listed at centres that are not kept, who share one partner. */
  elsewhere: number;
  recordSystem: Tree | null;
}

/** The areas of a scenario of which a part is kept: their centres one by one where they are kept, the others together. */
export class AreasOutside {
  readonly #areas = new Map<string, KnownArea>();
  readonly #referred = new Set<string>();

  constructor(scenario: Tree, kept: ReadonlySet<string>) {
    const centreOf = new Map<string, Tree>();
    for (const site of items(child(scenario, 'sites'))) {
      const centre = items(child(site, 'units')).find((unit) => textOf(child(unit, 'kind')) === 'primary-care');
      const id = textOf(child(site, 'id'));
      if (id !== null && centre !== undefined) centreOf.set(id, centre);
    }
    for (const { id, tree, catchments } of readAreas(scenario)) {
      const listed = catchments.flatMap(({ centres, population }) =>
        centres.flatMap((site) => {
          const centre = centreOf.get(site);
          if (centre === undefined) return [];
          const people = numberOf(child(centre, 'listedPeople')) ?? (population ?? 0) / centres.length;
          return [{ centre, unit: textOf(child(centre, 'id')) ?? '', people, isKept: kept.has(site) }];
        }),
      );
      const total = listed.reduce((sum, { people }) => sum + people, 0);
      const centres = listed.filter(({ isKept }) => isKept).map(({ unit, people }) => ({ unit, part: people / total }));
      const everybody = catchments.reduce((sum, { population }) => sum + (population ?? 0), 0);
      this.#areas.set(id, {
        tree,
        centres,
        municipalities: catchments.map((catchment) => ({
          unit: `${municipalityId(catchment.id)}-care`,
          part: (catchment.population ?? 0) / everybody,
        })),
        elsewhere: 1 - centres.reduce((sum, { part }) => sum + part, 0),
        recordSystem: child(listed[0]?.centre ?? null, 'recordSystem'),
      });
    }
  }

  /** Who takes what goes to the centres of an area; null for an area that is not there. */
  centresOf(id: string): AreaPart[] | null {
    const area = this.#areas.get(id);
    if (area === undefined) return null;
    if (area.elsewhere < 1e-9) return area.centres;
    this.#referred.add(id);
    return [...area.centres, { unit: partnerOf(id), part: area.elsewhere }];
  }

  /** Who takes what goes to the municipalities of an area; null for an area that is not there. */
  municipalitiesOf(id: string): AreaPart[] | null {
    return this.#areas.get(id)?.municipalities ?? null;
  }

  /** A site with one partner for the centres of each area that are not kept and are referred to. */
  partners(): MappingTree[] {
    return [...this.#referred].flatMap((id) => {
      const area = this.#areas.get(id);
      if (area === undefined) return [];
      const { place } = area.tree;
      const nameOf = (language: 'sv' | 'en') => textOf(child(child(area.tree, 'name'), language)) ?? id;
      const name = mappingAt(place, {
        sv: scalarAt(place, `Andra vårdcentraler, ${nameOf('sv')}`),
        en: scalarAt(place, `Other primary-care centres, ${nameOf('en')}`),
      });
      const unit = mappingAt(place, {
        id: scalarAt(place, partnerOf(id)),
        name,
        kind: scalarAt(place, 'partner'),
        recordSystem: area.recordSystem,
      });
      return [mappingAt(place, { id: scalarAt(place, `centres-of-${id}`), name, units: listAt(place, [unit]) })];
    });
  }
}

function partnerOf(area: string): string {
  return `centres-of-${area}-elsewhere`;
}
