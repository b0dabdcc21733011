import type { ExtraStaff, Role, Roster, Scenario } from '../../scenario/scenario.ts';
import type { World } from './world.ts';

/** People whom an entry of a wave's reinforcement may add: how many at most on one shift or day, over all plans of a world. */
export interface ReserveNeed {
  wave: string;
  /** Number of the entry in `reinforcement.staff`. */
  entry: number;
  unit: string;
  /** As in `ExtraStaff`. */
  line: string | null;
  role: Role;
  people: number;
}

/** The people of a need, in a row of `World.clinicians`, and what they join. */
export interface ReserveBlock extends ReserveNeed {
  /** −1 where the world has nothing that they could join. */
  firstClinician: number;
  clinicians: number;
  /** Of them, those who take the shifts or days of one person in turn. */
  perPerson: number;
  /** Row of `World.rosters` or of `World.slotLines`; −1 for the one of them that they do not join. */
  roster: number;
  slotLine: number;
}

/** Hours a week of one person of the reserve. */
const weekHours = 36;

/**
 * What plans over one world may add. They share the world of their reference, so that each can be branched off its history: its
 * reserve is the largest need of any of them.
 */
export function reserveNeeds(scenarios: readonly Scenario[]): ReserveNeed[] {
  const needs = new Map<string, ReserveNeed>();
  for (const { waves } of scenarios) {
    for (const { id: wave, reinforcement } of waves) {
      reinforcement?.staff.forEach(({ unit, line, role, people }, entry) => {
        const key = JSON.stringify([wave, entry, unit, line, role]);
        const known = needs.get(key)?.people ?? 0;
        needs.set(key, { wave, entry, unit, line, role, people: Math.max(known, people) });
      });
    }
  }
  // In an order of their own, since who of a unit has been free as long as another is asked in the order of the world.
  return [...needs.values()].sort((a, b) => a.entry - b.entry || (a.wave < b.wave ? -1 : Number(a.wave > b.wave)));
}

/** The people of an entry of a wave's extra staff; undefined where the world was built without them. */
export function blockOf(world: World, wave: string, entry: number, extra: ExtraStaff): ReserveBlock | undefined {
  return world.reserve.find(
    (block) =>
      block.wave === wave &&
      block.entry === entry &&
      block.unit === extra.unit &&
      block.line === extra.line &&
      block.role === extra.role,
  );
}

/** People in turn that one person more on every shift of a roster takes. */
export function rosterReserve({ shifts }: Roster): number {
  const days = { workdays: 5, 'other-days': 2, 'all-days': 7 };
  let hours = 0;
  for (const shift of shifts) hours += shift.hours * days[shift.days];
  return Math.ceil(hours / weekHours);
}

/**
 * Adds the reserve of a group of clinicians behind its regulars and returns how many people that are. They have names of their own,
 * so that nobody's draws depend on whether they exist.
 */
export function addReserve(
  world: World,
  group: { unit: number; role: Role; line: string | null },
  joined: { roster: number; slotLine: number; perPerson: number },
): number {
  const { id, kind } = world.units[group.unit];
  const first = world.clinicians.length;
  for (const block of world.reserve) {
    if (block.unit !== id || block.role !== group.role || block.firstClinician >= 0) continue;
    if (block.line !== null && block.line !== group.line) continue;
    block.roster = joined.roster;
    block.slotLine = joined.slotLine;
    block.firstClinician = world.clinicians.length;
    block.perPerson = joined.perPerson;
    block.clinicians = block.people * joined.perPerson;
    const name = `${group.line === null ? id : `${id}/${group.line}`}/reserve/${block.wave}/${block.entry}`;
    for (let ordinal = 0; ordinal < block.clinicians; ordinal++) {
      world.clinicians.push({ unit: group.unit, role: group.role, kind, group: name, ordinal, isReserve: true });
    }
  }
  return world.clinicians.length - first;
}
