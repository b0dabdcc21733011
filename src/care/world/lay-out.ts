import type { Onward, Role, Roster, Unit } from '../../scenario/scenario.ts';
import type { Cell } from '../outcome.ts';
import { addReserve, rosterReserve } from './reserve.ts';
import { findLine, type OnwardTable, type ReportTable, type World, type WorldRoster } from './world.ts';

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

/** Referrals laid out for one keyed draw. */
export function onwardTable(world: World, onward: Onward[]): OnwardTable {
  return { ...reportTable(world, onward), lines: Int32Array.from(onward, (entry) => findLine(world, entry)) };
}

/** Receivers of final reports laid out for one keyed draw. */
export function reportTable(
  { units }: Pick<World, 'units'>,
  to: readonly { unit: string; share: number }[],
): ReportTable {
  return {
    cumulative: cumulate(to.map(({ share }) => share)),
    units: Int32Array.from(to, ({ unit }) => units.findIndex(({ id }) => id === unit)),
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
