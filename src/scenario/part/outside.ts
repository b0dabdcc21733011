import { mappingAt, scalarAt } from '../areas/build-trees.ts';
import { child, items, type MappingTree, type Tree, textOf } from '../tree.ts';

/** A unit of the whole scenario. */
interface Known {
  site: Tree;
  unit: Tree;
  isKept: boolean;
}

/**
 * The units of a scenario of which a part is kept, and those outside the part that it refers to: they become partners, which take
 * what is sent to them, with their record systems.
 */
export class Outside {
  readonly #units = new Map<string, Known>();
  readonly #sites = new Set<string>();
  readonly #kept: ReadonlySet<string>;
  readonly #referred = new Set<string>();

  constructor(scenario: Tree, kept: ReadonlySet<string>) {
    this.#kept = kept;
    for (const site of items(child(scenario, 'sites'))) {
      const siteId = textOf(child(site, 'id')) ?? '';
      this.#sites.add(siteId);
      for (const unit of items(child(site, 'units'))) {
        const id = textOf(child(unit, 'id'));
        // A partner is outside in any case: it is there where the part refers to it.
        const isKept = kept.has(siteId) && textOf(child(unit, 'kind')) !== 'partner';
        if (id !== null) this.#units.set(id, { site, unit, isKept });
      }
    }
  }

  /** Whether a site or unit is there in the whole scenario, but not in the part. What is nowhere is left to the checks. */
  has(id: string | null): boolean {
    if (id === null) return false;
    return this.#units.get(id)?.isKept === false || (this.#sites.has(id) && !this.#kept.has(id));
  }

  /** The kind of a unit, or null. */
  kindOf(id: string | null): string | null {
    return textOf(child(this.#units.get(id ?? '')?.unit ?? null, 'kind'));
  }

  /** Notes that something of the part is sent to a unit outside it. */
  refer(id: string | null): void {
    if (id !== null && this.has(id)) this.#referred.add(id);
  }

  /** The sites outside whose units are referred to, with these as partners. */
  partners(): MappingTree[] {
    const bySite = new Map<Tree, Tree[]>();
    for (const id of this.#referred) {
      const known = this.#units.get(id);
      if (known === undefined) continue;
      const { site, unit } = known;
      const partner = mappingAt(unit.place, {
        id: child(unit, 'id'),
        name: child(unit, 'name'),
        kind: scalarAt(child(unit, 'kind')?.place ?? unit.place, 'partner'),
        recordSystem: child(unit, 'recordSystem'),
        sends: this.#sendsOf(unit),
      });
      bySite.set(site, [...(bySite.get(site) ?? []), partner]);
    }
    return [...bySite].map(([site, units]) =>
      mappingAt(site.place, {
        id: child(site, 'id'),
        name: child(site, 'name'),
        units: { type: 'list', place: site.place, items: units },
      }),
    );
  }

  /** What a partner sends to units of the part. */
  #sendsOf(unit: Tree): Tree | null {
    const sends = child(unit, 'sends');
    if (sends?.type !== 'list') return sends;
    const kept = sends.items.filter((entry) => !this.has(textOf(child(entry, 'unit'))));
    return kept.length === 0 ? null : { ...sends, items: kept };
  }
}
