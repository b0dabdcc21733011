import type { Downtime } from '../scenario/scenario.ts';
import type { Effect } from './effect.ts';
import { waveUnits } from './wave-units.ts';

/**
 * Hours on paper at cutover (docs/background/model.md §8.6): contacts that begin in them are written at the pace of paper and teach
 * nothing, and a share of what was written is typed in afterwards.
 */
export const downtime: Effect<Downtime, null> = {
  id: 'downtime',
  cause: 'downtime',
  planOf: (wave) => wave.downtime,
  firstEffect: ({ plan }) =>
    plan.fromSecond < plan.toSecond && (plan.paperFactor !== 1 || plan.typingShare > 0)
      ? Math.max(0, plan.fromSecond)
      : Number.POSITIVE_INFINITY,
  layout: () => null,
  attach(points, _memory, { world, wave, plan }) {
    const concerned = waveUnits(world, wave);
    const isOnPaper = (clinician: number, startedAt: number) =>
      startedAt >= plan.fromSecond && startedAt < plan.toSecond && concerned[world.clinicians[clinician].unit];
    points.timeMultiplier.push((clinician, startedAt) => (isOnPaper(clinician, startedAt) ? plan.paperFactor : 1));
    points.typedInShare.push((clinician, startedAt) => (isOnPaper(clinician, startedAt) ? plan.typingShare : 0));
  },
};
