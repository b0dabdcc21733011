import type { Effect } from './effect.ts';
import { systemStart } from './system-start.ts';
import { waveUnits } from './wave-units.ts';

/** Fewer notes are dictated in the new system; physicians type the rest (docs/background/model.md §7). */
export const dictation: Effect<number, null> = {
  id: 'dictation',
  cause: 'slow-documentation',
  planOf: (wave) => wave.slowDocumentation?.dictatedShare ?? null,
  firstEffect: ({ wave }) => systemStart(wave),
  layout: () => null,
  attach(points, { system }, { world, wave, plan }) {
    const concerned = waveUnits(world, wave);
    points.dictatedShare.push((clinician, startedAt) => {
      const unit = world.unitOfClinician[clinician];
      return concerned[unit] && system.isUsed(unit, startedAt) ? plan : 1;
    });
  },
};
