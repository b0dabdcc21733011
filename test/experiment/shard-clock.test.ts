import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { Care } from '../../src/care/care.ts';
import { buildWorld } from '../../src/care/world/build-world.ts';
import { ShardClock } from '../../src/experiment/shard-clock.ts';
import { island, smallScenario } from '../worlds/small-world.ts';

const world = buildWorld(smallScenario([island('north')], [], 28));

function begun(): Care {
  const care = new Care(world, 'clock', 1);
  care.begin();
  return care;
}

// Shares of a day that no floating number holds: one comes out too small, one too large.
test.each([86_656, 87_040, 9 * 86_400 + 77])('a history comes to second %i as it does without stops', (second) => {
  const [straight, stopping] = [begun(), begun()];
  straight.run(second);
  const shares: number[] = [];
  const clock = new ShardClock(({ share }) => shares.push(share));
  clock.add({ world, from: 0, isKept: true });
  clock.run(stopping, 0, second);
  expect(isDeepStrictEqual(stopping.snapshot(), straight.snapshot())).toBe(true);
  expect(shares.at(-1)).toBeCloseTo(second / (28 * 86_400), 1);
});
