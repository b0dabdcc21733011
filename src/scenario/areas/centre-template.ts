import { completeUnit } from '../apply-defaults.ts';
import type { Place } from '../problem.ts';
import { child, type Entry, items, type MappingTree, type ScalarTree, type Tree, textOf } from '../tree.ts';
import { bareNumber, bareValue, listAt, mappingAt, scalarAt, withValues } from './build-trees.ts';

/** What a centre is given besides what the template says. */
export interface CentreFacts {
  site: string;
  /** Ending of the centre's names, in both languages: ` Eslöv 4 (privat)`. */
  name: { sv: string; en: string };
  listedPeople: number;
  /** Population of the catchment, which that number comes from, and where it is written. */
  population: number;
  listedAt: Place;
  emergency: Tree | null;
  referrals: Tree | null;
  orders: Tree | null;
}

/** Volumes that follow the people listed, of a line and of the telephone. */
const scaledOfLine = ['visitsPerYear', 'listLength', 'overdueReturns'];
const scaledOfPhone = ['callsPerYear'];

/** The template of a centre, from which sites are made; numbers that it does not say itself are those of `defaults`. */
export class CentreTemplate {
  readonly listedPeople: number | null;
  /** Secretaries on duty for each person listed. */
  readonly secretariesPerPerson: number;
  readonly #units: { id: string; own: MappingTree; completed: Tree }[];

  constructor(tree: Tree, defaults: Tree | null) {
    this.listedPeople = bareNumber(child(tree, 'listedPeople'));
    const secretaries = bareNumber(child(tree, 'secretaries')) ?? 8 / 11;
    this.secretariesPerPerson = secretaries / (this.listedPeople ?? 1);
    this.#units = items(child(tree, 'units')).flatMap((unit) => {
      const id = textOf(child(unit, 'id'));
      if (unit.type !== 'mapping' || id === null) return [];
      return [{ id, own: unit, completed: defaults === null ? unit : completeUnit(unit, defaults) }];
    });
  }

  /** The site of a centre at the place of its catchment. */
  siteOf(facts: CentreFacts, place: Place, idPlace: Place): MappingTree {
    const units = this.#units.map((unit) => this.#unitOf(unit, facts));
    const centre = units.find((unit) => textOf(child(unit, 'kind')) === 'primary-care') ?? units[0];
    return mappingAt(place, {
      id: scalarAt(idPlace, facts.site),
      name: child(centre ?? null, 'name'),
      units: listAt(place, units),
    });
  }

  #unitOf({ id, own, completed }: { id: string; own: MappingTree; completed: Tree }, facts: CentreFacts): MappingTree {
    const factor = facts.listedPeople / (this.listedPeople ?? facts.listedPeople);
    const isCentre = textOf(child(own, 'kind')) === 'primary-care';
    const phone = child(own, 'phone');
    const lines = child(own, 'lines');
    return withValues(own, {
      id: scalarAt(child(own, 'id')?.place ?? own.place, `${facts.site}-${id}`),
      name: nameOf(child(own, 'name'), facts.name),
      listedPeople: isCentre ? scalarAt(facts.listedAt, facts.listedPeople, facts.population) : null,
      phone: phone?.type === 'mapping' ? this.#phoneOf(phone, child(completed, 'phone'), facts, factor) : phone,
      lines: lines === null ? null : this.#linesOf(lines, child(completed, 'lines'), facts, factor, isCentre),
    });
  }

  #phoneOf(own: MappingTree, completed: Tree | null, facts: CentreFacts, factor: number): MappingTree {
    return withValues(own, {
      overflowTo: child(own, 'overflowTo') ?? facts.emergency,
      onward: this.#atSite(child(own, 'onward'), facts.site),
      ...scaled(completed, scaledOfPhone, factor),
    });
  }

  #linesOf(own: Tree, completed: Tree | null, facts: CentreFacts, factor: number, isCentre: boolean): Tree {
    if (own.type !== 'list') return own;
    const lines = own.items.map((line, index) => {
      if (line.type !== 'mapping') return line;
      const refers = isCentre && textOf(child(line, 'contact')) === 'physician-visit';
      const onward = this.#atSite(child(line, 'onward'), facts.site);
      return withValues(line, {
        onward: refers ? joined(onward, facts.referrals) : onward,
        orders: refers ? joined(child(line, 'orders'), facts.orders) : null,
        ...scaled(items(completed)[index] ?? null, scaledOfLine, factor),
      });
    });
    return { ...own, items: lines };
  }

  /** Referrals to units of the template, sent to those of the site. */
  #atSite(onward: Tree | null, site: string): Tree | null {
    if (onward?.type !== 'list') return onward;
    const referrals = onward.items.map((referral) => {
      const unit = child(referral, 'unit');
      const name = textOf(unit);
      if (referral.type !== 'mapping' || unit === null || !this.#units.some(({ id }) => id === name)) return referral;
      return withValues(referral, { unit: scalarAt(unit.place, `${site}-${name}`) });
    });
    return { ...onward, items: referrals };
  }
}

function nameOf(name: Tree | null, ending: { sv: string; en: string }): Tree | null {
  if (name?.type !== 'mapping') return name;
  const entries = new Map<string, Entry>(name.entries);
  for (const language of ['sv', 'en'] as const) {
    const entry = entries.get(language);
    const written = textOf(entry?.value ?? null);
    if (entry === undefined || written === null) continue;
    entries.set(language, { ...entry, value: scalarAt(entry.value.place, written + ending[language]) });
  }
  return { ...name, entries };
}

/** Numbers of a part under some keys, times a factor, to two decimals. */
function scaled(part: Tree | null, keys: readonly string[], factor: number): Record<string, Tree | null> {
  return Object.fromEntries(keys.map((key) => [key, scaledNumber(bareValue(child(part, key)), factor)]));
}

function scaledNumber(tree: Tree | null, factor: number): ScalarTree | null {
  if (tree?.type !== 'scalar' || typeof tree.value !== 'number') return null;
  return { ...tree, value: Math.round(tree.value * factor * 100) / 100, written: tree.value };
}

function joined(own: Tree | null, ofArea: Tree | null): Tree | null {
  if (own?.type !== 'list' || ofArea?.type !== 'list') return own ?? ofArea;
  return listAt(own.place, [...own.items, ...ofArea.items]);
}
