import type { Incidents } from '../scenario/scenario.ts';
import type { Effect } from './effect.ts';
import { incidentPeriods, withinPeriods } from './incident-periods.ts';
import { writeOnPaper } from './paper.ts';
import { systemStart } from './system-start.ts';

/**
 * Unplanned hours on paper at a whole site while the new system is in force (docs/background/model.md §8.6). It keeps no memory: when
 * they come follows from the keys.
 */
export const incidents: Effect<Incidents, null> = {
  id: 'incidents',
  cause: 'downtime',
  planOf: (wave) => wave.incidents,
  firstEffect: ({ wave, plan }) => (plan.perYear > 0 && plan.hours > 0 ? systemStart(wave) : Number.POSITIVE_INFINITY),
  layout: () => null,
  attach(points, { system, draws }, { world, wave, plan }) {
    const never = () => false;
    const periodsFrom = (start: number): ((second: number) => boolean)[] => {
      const ofSite = world.scenario.sites.map(({ id }) =>
        wave.sites.includes(id) && plan.perYear > 0 && plan.hours > 0
          ? withinPeriods(incidentPeriods(plan, id, start, world.days, draws))
          : never,
      );
      return Array.from(world.siteOfUnit, (site) => ofSite[site]);
    };
    const ofFirst = periodsFrom(system.start);
    const ofSecond = Number.isFinite(system.again) ? periodsFrom(system.again) : ofFirst;
    writeOnPaper(points, system, world, plan, (unit, second) => {
      if (!system.isInForce(unit, second)) return false;
      return (system.isSecondAttempt(unit, second) ? ofSecond : ofFirst)[unit](second);
    });
  },
};
