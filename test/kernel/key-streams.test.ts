import { describe, expect, it } from 'vitest';
import { type Draws, type Half, keyStreams, type MakeDraws, wordOf } from '../../scripts/studies/key-streams.ts';
import { WeakDraws, type Weakness } from '../../scripts/studies/weak-draws.ts';
import { KeyedDraws } from '../../src/kernel/keyed-draws.ts';
import { type Deviation, deviations, worstFlip } from './randomness.ts';

/** Chance alone goes beyond this once in 150 000 tests; there are some hundred here. */
const CHANCE = 4.5;
/** No luck explains this. */
const FAULT = 10;
const halves: readonly Half[] = ['upper', 'lower'];
const weaknesses: readonly Weakness[] = ['two-rounds', 'linear'];
const keyed: MakeDraws = (seed, replication, purposes) => new KeyedDraws(seed, replication, purposes);
const weak =
  (weakness: Weakness): MakeDraws =>
  (seed, replication) =>
    new WeakDraws(weakness, seed, replication);

function tested(id: string, make: MakeDraws, half: Half): Deviation[] {
  const next = keyStreams.find((stream) => stream.id === id)?.open(make);
  if (next === undefined) throw new Error(`there must be a stream ${id}`);
  return deviations(Float64Array.from({ length: 1 << 17 }, () => (wordOf(next(), half) + 0.5) / 2 ** 32));
}

/** For every bit of subject and draw: how its flip changes each bit of the number's upper and lower word. */
function avalanche(draws: Draws): number {
  let worst = 0;
  for (let bit = 0; bit < 64; bit += 1) {
    const upper: [number, number][] = [];
    const lower: [number, number][] = [];
    for (let subject = 0; subject < 1000; subject += 1) {
      const high = bit < 24 ? 1 << bit : 0;
      const low = bit >= 24 && bit < 56 ? 1 << (bit - 24) : 0;
      const draw = bit >= 56 ? 1 << (bit - 56) : 0;
      const one = draws.uniform(0, 0, subject, 0);
      const other = draws.uniform(0, high, subject ^ low, draw);
      upper.push([wordOf(one, 'upper'), wordOf(other, 'upper')]);
      lower.push([wordOf(one, 'lower'), wordOf(other, 'lower')]);
    }
    worst = Math.max(worst, Math.abs(worstFlip(upper)), Math.abs(worstFlip(lower)));
  }
  return worst;
}

const cases = keyStreams.flatMap(({ id }) => halves.map((half) => [id, half] as const));

describe('numbers of neighbouring keys', () => {
  it.each(cases)('%s, %s bits, show no pattern', (id, half) => {
    expect(tested(id, keyed, half).filter(({ z }) => !(Math.abs(z) < CHANCE))).toEqual([]);
  });

  it('each bit of subject and draw changes each bit of the number every other time', () => {
    expect(avalanche(new KeyedDraws('avalanche', 1, 1))).toBeLessThan(5.5);
  });

  it.each(weaknesses)(
    'those of a generator that is weak (%s) are found out, however keys are interleaved',
    (weakness) => {
      for (const { id } of keyStreams) {
        const worst = halves.flatMap((half) => tested(id, weak(weakness), half)).map(({ z }) => Math.abs(z));
        expect(Math.max(...worst), id).toBeGreaterThan(FAULT);
      }
      expect(avalanche(new WeakDraws(weakness, 'avalanche', 1))).toBeGreaterThan(FAULT);
    },
  );

  it('four rounds are found out too, where a number needs one enciphering only', () => {
    const worst = tested('subjects', weak('four-rounds'), 'upper').map(({ z }) => Math.abs(z));
    expect(Math.max(...worst)).toBeGreaterThan(FAULT);
    expect(avalanche(new WeakDraws('four-rounds', 'avalanche', 1))).toBeGreaterThan(FAULT);
  });

  it('each of the tests finds some weak generator out', () => {
    const found = weaknesses
      .flatMap((weakness) => cases.flatMap(([id, half]) => tested(id, weak(weakness), half)))
      .filter(({ z }) => Math.abs(z) > FAULT)
      .map(({ test }) => test);
    expect(new Set(found)).toEqual(new Set(tested('subjects', keyed, 'upper').map(({ test }) => test)));
  });

  it('an upper and a lower word together hold all 52 bits of a number', () => {
    const u = (0x9abcd * 2 ** 32 + 0x12345678 + 0.5) / 2 ** 52;
    expect(wordOf(u, 'lower')).toBe(0x12345678);
    expect(wordOf(u, 'upper')).toBe(0x9abcd123);
  });
});
