import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { ArmOutcome } from '../../src/care/outcome.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { cliniciansOfSites } from '../../src/care/world/ticket-rate.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import type { ExtraStaff, Wave } from '../../src/scenario/scenario.ts';
import { messageGoLive, messageScenario, messageWave } from '../worlds/record-systems.ts';
import { clinicPhysician, extra } from '../worlds/reinforced.ts';
import { unitSum } from '../worlds/sums.ts';
import { wholeWave } from '../worlds/whole-wave.ts';

/** Every effect that asks who works at a unit or a site. */
const everyEffect: Partial<Wave> = {
  ...wholeWave(1, { goLiveDay: messageGoLive }),
  bookingPlan: null,
  training: null,
  superUsers: null,
  secondment: null,
  downtime: null,
  coexistence: { factor: 1 },
  lostMessages: {
    shares: [
      { kind: 'referral', share: 0.1 },
      { kind: 'answer', share: 0.1 },
      { kind: 'final-report', share: 0.1 },
    ],
    fadeWeeks: 500,
    pressure: 0,
  },
};

/** A go-live of the hospital of `messageScenario` with every such effect and extra staff from its day on. */
function reinforcedHospital(staff: ExtraStaff[]): Wave {
  const days = { fromDay: messageGoLive, toDay: messageGoLive + 14 };
  return messageWave({
    ...everyEffect,
    reinforcement: { staff: staff.map((entry) => ({ ...entry, ...days })), evenings: [], boughtCare: [] },
  });
}

function armsOfHospital(asked: Record<string, Wave>): Record<string, ArmOutcome> {
  const shard = runShard({
    reference: messageScenario(),
    arms: Object.entries(asked).map(([id, plan]) => ({ id, scenario: messageScenario([plan]) })),
    seed: 'hospital',
    replication: 1,
  });
  return Object.fromEntries(shard.arms.map((arm) => [arm.arm, arm]));
}

describe('the reserve', () => {
  it('of one arm changes no draw that depends on who works at a unit or a site: faults, messages, learning, rest', () => {
    const others = reinforcedHospital([
      extra({ ...clinicPhysician, people: 6 }),
      extra({ unit: 'north-ward', role: 'nurse', people: 3 }),
      extra({ unit: 'north-diagnostics', line: 'x-ray', role: 'other', people: 2 }),
    ]);
    const own = reinforcedHospital([
      extra({ ...clinicPhysician, people: 1 }),
      extra({ unit: 'north-ward', role: 'nurse' }),
      extra({ unit: 'north-diagnostics', line: 'samples', role: 'other' }),
      extra({ unit: 'north-diagnostics', line: 'x-ray', role: 'other' }),
    ]);
    const plain = messageWave(everyEffect);
    const alone = { ...armsOfHospital({ plain }), ...armsOfHospital({ own }) };
    const together = armsOfHospital({ others, plain, own });
    const tickets = unitSum(together.plain, 'ticketsRaised');
    expect(tickets).toBeGreaterThan(100);
    expect(unitSum(together.plain, 'messagesLost')).toBeGreaterThan(100);
    for (const arm of ['plain', 'own', 'reference'])
      expect([arm, isDeepStrictEqual(together[arm], alone[arm])]).toEqual([arm, true]);
  });

  it('does not add to the faults that a site starts with', () => {
    const faults = (people: number) => {
      const wave = reinforcedHospital([extra({ ...clinicPhysician, people })]);
      return cliniciansOfSites(buildWorld(messageScenario([wave])));
    };
    expect(faults(6)).toEqual(faults(0));
  });
});
