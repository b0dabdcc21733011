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
  /** Days in a row, up to yesterday, with too many dangerous tickets. */
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

/**
 * Back to the old system, on a date or by a rule that is looked at each midnight (docs/background/model.md §8.12). A share of what
 * was written in the new system is typed into the old one. The other effects ask whether the new system is in force.
 */
export const rollback: Effect<Rollback, Columns> = {
  id: 'rollback',
  cause: 'counter-measure',
  planOf: (wave) => wave.rollback,
  firstEffect: ({ world, wave, plan }) =>
    canHappen(world, wave, plan) ? firstSecond(wave, plan) : Number.POSITIVE_INFINITY,
  layout: (store, { world, wave }) => ({
    written: store.addTable(`rollback/${wave.id}`, { int32: ['seconds'] }, world.clinicians.length),
    rule: store.addTable(`rollback-rule/${wave.id}`, { int32: ['daysAbove'] }, 1),
  }),
  attach(points, { store, events, recorder, columns, system }, { world, wave, plan }) {
    const concerned = waveUnits(world, wave);
    const isConcerned = world.clinicians.map(({ unit }) => concerned[unit]);
    const isInNewSystem = (clinician: number, startedAt: number) =>
      system.isUsed(world.clinicians[clinician].unit, startedAt);
    const units = concerned.flatMap((isOfWave, unit) => (isOfWave ? [unit] : []));
    points.documentationKnown.push((clinician, startedAt, seconds) => {
      if (!isConcerned[clinician] || system.rolledBackAt > 0 || !isInNewSystem(clinician, startedAt)) return;
      store.int32[columns.written.at.seconds + clinician] += seconds;
    });
    // What was begun in the new system and is documented after it was left goes the same way.
    points.typedInShare.push((clinician, startedAt) =>
      isConcerned[clinician] && startedAt < system.rolledBackAt && isInNewSystem(clinician, startedAt)
        ? plan.typedBackShare
        : 0,
    );
    system.onRollBack.push((now) => {
      for (const unit of units) recorder.add(unitCounter.rolledBack, unit, now, 1);
      world.clinicians.forEach((_, clinician) => {
        const seconds = Math.round(store.int32[columns.written.at.seconds + clinician] * plan.typedBackShare);
        store.int32[columns.written.at.seconds + clinician] = 0;
        if (seconds > 0) points.requests.typeIn(clinician, seconds, now);
      });
    });

    const timer = points.timers.length;
    points.timers.push((_, now) => {
      if (system.canRollBack(now)) system.rollBack(now);
    });

    function ruleAsks(day: number): boolean {
      if (plan.rule === null || day === 0) return false;
      let critical = 0;
      for (const unit of units) critical += recorder.unitOn(unitCounter.ticketsCritical, unit, day - 1);
      const { daysAbove } = columns.rule.at;
      store.int32[daysAbove] = critical > plan.rule.criticalTicketsPerDay ? store.int32[daysAbove] + 1 : 0;
      return store.int32[daysAbove] >= plan.rule.days;
    }

    points.dayBegins.push((day, now) => {
      if (!system.canRollBack(now + secondsPerDay - 1)) return;
      const at = plan.atSecond ?? Number.POSITIVE_INFINITY;
      if ((ruleAsks(day) || at === now) && system.canRollBack(now)) system.rollBack(now);
      else if (at > now && at < now + secondsPerDay) events.schedule(at, priority.midnight, eventKind.effect, timer, 0);
    });
  },
};
