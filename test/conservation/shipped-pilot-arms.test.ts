import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Care } from '../../src/care/care.ts';
import type { ArmOutcome } from '../../src/care/outcome.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import { installEffects } from '../../src/golive/install-effects.ts';
import { planEffects } from '../../src/golive/plan-effects.ts';
import type { Scenario, Wave } from '../../src/scenario/scenario.ts';
import { shippedPilot } from '../worlds/shipped-scenario.ts';

/** The pilot from its first day until four weeks after go-live. */
async function shortPilot(): Promise<Scenario> {
  const { scenario } = await shippedPilot();
  return { ...scenario, days: 168 };
}

/** A straight run with the effects of the scenario's waves installed, whether or not they can act. */
function straight(scenario: Scenario): ArmOutcome {
  const world = buildWorld(scenario);
  const care = new Care(world, 'arms', 1);
  installEffects(planEffects(world, scenario.waves), care.state);
  care.begin();
  care.run(care.end);
  care.finish();
  return care.outcome('arm', 0);
}

/** The wave with every effect there and none of any strength. */
function neutral(wave: Wave, dictatedShare: number): Wave {
  const { bookingPlan, training, superUsers, secondment, slowDocumentation, downtime } = wave;
  if (training === null || superUsers === null || slowDocumentation === null || downtime === null) {
    throw new Error('the pilot has every effect');
  }
  const { lostMessages, coexistence, incidents, defects } = wave;
  if (lostMessages === null || coexistence === null || incidents === null || defects === null) {
    throw new Error('the pilot has every effect');
  }
  const { questions, faults } = defects;
  if (questions === null || faults === null) throw new Error('the pilot has questions and faults');
  const midnight = wave.goLiveDay * 86_400;
  return {
    ...wave,
    bookingPlan: (bookingPlan ?? []).map((entry) => ({ ...entry, share: 1 })),
    training: { ...training, hours: training.hours.map((entry) => ({ ...entry, hours: 0 })) },
    superUsers: {
      ...superUsers,
      neededMinutesPerClinician: 0,
      duty: superUsers.duty.map((entry) => ({ ...entry, share: 0 })),
      floorWalkers: superUsers.floorWalkers.map((entry) => ({ ...entry, hoursPerClinician: 0 })),
    },
    secondment: secondment === null ? null : { ...secondment, from: 'reference' },
    slowDocumentation: {
      ...slowDocumentation,
      curves: slowDocumentation.curves.map((curve) => ({ ...curve, initialExcess: 0, lastingExcess: 0 })),
      dictatedShare,
      movingNotes: slowDocumentation.movingNotes.map((entry) => ({ ...entry, minutes: 0 })),
    },
    downtime: { ...downtime, fromSecond: midnight, toSecond: midnight },
    lostMessages: { ...lostMessages, shares: lostMessages.shares.map((entry) => ({ ...entry, share: 0 })) },
    coexistence: { factor: 0 },
    incidents: { ...incidents, perYear: 0 },
    defects: {
      ...defects,
      questions: { ...questions, probability: 0 },
      faults: { ...faults, perHundredClinicians: 0, misplacedBookingShare: 0 },
    },
  };
}

describe('arms of the shipped pilot', () => {
  it('branched off the reference have the history of a straight run, to the bit', async () => {
    const scenario = await shortPilot();
    const { arms } = runShard({
      reference: { ...scenario, waves: [] },
      arms: [{ id: 'arm', scenario }],
      seed: 'arms',
      replication: 1,
    });
    const { firstDivergence, ...branched } = arms[1] ?? { firstDivergence: 0 };
    const { firstDivergence: _, ...whole } = straight(scenario);
    expect(firstDivergence).toBeGreaterThan(28 * 86_400);
    expect(isDeepStrictEqual(branched, whole)).toBe(true);
  }, 120_000);

  it('with every effect at neutral strength equal the reference to the bit', async () => {
    const scenario = await shortPilot();
    const shares = scenario.sites.flatMap(({ units }) =>
      units.flatMap((unit) => (unit.kind === 'secretariat' ? [unit.dictatedShare] : [])),
    );
    expect(new Set(shares).size).toBe(1);
    const waves = scenario.waves.map((wave) => neutral(wave, shares[0] ?? Number.NaN));
    const reference = straight({ ...scenario, waves: [] });
    expect(isDeepStrictEqual(straight({ ...scenario, waves }), reference)).toBe(true);
    expect(isDeepStrictEqual(straight(scenario), reference)).toBe(false);
  }, 120_000);
});
