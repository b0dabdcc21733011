import type { ExtraStaff } from '../../scenario/scenario.ts';
import { type LentWeek, lentWeeks } from './lent-weeks.ts';
import { blockOf } from './reserve.ts';
import type { World } from './world.ts';

/** An entry of extra staff who are lent, with the scenario path of how many they are. */
interface Lending {
  path: string;
  extra: ExtraStaff;
  weeks: LentWeek[];
}

function lendingsOf(world: World): Lending[] {
  return world.scenario.waves.flatMap(({ id, reinforcement }, wave) =>
    (reinforcement?.staff ?? []).flatMap((extra, entry) => {
      const block = blockOf(world, id, entry, extra);
      if (extra.lender === null || extra.people === 0 || block === undefined || block.firstClinician < 0) return [];
      const path = `waves[${wave}].reinforcement.staff[${entry}].people`;
      return [{ path, extra, weeks: lentWeeks(world, extra, block) }];
    }),
  );
}

/** What rounding may add to a lender's whole duty, as a share of it. */
const tolerance = 1e-9;

/** What is lent in a week by entries of one lender and role, in seconds, and the most that would fit of it. */
interface Excess {
  lent: number;
  most: number;
  lendings: Lending[];
}

/** The first day on which entries of one lender and role together lend more than it can spare; null where there is none. */
function excessOf(world: World, all: readonly Lending[]): Excess | null {
  for (let day = 0; day < world.days; day++) {
    const week = Math.floor(day / 7);
    const lendings = all.filter(
      ({ extra, weeks }) => day >= extra.fromDay && day < extra.toDay && weeks[week].lent > 0,
    );
    const lent = lendings.reduce((sum, { weeks }) => sum + weeks[week].lent, 0);
    const share = lendings.reduce((sum, { weeks }) => sum + weeks[week].lent / weeks[week].spared, 0);
    if (share > 1 + tolerance) return { lent, most: lent / share, lendings };
  }
  return null;
}

/** Adds a problem for each unit that lends more hours of a role than it can spare: at the entry with which it becomes too much. */
export function checkLending(world: World): void {
  const all = lendingsOf(world);
  const refused = new Set<string>();
  all.forEach((lending, last) => {
    const { lender, role } = lending.extra;
    const key = `${lender} ${role}`;
    if (refused.has(key)) return;
    const sameLender = all.slice(0, last + 1).filter(({ extra }) => extra.lender === lender && extra.role === role);
    const excess = excessOf(world, sameLender);
    if (excess === null) return;
    refused.add(key);
    const { path } = lending;
    const together = excess.lendings.flatMap((other) => (other === lending ? [] : [other.path]));
    const hours = { value: excess.lent / 3600, low: 0, high: excess.most / 3600 };
    world.problems.push({ path, code: 'lent-exceeds', ...hours, together });
  });
}
