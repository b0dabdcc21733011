import type { World } from '../care/world/world.ts';
import type { Wave } from '../scenario/scenario.ts';
import { ambulanceDiversion } from './ambulance-diversion.ts';
import { bookingPlan } from './booking-plan.ts';
import { coexistence } from './coexistence.ts';
import { defects } from './defects.ts';
import { dictation } from './dictation.ts';
import { downtime } from './downtime.ts';
import { type PlannedEffect, planEffect, type SharedMeans } from './effect.ts';
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
 * @param means what the waves share; that of an arm may differ from that of the scenario that made the world
 */
export function planEffects(world: World, waves: Wave[], means: SharedMeans = world.scenario): PlannedEffect[] {
  const planned: PlannedEffect[] = [];
  for (const wave of waves) {
    const ofWave = [
      planEffect(bookingPlan, world, wave, means),
      planEffect(training, world, wave, means),
      planEffect(secondment, world, wave, means),
      planEffect(superUsers, world, wave, means),
      planEffect(slowDocumentation, world, wave, means),
      planEffect(dictation, world, wave, means),
      planEffect(movingNotes, world, wave, means),
      planEffect(downtime, world, wave, means),
      planEffect(incidents, world, wave, means),
      planEffect(defects, world, wave, means),
      planEffect(misplacedBookings, world, wave, means),
      planEffect(lostMessages, world, wave, means),
      planEffect(coexistence, world, wave, means),
      planEffect(ambulanceDiversion, world, wave, means),
      planEffect(rollback, world, wave, means),
      planEffect(reinforcement, world, wave, means),
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
