import type { World } from '../care/world/world.ts';
import type { FaultRepair, Wave } from '../scenario/scenario.ts';
import { ambulanceDiversion } from './ambulance-diversion.ts';
import { bookingPlan } from './booking-plan.ts';
import { coexistence } from './coexistence.ts';
import { defects } from './defects.ts';
import { dictation } from './dictation.ts';
import { downtime } from './downtime.ts';
import { type PlannedEffect, planEffect } from './effect.ts';
import { incidents } from './incidents.ts';
import { lostMessages } from './lost-messages.ts';
import { misplacedBookings } from './misplaced-bookings.ts';
import { movingNotes } from './moving-notes.ts';
import { reinforcement } from './reinforcement.ts';
import { rollback } from './rollback.ts';
import { secondment } from './secondment.ts';
import { slowDocumentation } from './slow-documentation.ts';
import { superUsers } from './super-users.ts';
import { training } from './training.ts';

/**
 * Every effect that the waves plan, in the order of docs/background/model.md §8.
 * @param repair who repairs faults, for all waves; that of an arm may differ from that of the scenario that made the world
 */
export function planEffects(
  world: World,
  waves: Wave[],
  repair: FaultRepair | null = world.scenario.faultRepair,
): PlannedEffect[] {
  const planned: PlannedEffect[] = [];
  for (const wave of waves) {
    const ofWave = [
      planEffect(bookingPlan, world, wave, repair),
      planEffect(training, world, wave, repair),
      planEffect(secondment, world, wave, repair),
      planEffect(superUsers, world, wave, repair),
      planEffect(slowDocumentation, world, wave, repair),
      planEffect(dictation, world, wave, repair),
      planEffect(movingNotes, world, wave, repair),
      planEffect(downtime, world, wave, repair),
      planEffect(incidents, world, wave, repair),
      planEffect(defects, world, wave, repair),
      planEffect(misplacedBookings, world, wave, repair),
      planEffect(lostMessages, world, wave, repair),
      planEffect(coexistence, world, wave, repair),
      planEffect(ambulanceDiversion, world, wave, repair),
      planEffect(rollback, world, wave, repair),
      planEffect(reinforcement, world, wave, repair),
    ];
    for (const effect of ofWave) {
      if (effect !== null) planned.push(effect);
    }
  }
  return planned;
}

/** The second at which an arm leaves the reference: the earliest of its effects; Infinity where there is none. */
export function firstDivergence(effects: PlannedEffect[]): number {
  return Math.min(Number.POSITIVE_INFINITY, ...effects.map((effect) => effect.firstEffect));
}
