import type { Area } from '../area-types.ts';
import type { FinalReport, MunicipalCare, Onward, Receiver } from '../scenario.ts';
import type { AreaFile, SiteFile, UnitFile } from '../schema/scenario-file.ts';
import { centreIds, municipalityId, secretariesId } from './centre-ids.ts';

type OnwardFile = NonNullable<Extract<UnitFile, { kind: 'ward' }>['onward']>;
type ReceiversFile = { unit?: string | undefined; area?: string | undefined; share: number }[];
type MunicipalCareFile = NonNullable<Extract<UnitFile, { kind: 'ward' }>['municipalCare']>;

/** A unit of an area with its part of what is sent to the area; the parts sum to 1. */
interface Part {
  unit: string;
  part: number;
}

/**
 * Areas as units refer to them. Lists that say the same become one array, however many units write them: a list that names an
 * area of forty centres is long.
 */
export class AreaReferences {
  readonly #centres = new Map<string, Part[]>();
  readonly #municipalities = new Map<string, Part[]>();
  readonly #onward = new Map<string, Onward[]>();
  readonly #receivers = new Map<string, Receiver[]>();

  constructor(areas: readonly AreaFile[], sites: readonly SiteFile[]) {
    const listed = listedPeople(sites);
    for (const { id, catchments } of areas) {
      const centres = catchments.flatMap((catchment) => {
        const ids = centreIds(catchment);
        return ids.flatMap((site) => {
          const centre = listed.get(site);
          if (centre === undefined) return [];
          return [{ unit: centre.unit, weight: centre.people ?? catchment.population / ids.length }];
        });
      });
      const municipalities = catchments.map((catchment) => ({
        unit: `${municipalityId(catchment.id)}-care`,
        weight: catchment.population,
      }));
      this.#centres.set(id, partsOf(centres));
      this.#municipalities.set(id, partsOf(municipalities));
    }
  }

  /** Referrals, those to an area shared out over its centres. */
  onward(written: OnwardFile | undefined): Onward[] {
    if (written === undefined || written.length === 0) return [];
    return remembered(this.#onward, written, () =>
      written.flatMap(({ unit, area, contact, share }) =>
        unit !== undefined
          ? [{ unit, contact, share }]
          : this.#partsOf(area, this.#centres).map((one) => ({
              unit: one.unit,
              contact,
              share: share * one.part,
              area,
            })),
      ),
    );
  }

  /** Receivers of final reports, areas by their centres. */
  finalReport(written: { to: ReceiversFile }): FinalReport {
    return { to: this.#receiversOf(written.to, 'centres') };
  }

  /** Care of municipalities, areas by their municipalities. */
  municipalCare(written: MunicipalCareFile): MunicipalCare {
    return { ...written, to: this.#receiversOf(written.to, 'municipalities') };
  }

  #receiversOf(written: ReceiversFile, of: 'centres' | 'municipalities'): Receiver[] {
    const parts = of === 'centres' ? this.#centres : this.#municipalities;
    return remembered(this.#receivers, [of, written], () =>
      written.flatMap(({ unit, area, share }) =>
        unit !== undefined
          ? [{ unit, share }]
          : this.#partsOf(area, parts).map((one) => ({ unit: one.unit, share: share * one.part, area })),
      ),
    );
  }

  #partsOf(area: string | undefined, parts: ReadonlyMap<string, Part[]>): Part[] {
    return parts.get(area ?? '') ?? [];
  }
}

/** The areas of a scenario, with the sites that belong to each. */
export function resolveAreas(areas: readonly AreaFile[], references: AreaReferences): Area[] {
  return areas.map(({ id, name, catchments, referrals, orders = [] }) => ({
    id,
    name,
    catchments: catchments.map((catchment) => ({
      id: catchment.id,
      name: catchment.name,
      population: catchment.population,
      centres: centreIds(catchment),
      isMade: catchment.centres === undefined,
      municipality: municipalityId(catchment.id),
    })),
    secretaries: catchments.some(({ centres }) => centres === undefined) ? secretariesId(id) : null,
    referrals: references.onward(referrals),
    orders,
  }));
}

/** The first primary-care unit of each site, with the people listed there. */
function listedPeople(sites: readonly SiteFile[]): Map<string, { unit: string; people: number | null }> {
  const listed = new Map<string, { unit: string; people: number | null }>();
  for (const { id, units } of sites) {
    const centre = units.find(({ kind }) => kind === 'primary-care');
    if (centre?.kind === 'primary-care') listed.set(id, { unit: centre.id, people: centre.listedPeople ?? null });
  }
  return listed;
}

function partsOf(units: readonly { unit: string; weight: number }[]): Part[] {
  const total = units.reduce((sum, { weight }) => sum + weight, 0);
  return units.map(({ unit, weight }) => ({ unit, part: weight / total }));
}

function remembered<T>(known: Map<string, T>, key: object, make: () => T): T {
  const text = JSON.stringify(key);
  const before = known.get(text);
  if (before !== undefined) return before;
  const made = make();
  known.set(text, made);
  return made;
}
