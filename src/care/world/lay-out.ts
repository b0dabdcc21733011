import type { Onward, Role, Roster, Unit } from '../../scenario/scenario.ts';
import type { Cell } from '../outcome.ts';
import { addReserve, rosterReserve } from './reserve.ts';
import type { OnwardTable, ReportTable, World, WorldRoster } from './world.ts';

/** Running sums. */
export function cumulate(shares: number[]): Float64Array {
  const cumulative = new Float64Array(shares.length);
  let sum = 0;
  for (let i = 0; i < shares.length; i++) cumulative[i] = sum += shares[i];
  return cumulative;
}

/** Running sums of shares that make up a whole: the last one is exactly 1, whatever rounding did. */
export function cumulateWhole(shares: number[]): Float64Array {
  const cumulative = cumulate(shares);
  cumulative[cumulative.length - 1] = 1;
  return cumulative;
}

const numbersOfUnits = new WeakMap<readonly Unit[], ReadonlyMap<string, number>>();

/** Number of a unit by its id; −1 where there is none. The units of a world are gone through once, however many ask. */
function unitNumber(units: readonly Unit[], id: string): number {
  let numbers = numbersOfUnits.get(units);
  if (numbers === undefined) {
    numbers = new Map(units.map((unit, number): [string, number] => [unit.id, number]));
    numbersOfUnits.set(units, numbers);
  }
  return numbers.get(id) ?? -1;
}

/** Index of every line by its unit and contact kind, once all lines are there. */
export function lineNumbers({ lines, units }: Pick<World, 'lines' | 'units'>): ReadonlyMap<string, number> {
  return new Map(
    lines.map(({ unit, line, index }): [string, number] => [lineKey(units[unit].id, line.contact), index]),
  );
}

function lineKey(unit: string, contact: string): string {
  return `${unit}/${contact}`;
}

/** Referrals laid out for one keyed draw. A partner has no line, nor has a unit that does not offer the contact. */
export function onwardTable(world: World, onward: Onward[], numbers: ReadonlyMap<string, number>): OnwardTable {
  const lines = Int32Array.from(onward, ({ unit, contact }) => numbers.get(lineKey(unit, contact)) ?? -1);
  return { ...reportTable(world, onward), lines };
}

/** Receivers of final reports laid out for one keyed draw. */
export function reportTable(
  { units }: Pick<World, 'units'>,
  to: readonly { unit: string; share: number }[],
): ReportTable {
  return {
    cumulative: cumulate(to.map(({ share }) => share)),
    units: Int32Array.from(to, ({ unit }) => unitNumber(units, unit)),
  };
}

/** Units of which one is chosen in any case, laid out for one keyed draw. */
export function choiceTable(
  { units }: Pick<World, 'units'>,
  to: readonly { unit: string; share: number }[],
): ReportTable {
  const shares = to.map(({ share }) => share);
  return { ...reportTable({ units }, to), cumulative: to.length === 0 ? cumulate(shares) : cumulateWhole(shares) };
}

/** No referral, before flows are laid out. */
export function noOnward(): OnwardTable {
  return { cumulative: new Float64Array(0), lines: new Int32Array(0), units: new Int32Array(0) };
}

/** Adds a group of clinicians; unit and `line` name their draws together with role and ordinal. */
export function addRoster(
  world: World,
  unit: number,
  roster: Roster,
  role: Role,
  line: string | null = null,
): WorldRoster {
  const { id, kind } = world.units[unit];
  const group = line === null ? id : `${id}/${line}`;
  const index = world.rosters.length;
  const firstClinician = world.clinicians.length;
  for (let ordinal = 0; ordinal < roster.people; ordinal++) {
    world.clinicians.push({ unit, role, kind, group, ordinal, isReserve: false });
  }
  addReserve(world, { unit, role, line }, { roster: index, slotLine: -1, perPerson: rosterReserve(roster) });
  const clinicians = world.clinicians.length - firstClinician;
  const built = { index, unit, roster, role, firstClinician, clinicians };
  world.rosters.push(built);
  return built;
}

/** Adds a cell of the results and returns its number. */
export function addCell(world: World, site: string, unit: Unit, cell: Omit<Cell, 'site' | 'unit'>): number {
  world.cells.push({ site, unit: unit.id, ...cell });
  return world.cells.length - 1;
}
