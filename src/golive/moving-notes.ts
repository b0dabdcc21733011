import type { SlowDocumentation } from '../scenario/scenario.ts';
import type { Effect } from './effect.ts';
import { systemStart } from './system-start.ts';
import { waveUnits } from './wave-units.ts';

/**
 * Old notes are moved at a patient's first visit in the new system (docs/background/model.md §8.5): every first visit of a
 * referral, and every return whose last visit was before it, or before the second attempt where that is under way. The surcharge fades as
 * patients come back.
 */
export const movingNotes: Effect<SlowDocumentation['movingNotes'], null> = {
  id: 'moving-notes',
  cause: 'slow-documentation',
  planOf: (wave) => {
    const moving = wave.slowDocumentation?.movingNotes ?? [];
    return moving.length === 0 ? null : moving;
  },
  firstEffect: ({ wave, plan }) =>
    plan.some(({ minutes }) => minutes > 0) ? systemStart(wave) : Number.POSITIVE_INFINITY,
  layout: () => null,
  attach(points, { system }, { world, wave, plan }) {
    const concerned = waveUnits(world, wave);
    const seconds = Float64Array.from(world.clinicians, ({ unit, role, kind }) => {
      const moving = plan.find((entry) => entry.role === role && entry.kind === kind);
      return concerned[unit] && moving !== undefined ? moving.minutes * 60 : 0;
    });
    points.extraSeconds.push({
      use: 'noteMoving',
      seconds(clinician, { isVisit, startedAt, enteredAt, isFirst }) {
        const unit = world.unitOfClinician[clinician];
        const isToMove = isVisit && (isFirst || enteredAt < startedAt - system.sinceStart(unit, startedAt));
        return isToMove && system.isUsed(unit, startedAt) ? seconds[clinician] : 0;
      },
    });
  },
};
