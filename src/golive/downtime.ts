import type { Downtime } from '../scenario/scenario.ts';
import type { Effect } from './effect.ts';
import { writeOnPaper } from './paper.ts';
import { waveUnits } from './wave-units.ts';

/** Hours on paper at cutover (docs/background/model.md §8.6). */
export const downtime: Effect<Downtime, null> = {
  id: 'downtime',
  cause: 'downtime',
  planOf: (wave) => wave.downtime,
  firstEffect: ({ plan }) =>
    plan.fromSecond < plan.toSecond && (plan.paperFactor !== 1 || plan.typingShare > 0)
      ? Math.max(0, plan.fromSecond)
      : Number.POSITIVE_INFINITY,
  layout: () => null,
  attach(points, { system }, { world, wave, plan }) {
    const concerned = waveUnits(world, wave);
    writeOnPaper(
      points,
      system,
      world,
      plan,
      (unit, second) => second >= plan.fromSecond && second < plan.toSecond && concerned[unit],
    );
  },
};
