import { listAt, scalarAt, withValues } from '../areas/build-trees.ts';
import { type Place, type Problem, problemAt } from '../problem.ts';
import { child, items, type MappingTree, numberOf, type Tree, textOf } from '../tree.ts';
import type { AreaPart, AreasOutside } from './areas-outside.ts';
import type { Outside } from './outside.ts';

type Lack = 'orders' | 'turning-acute' | 'overflow' | 'transfers' | 'unit';

/** Units of a part of a scenario, without what other units would have to be there for. */
export class NarrowUnit {
  readonly #outside: Outside;
  readonly #areas: AreasOutside;
  /** What is left out, by kind and the unit that it is about, with how many places lack it. */
  readonly #lacking = new Map<string, { lack: Lack; unit: string; count: number; place: Place }>();

  constructor(outside: Outside, areas: AreasOutside) {
    this.#outside = outside;
    this.#areas = areas;
  }

  /** The unit as it is in the part; null for one that serves nobody there, and for a partner, which is outside. */
  narrow(unit: Tree): Tree | null {
    if (unit.type !== 'mapping') return unit;
    if (textOf(child(unit, 'kind')) === 'partner') return null;
    const serves = child(unit, 'serves');
    const served = serves?.type === 'list' ? this.#kept(serves, (item) => textOf(item)) : serves;
    if (items(serves).length > 0 && items(served).length === 0) {
      this.#lack('unit', textOf(child(unit, 'id')) ?? '', unit.place);
      return null;
    }
    const examination = child(unit, 'examination');
    const lines = child(unit, 'lines');
    const transferTo = child(unit, 'transferTo');
    return withValues(this.#part(unit), {
      serves: served,
      finalReport: this.#receivers(child(unit, 'finalReport'), (area) => this.#areas.centresOf(area)),
      municipalCare: this.#receivers(child(unit, 'municipalCare'), (area) => this.#areas.municipalitiesOf(area)),
      examination: examination?.type === 'mapping' ? this.#part(examination) : examination,
      lines: lines?.type === 'list' ? { ...lines, items: lines.items.map((line) => this.#part(line)) } : lines,
      phone: this.#phone(child(unit, 'phone')),
      transferTo: transferTo === null ? null : this.#transfers(transferTo),
    });
  }

  /** What is left out of the part, in the order of its units. */
  warnings(): Problem[] {
    return [...this.#lacking.values()].map(({ lack, unit, count, place }) =>
      problemAt(place, '', 'left-out-of-part', { lack, unit, count }),
    );
  }

  #lack(lack: Lack, unit: string, place: Place): void {
    const key = `${lack} ${unit}`;
    const before = this.#lacking.get(key);
    this.#lacking.set(key, { lack, unit, place: before?.place ?? place, count: (before?.count ?? 0) + 1 });
  }

  #lackIfOutside(lack: Lack, named: Tree | null): boolean {
    const unit = textOf(named);
    if (named === null || unit === null || !this.#outside.has(unit)) return false;
    this.#lack(lack, unit, named.place);
    return true;
  }

  /** Referrals, orders and turning acute of a unit or a line. */
  #part<T extends Tree>(part: T): MappingTree | T {
    if (part.type !== 'mapping') return part;
    const orders = child(part, 'orders');
    const onward = child(part, 'onward');
    const narrowed = withValues(part, {
      onward: onward?.type === 'list' ? this.#sent(onward, (area) => this.#areas.centresOf(area)) : onward,
      orders: orders?.type === 'list' ? this.#kept(orders, (order) => textOf(child(order, 'unit'))) : orders,
    });
    for (const order of items(orders)) this.#lackIfOutside('orders', child(order, 'unit'));
    if (this.#lackIfOutside('turning-acute', child(child(part, 'turningAcute'), 'to'))) {
      narrowed.entries.delete('turningAcute');
    }
    return narrowed;
  }

  #kept(list: Tree & { type: 'list' }, idOf: (item: Tree) => string | null): Tree {
    return { ...list, items: list.items.filter((item) => !this.#outside.has(idOf(item))) };
  }

  #receivers(report: Tree | null, partsOf: (area: string) => AreaPart[] | null): Tree | null {
    const to = child(report, 'to');
    if (report?.type !== 'mapping' || to?.type !== 'list') return report;
    return withValues(report, { to: this.#sent(to, partsOf) });
  }

  /** What is sent to units, which become partners where they are outside, and to areas, whose units take it one by one. */
  #sent(list: Tree & { type: 'list' }, partsOf: (area: string) => AreaPart[] | null): Tree {
    const entries = list.items.flatMap((entry) => {
      const area = textOf(child(entry, 'area'));
      const share = child(entry, 'share');
      const parts = area === null ? null : partsOf(area);
      if (entry.type !== 'mapping' || parts === null || share === null) return [entry];
      return parts.map(({ unit, part }) => {
        const one = withValues(entry, {
          unit: scalarAt(entry.place, unit),
          share: scalarAt(share.place, (numberOf(share) ?? 0) * part, numberOf(share)),
        });
        one.entries.delete('area');
        return one;
      });
    });
    for (const entry of entries) this.#outside.refer(textOf(child(entry, 'unit')));
    return listAt(list.place, entries);
  }

  /** Callers whom an emergency department outside would take turn to another provider. */
  #phone(phone: Tree | null): Tree | null {
    if (phone?.type !== 'mapping') return phone;
    const narrowed = this.#part(phone);
    const emergency = child(phone, 'overflowTo');
    if (!this.#lackIfOutside('overflow', emergency)) return narrowed;
    this.#outside.refer(textOf(emergency));
    const unmet = child(phone, 'unmet');
    const [share, other] = [child(unmet, 'emergency'), child(unmet, 'otherProvider')];
    if (unmet?.type !== 'mapping' || share === null || other === null) return narrowed;
    const moved = (numberOf(other) ?? 0) + (numberOf(share) ?? 0);
    return withValues(narrowed, {
      unmet: withValues(unmet, {
        emergency: scalarAt(share.place, 0, numberOf(share)),
        otherProvider: scalarAt(other.place, moved, numberOf(other)),
      }),
    });
  }

  /** Wards that are kept, and last the first of the others as a partner. */
  #transfers(transferTo: Tree): Tree {
    const named = transferTo.type === 'list' ? transferTo.items : [transferTo];
    const kept = named.filter((item) => !this.#outside.has(textOf(item)));
    const other = named.find((item) => this.#outside.has(textOf(item)));
    if (other === undefined) return transferTo;
    this.#outside.refer(textOf(other));
    if (this.#outside.kindOf(textOf(other)) !== 'partner') this.#lackIfOutside('transfers', other);
    return transferTo.type === 'list' ? listAt(transferTo.place, [...kept, other]) : transferTo;
  }
}
