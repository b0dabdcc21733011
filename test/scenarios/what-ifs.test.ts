import { describe, expect, it } from 'vitest';
import { listWhatIfs, whatIfInputs } from '../../scripts/studies/what-ifs.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { runShard } from '../../src/experiment/run-shard.ts';

/** What a planner may ask of wave 1, a file each. */
const expected = [
  'aborted',
  'cut-25-for-4-weeks',
  'deep-cuts',
  'double-floor-support',
  'go-live-in-june',
  'mild',
  'no-booking-cuts',
  'planned',
  'reinforced-emergency',
  'rollback-on-day-3',
  'severe',
  'slipped-a-quarter',
  'twice-the-training',
];

describe('shipped what-ifs', () => {
  it('are those that the documentation speaks of', () => {
    expect(listWhatIfs()).toEqual(expected);
  });

  it('check, and each changes care from the second of its own first difference on', async () => {
    const names = listWhatIfs();
    const { reference, arms, seed } = await whatIfInputs(names, 1, ['horizon.weeksAfterGoLive=13']);
    for (const { scenario } of arms) expect(buildWorld(scenario).problems).toEqual([]);
    const outcome = runShard({ reference, arms, seed, replication: 1 });
    const [first, plan, ...others] = outcome.arms;
    const seen = new Set<string>();
    for (const arm of [plan, ...others]) {
      const { completed } = arm.cellDays;
      const before = Math.floor(arm.firstDivergence / 86_400);
      const changed = completed.findIndex((count, at) => count !== first.cellDays.completed[at]);
      expect(changed).toBeGreaterThanOrEqual(0);
      for (let cell = 0; cell < arm.cells.length; cell++) {
        const own = completed.subarray(cell * arm.days, cell * arm.days + before);
        expect(own).toEqual(first.cellDays.completed.subarray(cell * arm.days, cell * arm.days + before));
      }
      seen.add(completed.join(' '));
    }
    expect(seen.size).toBe(arms.length);
  }, 240_000);
});
