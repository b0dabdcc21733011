import { secondsPerDay } from '../care/clock.ts';
import { joins, lentWeeks } from '../care/world/lent-weeks.ts';
import type { World } from '../care/world/world.ts';
import type { Reinforcement } from '../scenario/scenario.ts';
import { addedPeople } from './added-people.ts';
import type { Effect } from './effect.ts';
import { firstWithdrawal } from './first-withdrawal.ts';

function isWithin({ fromDay, toDay }: { fromDay: number; toDay: number }, day: number): boolean {
  return day >= fromDay && day < toDay;
}

/** The whole number of care that is bought in a week; fractions carry over from week to week. */
function inWeek(perWeek: number, day: number): number {
  const week = Math.floor(day / 7);
  return Math.floor((week + 1) * perWeek) - Math.floor(week * perWeek);
}

/** Number in `World.lines` of a contact at a unit; −1 where it has no such list. */
function lineOf(world: World, unit: string, contact: string): number {
  return world.lines.findIndex((line) => line.unitId === unit && line.line.contact === contact);
}

/**
 * Extra staff, evening sessions and bought care (docs/background/model.md §8.13). Extra staff come out of the world's reserve; those
 * who are lent are missing where they come from, from the first slots on that are released without them.
 */
export const reinforcement: Effect<Reinforcement, null> = {
  id: 'reinforcement',
  cause: 'counter-measure',
  planOf: (wave) => wave.reinforcement,
  firstEffect({ world, wave, plan }) {
    const first = (id: string | null, fromDay: number) =>
      firstWithdrawal(world, fromDay, (unit) => world.units[unit].id === id);
    const staff = addedPeople(world, wave).flatMap(({ extra, block }) => [
      block.slotLine >= 0 ? first(extra.unit, extra.fromDay) : extra.fromDay * secondsPerDay,
      first(extra.lender, extra.fromDay),
    ]);
    const others = [...plan.evenings, ...plan.boughtCare].map(({ fromDay }) => fromDay * secondsPerDay);
    return Math.min(Number.POSITIVE_INFINITY, ...staff, ...others);
  },
  layout: () => null,
  attach(points, _memory, { world, wave, plan }) {
    for (const { extra, block } of addedPeople(world, wave)) {
      const { firstClinician, perPerson, roster, slotLine } = block;
      points.staffAdded.push({
        roster,
        line: slotLine,
        firstClinician,
        // As many as this plan's own need takes, however large the reserve is for others.
        clinicians: extra.people * perPerson,
        toDay: extra.toDay,
        onShift: (day, startMinutes) => (isWithin(extra, day) && joins(extra, startMinutes) ? extra.people : 0),
        onDay: (day) => (isWithin(extra, day) ? extra.people : 0),
        costSekPerHour: extra.costSekPerHour,
      });
      if (extra.lender === null) continue;
      const shares = lentWeeks(world, extra, block).map(({ lent, spared }) => (spared > 0 ? lent / spared : 0));
      points.withdrawals.push({
        use: 'lent',
        share: (unit, role, day) =>
          world.units[unit].id === extra.lender && role === extra.role && isWithin(extra, day)
            ? shares[Math.floor(day / 7)]
            : 0,
      });
    }
    for (const evening of plan.evenings) {
      const concerned = world.lines.map(({ unitId }) => evening.units.includes(unitId));
      points.eveningShares.push((line, day) => (concerned[line] && isWithin(evening, day) ? evening.share : 0));
    }
    for (const bought of plan.boughtCare) {
      const own = lineOf(world, bought.unit, bought.contact);
      points.boughtCare.push({
        inWeek: (line, day) => (line === own && isWithin(bought, day) ? inWeek(bought.perWeek, day) : 0),
        costSekEach: bought.costSekEach,
      });
    }
  },
};
