import { eventKind, priority, secondsPerDay } from '../care/clock.ts';
import { unitCounter } from '../care/outcome.ts';
import type { World } from '../care/world/world.ts';
import type { Table } from '../kernel/store.ts';
import type { Rollback, Wave } from '../scenario/scenario.ts';
import type { Effect } from './effect.ts';
import { systemStart } from './system-start.ts';
import { waveUnits } from './wave-units.ts';

interface Columns {
  /** Seconds of documentation of contacts in the new system, by clinician. */
  written: Table<'seconds'>;
  /** Days in a row, up to yesterday, with too many dangerous tickets, by site of the world. */
  rule: Table<'daysAbove'>;
}

/** The midnight before the earliest second at which it needs to know anything. */
function firstSecond(wave: Wave, { atSecond }: Rollback): number {
  const first = Math.min(systemStart(wave), atSecond ?? Number.POSITIVE_INFINITY);
  return Math.max(0, Math.floor(first / secondsPerDay) * secondsPerDay);
}

function canHappen({ days }: World, wave: Wave, { atSecond, rule }: Rollback): boolean {
  const end = days * secondsPerDay;
  return (rule !== null && systemStart(wave) < end) || (atSecond !== null && atSecond < end);
}

/** A site that may go back: its number in the world, and those of its units. */
interface Returning {
  site: number;
  units: number[];
}

function returningSites({ scenario, siteOfUnit }: World, wave: Wave, plan: Rollback): Returning[] {
  const named = plan.sites ?? wave.sites;
  return scenario.sites.flatMap(({ id }, site) => {
    if (!named.includes(id) || !wave.sites.includes(id)) return [];
    return [{ site, units: [...siteOfUnit.keys()].filter((unit) => siteOfUnit[unit] === site) }];
  });
}

/**
 * Sites go back to the old system, on a date all together, or each by a rule that is looked at each midnight
 * (docs/background/model.md §8.12). A share of what was written in the new system is typed into the old one. The other effects ask whether
 * the new system is in force.
 */
export const rollback: Effect<Rollback, Columns> = {
  id: 'rollback',
  cause: 'counter-measure',
  planOf: (wave) => wave.rollback,
  firstEffect: ({ world, wave, plan }) =>
    canHappen(world, wave, plan) ? firstSecond(wave, plan) : Number.POSITIVE_INFINITY,
  layout: (store, { world, wave }) => ({
    written: store.addTable(`rollback/${wave.id}`, { int32: ['seconds'] }, world.clinicians.length),
    rule: store.addTable(`rollback-rule/${wave.id}`, { int32: ['daysAbove'] }, world.scenario.sites.length),
  }),
  attach(points, { store, events, recorder, columns, system }, { world, wave, plan }) {
    const concerned = waveUnits(world, wave);
    const isConcerned = world.clinicians.map(({ unit }) => concerned[unit]);
    const returning = returningSites(world, wave, plan);
    const unitOf = (clinician: number) => world.unitOfClinician[clinician];
    points.documentationKnown.push((clinician, startedAt, seconds) => {
      const unit = unitOf(clinician);
      if (!isConcerned[clinician] || system.rolledBackAt(unit) > 0 || !system.isUsed(unit, startedAt)) return;
      store.int32[columns.written.at.seconds + clinician] += seconds;
    });
    // What was begun in the new system and is documented after it was left goes the same way.
    points.typedInShare.push((clinician, startedAt) => {
      const unit = unitOf(clinician);
      const isLeft = isConcerned[clinician] && startedAt < system.rolledBackAt(unit);
      return isLeft && system.isUsed(unit, startedAt) ? plan.typedBackShare : 0;
    });
    system.onRollBack.push((sites, now) => {
      world.siteOfUnit.forEach((site, unit) => {
        if (sites.includes(site)) recorder.add(unitCounter.rolledBack, unit, now, 1);
      });
      world.clinicians.forEach(({ unit }, clinician) => {
        if (!sites.includes(world.siteOfUnit[unit])) return;
        const seconds = Math.round(store.int32[columns.written.at.seconds + clinician] * plan.typedBackShare);
        store.int32[columns.written.at.seconds + clinician] = 0;
        if (seconds > 0) points.requests.typeIn(clinician, seconds, now);
      });
    });

    /** Those of the sites that can still go back do. */
    const goBack = (leaving: readonly Returning[], now: number) => {
      const sites = leaving.flatMap(({ site }) => (system.canRollBack(site, now) ? [site] : []));
      if (sites.length > 0) system.rollBack(sites, now);
    };
    const timer = points.timers.length;
    points.timers.push((_, now) => goBack(returning, now));

    /** Whether a site has had too many dangerous tickets for so many days; asked once a day. */
    function ruleAsks({ site, units }: Returning, day: number): boolean {
      if (plan.rule === null || day === 0) return false;
      let critical = 0;
      for (const unit of units) critical += recorder.unitOn(unitCounter.ticketsCritical, unit, day - 1);
      const { daysAbove } = columns.rule.at;
      store.int32[daysAbove + site] =
        critical > plan.rule.criticalTicketsPerDay ? store.int32[daysAbove + site] + 1 : 0;
      return store.int32[daysAbove + site] >= plan.rule.days;
    }

    points.dayBegins.push((day, now) => {
      const open = returning.filter(({ site }) => system.canRollBack(site, now + secondsPerDay - 1));
      if (open.length === 0) return;
      const at = plan.atSecond ?? Number.POSITIVE_INFINITY;
      const asked = open.filter((site) => ruleAsks(site, day));
      goBack(at === now ? open : asked, now);
      if (at <= now || at >= now + secondsPerDay) return;
      if (open.some(({ site }) => system.canRollBack(site, at)))
        events.schedule(at, priority.midnight, eventKind.effect, timer, 0);
    });
  },
};
