import { describe, expect, it } from 'vitest';
import { listWhatIfs, whatIfInputs } from '../../scripts/studies/what-ifs.ts';
import { cellDays } from '../../src/care/arm-counts.ts';
import type { ArmOutcome, CellCounter } from '../../src/care/outcome.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { unitSum } from '../worlds/sums.ts';

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

/** A count of every cell on each day. */
function allCells(outcome: ArmOutcome, counter: CellCounter): Int32Array[] {
  return outcome.cells.map((_, cell) => cellDays(outcome, counter, cell));
}

describe('shipped what-ifs', () => {
  it('are those that the documentation speaks of', () => {
    expect(listWhatIfs()).toEqual(expected);
  });

  it('check, and each changes care from the second of its own first difference on', async () => {
    const names = listWhatIfs();
    const { reference, arms, seed } = await whatIfInputs(names, 1, ['horizon.weeksAfterGoLive=13']);
    for (const { scenario } of arms) expect(buildWorld(scenario).problems).toEqual([]);
    // Plans that differ do so before the summer of those that slip.
    const [{ goLiveDay }] = reference.waves;
    const short = (scenario: Scenario) => ({ ...scenario, days: goLiveDay + 28 });
    const outcome = runShard({
      reference: short(reference),
      arms: arms.map((arm) => ({ ...arm, scenario: short(arm.scenario) })),
      seed,
      replication: 1,
    });
    const [first, plan, ...others] = outcome.arms;
    const seen = new Set<string>();
    for (const arm of [plan, ...others]) {
      const completed = allCells(arm, 'completed');
      const before = Math.floor(arm.firstDivergence / 86_400);
      const ofReference = allCells(first, 'completed');
      expect(completed).not.toEqual(ofReference);
      const earlier = (columns: Int32Array[]) => columns.map((column) => column.subarray(0, before));
      expect(earlier(completed)).toEqual(earlier(ofReference));
      seen.add(completed.join(' '));
    }
    expect(seen.size).toBe(arms.length);
    const rolledBack = outcome.arms.filter((arm) => unitSum(arm, 'rolledBack') > 0);
    expect(rolledBack.map(({ arm }) => arm)).toEqual(['aborted', 'rollback-on-day-3']);
  }, 240_000);

  it('differ, where they are four of one kind, in five named inputs and share all else with the plan but the rule of rollback', async () => {
    const named = ['bookingPlan', 'training', 'superUsers', 'defects', 'reinforcement'] as const;
    const { arms } = await whatIfInputs(['planned', 'mild', 'severe', 'aborted'], 1);
    const [plan, ...four] = arms.map(({ scenario }) => scenario);
    const shared = four.map((scenario) => {
      const [wave] = scenario.waves;
      const alike = Object.fromEntries(named.map((input) => [input, null]));
      const { training, superUsers, defects } = wave;
      return {
        ...scenario,
        name: '',
        title: null,
        waves: [{ ...wave, ...alike }],
        // Within these, one number each may differ
        training: { ...training, hours: null },
        superUsers: { ...superUsers, floorWalkers: null },
        defects: { ...defects, faults: { ...defects?.faults, perHundredClinicians: null } },
      };
    });
    for (const other of shared) expect(other).toEqual(shared[0]);
    const ofPlan = { ...plan.waves[0], rollback: four[0].waves[0].rollback };
    for (const input of named) Reflect.set(ofPlan, input, null);
    expect(shared[0].waves[0]).toEqual(ofPlan);
  });
});
