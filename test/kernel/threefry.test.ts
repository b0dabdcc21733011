import { describe, expect, it } from 'vitest';
import { Threefry } from '../../src/kernel/threefry.ts';

/** From kat_vectors of Random123: rounds, counter, key, result. */
const vectors = [
  [13, [0, 0], [0, 0], '9d1c5ec6 8bd50731'],
  [13, [0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], 'fd36d048 2d17272c'],
  [13, [0x243f6a88, 0x85a308d3], [0x13198a2e, 0x03707344], 'ba3e4725 f27d669e'],
  [20, [0, 0], [0, 0], '6b200159 99ba4efe'],
  [20, [0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], '1cb996fc bb002be7'],
  [20, [0x243f6a88, 0x85a308d3], [0x13198a2e, 0x03707344], 'c4923a9c 483df7a0'],
] as const;

describe('Threefry', () => {
  it.each(vectors)('with %i rounds enciphers %j with %j as its authors published', (rounds, counter, key, expected) => {
    const threefry = new Threefry();
    threefry.encipher(rounds, key[0], key[1], counter[0], counter[1]);
    const words = [threefry.first, threefry.second].map((word) => (word >>> 0).toString(16).padStart(8, '0'));
    expect(words.join(' ')).toBe(expected);
  });
});
