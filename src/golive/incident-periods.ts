import { secondsPerDay } from '../care/clock.ts';
import { nameNumber } from '../care/name-number.ts';
import { purpose } from '../care/purposes.ts';
import type { KeyedDraws } from '../kernel/keyed-draws.ts';
import { exp } from '../kernel/mathematics.ts';
import { logNormal, poisson } from '../kernel/samplers.ts';
import type { Incidents } from '../scenario/scenario.ts';

const secondsPerWeek = 7 * secondsPerDay;
const daysPerYear = 365;

/** Draws of a candidate for an incident. */
const draw = { time: 0, kept: 1 } as const;

/** Incidents a year of a site so many seconds after the new system's start: many at first, then as in the long run. */
export function incidentsPerYear({ perYear, startFactor, settleWeeks }: Incidents, sinceStart: number): number {
  return perYear * (1 + (startFactor - 1) * exp(-sinceStart / (settleWeeks * secondsPerWeek)));
}

/**
 * When a site is without its system, as seconds of the horizon: begin and end of each period by turns, in order and apart. Incidents
 * are thinned from a list of candidates that is fixed by the keys of (site, day, ordinal) at the largest rate (Lewis and Shedler 1979): whether a
 * candidate is one, and for how long, hangs on nothing that happens.
 * @param start second from which the new system is in force
 * @param days days of the horizon
 */
export function incidentPeriods(
  plan: Incidents,
  site: string,
  start: number,
  days: number,
  draws: KeyedDraws,
): Int32Array {
  const name = nameNumber(site);
  const largest = plan.perYear * Math.max(1, plan.startFactor);
  const found: { from: number; to: number }[] = [];
  for (let day = Math.max(0, Math.floor(start / secondsPerDay)); day < days; day++) {
    const count = poisson(draws.dayUniform(purpose.incident, name, day, 0), largest / daysPerYear);
    for (let ordinal = 0; ordinal < count; ordinal++) {
      draws.exogenousSubject(name, day, ordinal);
      const { high, low } = draws;
      const time = draws.uniform(purpose.incident, high, low, draw.time);
      const from = day * secondsPerDay + Math.floor(time * secondsPerDay);
      const kept = draws.uniform(purpose.incident, high, low, draw.kept);
      if (from < start || kept >= incidentsPerYear(plan, from - start) / largest) continue;
      const hours = logNormal(draws.uniform(purpose.incidentLength, high, low, 0), plan.hours, plan.variation);
      found.push({ from, to: from + Math.round(hours * 3600) });
    }
  }
  return Int32Array.from(apart(found).flatMap(({ from, to }) => [from, to]));
}

/** Periods in order, those that touch as one. */
function apart(periods: { from: number; to: number }[]): { from: number; to: number }[] {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of periods.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

/**
 * Tells whether a second lies in one of the periods, their ends excluded. The stretch that was found last is remembered, since those who
 * ask go on in time.
 */
export function withinPeriods(periods: Int32Array): (second: number) => boolean {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  let isWithin = false;
  return (second) => {
    if (second >= from && second < to) return isWithin;
    let low = 0;
    let high = periods.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (periods[middle] <= second) low = middle + 1;
      else high = middle;
    }
    from = low === 0 ? Number.NEGATIVE_INFINITY : periods[low - 1];
    to = low === periods.length ? Number.POSITIVE_INFINITY : periods[low];
    isWithin = low % 2 === 1;
    return isWithin;
  };
}
