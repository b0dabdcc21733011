import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Care } from '../../src/care/care.ts';
import { findImbalances } from '../../src/care/conservation.ts';
import type { ArmOutcome, CellCounter } from '../../src/care/outcome.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import { installEffects } from '../../src/golive/install-effects.ts';
import { planEffects } from '../../src/golive/plan-effects.ts';
import type { Defects } from '../../src/scenario/scenario.ts';
import { messageDays, messageGoLive, messageScenario, messageWave } from '../worlds/record-systems.ts';
import { cellSum } from '../worlds/sums.ts';

const day = 86_400;

/** Defects that do nothing but misplace bookings. */
function misplacing(misplacedBookingShare: number): Defects {
  return {
    questions: null,
    faults: {
      perHundredClinicians: 0,
      ticketsPerThousandContacts: 0,
      rateVariation: 0,
      ticketMinutes: 0,
      criticalShare: 0,
      commonShare: 0,
      misplacedBookingShare,
    },
    pressure: 0,
  };
}

const planned = (share: number) => messageScenario([messageWave({ defects: misplacing(share) })]);
const [reference, neutral, some, many] = runShard({
  reference: messageScenario(),
  arms: [0, 0.1, 0.3].map((share) => ({ id: `share-${share}`, scenario: planned(share) })),
  seed: 'misplaced',
  replication: 1,
}).arms;

function clinics(outcome: ArmOutcome, counter: CellCounter, days: [number, number] = [0, messageDays]): number {
  return cellSum(outcome, counter, ({ unit }) => unit === 'north-clinic', days);
}
const firstMorning: [number, number] = [messageGoLive, messageGoLive + 1];

function withoutName({ arm: _arm, firstDivergence: _first, ...rest }: ArmOutcome) {
  return rest;
}

describe('bookings out of slot', () => {
  it('leave the reference as it is, to the last bit, with a share of 0', () => {
    expect(isDeepStrictEqual(withoutName(neutral), withoutName(reference))).toBe(true);
  });

  it('come to light on the first morning with clinic, at the sites that go live', () => {
    expect(clinics(some, 'misplacedBookings', firstMorning)).toBeGreaterThan(10);
    expect(clinics(some, 'misplacedBookings')).toBe(clinics(some, 'misplacedBookings', firstMorning));
    expect(cellSum(some, 'misplacedBookings', ({ unit }) => unit === 'north-centre')).toBe(0);
    expect(clinics(reference, 'misplacedBookings')).toBe(0);
  });

  it('are rebooked or cancelled late, each of them, and more with a larger share', () => {
    const moved = (outcome: ArmOutcome) =>
      clinics(outcome, 'rebooked', firstMorning) + clinics(outcome, 'cancelledLate', firstMorning);
    for (const outcome of [some, many]) {
      const misplaced = clinics(outcome, 'misplacedBookings');
      // What else is moved on that day may differ by a few.
      expect(Math.abs(moved(outcome) - moved(reference) - misplaced)).toBeLessThan(0.1 * misplaced + 5);
    }
    const ratio = clinics(many, 'misplacedBookings') / clinics(some, 'misplacedBookings');
    expect(ratio).toBeGreaterThan(2);
    expect(ratio).toBeLessThan(4.5);
    expect(clinics(many, 'completed', firstMorning)).toBeLessThan(clinics(reference, 'completed', firstMorning));
  });

  it('lose nobody', () => {
    const scenario = planned(0.3);
    const world = buildWorld(scenario);
    const care = new Care(world, 'misplaced', 1);
    installEffects(planEffects(world, scenario.waves), care.state);
    care.begin();
    for (const time of [messageGoLive * day + 6 * 3600, (messageGoLive + 2) * day + 9 * 3600]) {
      care.run(time);
      expect(findImbalances(care, time)).toEqual([]);
    }
  });
});
