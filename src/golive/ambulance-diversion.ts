import { secondsPerDay } from '../care/clock.ts';
import { purpose } from '../care/purposes.ts';
import type { AmbulanceDiversion } from '../scenario/scenario.ts';
import type { Effect } from './effect.ts';

/**
 * A department in trouble sends ambulances to another one, and nobody who comes by themselves (docs/background/model.md §8.11). Who
 * comes by ambulance, and who of them is diverted, are draws of the patient, so that a larger share only adds to those diverted.
 */
export const ambulanceDiversion: Effect<AmbulanceDiversion, null> = {
  id: 'ambulance-diversion',
  cause: 'feedback',
  planOf: (wave) => wave.ambulanceDiversion,
  firstEffect: ({ plan }) =>
    plan.share > 0 && plan.ambulanceShares.some((share) => share > 0) && plan.fromDay < plan.toDay
      ? Math.max(0, plan.fromDay) * secondsPerDay
      : Number.POSITIVE_INFINITY,
  layout: () => null,
  attach(points, { draws }, { world, plan }) {
    const numberOf = (id: string) => world.emergencies.findIndex(({ emergency }) => emergency.id === id);
    const own = numberOf(plan.emergency);
    const [from, to] = [plan.fromDay * secondsPerDay, plan.toDay * secondsPerDay];
    const destination = { emergency: numberOf(plan.divertTo), driveSeconds: Math.round(plan.driveMinutes * 60) };
    points.demandDiverted.push(({ emergency, level, waiting, high, low }, now) => {
      if (emergency !== own || now < from || now >= to) return null;
      if (plan.whenWaiting !== null && waiting < plan.whenWaiting) return null;
      const comesByAmbulance = draws.uniform(purpose.comesByAmbulance, high, low, 0) < plan.ambulanceShares[level];
      return comesByAmbulance && draws.uniform(purpose.diverted, high, low, 0) < plan.share ? destination : null;
    });
  },
};
