import type { World } from '../care/world/world.ts';
import type { Wave } from '../scenario/scenario.ts';
import { bookingPlan } from './booking-plan.ts';
import { dictation } from './dictation.ts';
import { downtime } from './downtime.ts';
import { type PlannedEffect, planEffect } from './effect.ts';
import { movingNotes } from './moving-notes.ts';
import { reinforcement } from './reinforcement.ts';
import { secondment } from './secondment.ts';
import { slowDocumentation } from './slow-documentation.ts';
import { superUsers } from './super-users.ts';
import { training } from './training.ts';

/** Every effect that the waves plan, in the order of docs/background/model.md §8. */
export function planEffects(world: World, waves: Wave[]): PlannedEffect[] {
  const planned: PlannedEffect[] = [];
  for (const wave of waves) {
    const ofWave = [
      planEffect(bookingPlan, world, wave),
      planEffect(training, world, wave),
      planEffect(secondment, world, wave),
      planEffect(superUsers, world, wave),
      planEffect(slowDocumentation, world, wave),
      planEffect(dictation, world, wave),
      planEffect(movingNotes, world, wave),
      planEffect(downtime, world, wave),
      planEffect(reinforcement, world, wave),
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
