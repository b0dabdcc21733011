import { describe, expect, it } from 'vitest';
import { shareEqualParts } from '../../src/scenario/share-equal-parts.ts';

describe('shareEqualParts(root)', () => {
  it('makes equal parts one object, however deep, and says the same as before', () => {
    const root = [
      { id: 'north', times: { first: { minutes: 20, note: null }, second: [1, 2] } },
      { id: 'south', times: { first: { minutes: 20, note: null }, second: [1, 2] } },
      { id: 'west', times: { first: { minutes: 20, note: null }, second: [2, 1] } },
    ];
    const before = structuredClone(root);
    shareEqualParts(root);
    expect(root).toEqual(before);
    expect(root[1].times).toBe(root[0].times);
    expect(root[2].times).not.toBe(root[0].times);
    expect(root[2].times.first).toBe(root[0].times.first);
  });

  it('tells values apart that look alike, and lists from what is named by numbers', () => {
    const root: object[][] = [
      [{ value: 1 }, { value: '1' }],
      [{ value: null }, { value: 'null' }],
      [{ value: true }, { value: 'true' }],
      [['one'], { 0: 'one' }],
      [[], {}],
    ];
    const before = structuredClone(root);
    shareEqualParts(root);
    expect(root).toEqual(before);
    for (const [one, other] of root) expect(one).not.toBe(other);
  });
});
