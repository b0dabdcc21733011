import { describe, expect, it } from 'vitest';
import { bookingArms, savedByCuts, whatTurnsIt } from '../../scripts/studies/booking-cuts.ts';
import { inputLuck } from '../../src/experiment/draw-inputs.ts';
import { runShard } from '../../src/experiment/run-shard.ts';
import { ordinaryWave } from '../worlds/small-wave.ts';
import { island, smallScenario } from '../worlds/small-world.ts';

/** A world where nothing is slower and half of the bookings are cut: cuts can only cost. */
function savedInAWorldThatNeedsNoCuts(): number {
  const waves = [{ ...ordinaryWave('north'), slowDocumentation: null, superUsers: null }];
  const reference = smallScenario([island('north')], waves, 252);
  const inputs = { scenario: 'small', reference, arms: bookingArms(reference, []), seed: 'cuts', replications: 1 };
  const { arms } = runShard({ reference, arms: inputs.arms, seed: 'cuts', replication: 1 });
  return savedByCuts([arms], inputs)[0];
}

describe('whether booking cuts pay', () => {
  it('is no where nothing is slower', () => {
    expect(savedInAWorldThatNeedsNoCuts()).toBeLessThan(-50);
  });

  it('names the input that turns it, and what the saving is where that input is high and where it is low', () => {
    const saved = Float64Array.from({ length: 60 }, (_, i) => (inputLuck('second', 'turn', i + 1) > 0.5 ? 10 : -10));
    const found = whatTurnsIt(saved, ['first', 'second'], 'turn');
    expect(found.inputs.map(({ name }) => name)).toEqual(['second', 'first']);
    expect(found.inputs[0]).toMatchObject({ lowThird: { mean: -10 }, highThird: { mean: 10 } });
    expect(found.shareAboveZero).toBeCloseTo(saved.filter((value) => value > 0).length / 60, 9);
  });
});
