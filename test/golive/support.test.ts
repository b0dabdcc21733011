import { describe, expect, it } from 'vitest';
import { unitOn } from '../../src/care/arm-counts.ts';
import type { ArmOutcome } from '../../src/care/outcome.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import { goLive, wholeWave } from '../worlds/whole-wave.ts';
import { wholeScenario } from '../worlds/whole-world.ts';

const scenario = wholeScenario({}, [wholeWave()], 161);
const { arms } = runShard({
  reference: { ...scenario, waves: [] },
  arms: [{ id: 'golive', scenario }],
  seed: 'support',
  replication: 1,
});
const golive = arms[1];

/** Minutes of a counter at a unit on a day. */
function minutesOf(outcome: ArmOutcome, counter: 'supportNeededSeconds' | 'supportSeconds', unit: string, day: number) {
  return unitOn(outcome, counter, outcome.units.indexOf(unit), day) / 60;
}

// The go-live is on Tuesday 2025-03-25.
const [tuesday, saturday] = [goLive, goLive + 4];
const staffed = scenario.sites
  .flatMap((site) => site.units)
  .filter(({ kind }) => kind !== 'partner')
  .map(({ id }) => id);

describe('support on the floor', () => {
  it('is needed and given at every unit that goes live, theatres and services too', () => {
    for (const unit of staffed) {
      expect(minutesOf(golive, 'supportNeededSeconds', unit, tuesday), unit).toBeGreaterThan(0);
      expect(minutesOf(golive, 'supportSeconds', unit, tuesday), unit).toBeGreaterThan(0);
    }
  });

  it('is needed and given on a Saturday where people work then, and nowhere else', () => {
    for (const unit of ['north-emergency', 'north-ward', 'north-diagnostics', 'north-logistics']) {
      expect(minutesOf(golive, 'supportNeededSeconds', unit, saturday), unit).toBeGreaterThan(0);
      expect(minutesOf(golive, 'supportSeconds', unit, saturday), unit).toBeGreaterThan(0);
    }
    for (const unit of ['north-clinic', 'north-centre', 'north-theatre', 'north-secretariat']) {
      expect(minutesOf(golive, 'supportNeededSeconds', unit, saturday), unit).toBe(0);
      expect(minutesOf(golive, 'supportSeconds', unit, saturday), unit).toBe(0);
    }
  });

  it('by super-users comes from shifts that can give somebody up: never from a shift of one', () => {
    // Three shifts of one nurse at the laboratory, so that only floor-walkers help: 0.2 hours for each on duty.
    expect(minutesOf(golive, 'supportSeconds', 'north-logistics', tuesday)).toBeCloseTo(3 * 0.2 * 60, 6);
    // Four secretaries of eight hours, of whom a tenth supports, and floor-walkers.
    expect(minutesOf(golive, 'supportSeconds', 'north-secretariat', tuesday)).toBeCloseTo(
      0.1 * 4 * 480 + 4 * 0.2 * 60,
      6,
    );
    // Two rooms with a surgeon and a nurse each, from 07:45 to 15:45.
    expect(minutesOf(golive, 'supportSeconds', 'north-theatre', tuesday)).toBeCloseTo(0.1 * 4 * 480 + 4 * 0.2 * 60, 6);
    expect(minutesOf(golive, 'supportNeededSeconds', 'north-theatre', tuesday)).toBeCloseTo(4 * 60, 6);
  });
});
