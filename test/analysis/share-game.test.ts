import { describe, expect, it } from 'vitest';
import { type GameValue, shareGame } from '../../src/analysis/share-game.ts';

const has = (members: number, player: number): boolean => (members & (1 << player)) !== 0;

/** Two gloves on the left and one on the right; a pair is worth 1 (Shapley and Shubik 1969). */
const gloves: GameValue = (members) => ((has(members, 0) || has(members, 1)) && has(members, 2) ? 1 : 0);

/** Players 0 and 1 add 5 and 8; together they add 6 more; player 2 does nothing, and something is there without anybody. */
const overlapping: GameValue = (members) =>
  2.5 + (has(members, 0) ? 5 : 0) + (has(members, 1) ? 8 : 0) + (has(members, 0) && has(members, 1) ? 6 : 0);

function sumOf(values: readonly number[] | null): number {
  if (values === null) throw new Error('the shares must be known');
  return values.reduce((sum, value) => sum + value, 0);
}

/** A game without any order in it, the same every time. */
function irregular(members: number): number {
  return ((members * 7919) % 101) - 31 + ((members * members) % 13) / 7;
}

/** All orders of so many players, each followed by its reverse. */
function allOrders(count: number): number[][] {
  const orders = (left: number[]): number[][] =>
    left.length === 0
      ? [[]]
      : left.flatMap((one) => orders(left.filter((i) => i !== one)).map((rest) => [one, ...rest]));
  const players = Array.from({ length: count }, (_, player) => player);
  return orders(players).flatMap((order) => [order, order.toReversed()]);
}

describe('shareGame(count, value, orders)', () => {
  it('gives the Shapley values of a game with a published answer', () => {
    const { shapley } = shareGame(3, gloves, null);
    expect(shapley).toEqual([expect.closeTo(1 / 6, 12), expect.closeTo(1 / 6, 12), expect.closeTo(2 / 3, 12)]);
  });

  it('halves an interaction of two between them, and gives a player who adds nothing exactly 0', () => {
    const shares = shareGame(3, overlapping, null);
    expect(shares.shapley).toEqual([expect.closeTo(8, 12), expect.closeTo(11, 12), 0]);
    expect(shares.order).toEqual([5, 14, 0]);
    expect(shares.first).toEqual([5, 8, 0]);
    expect(shares.last).toEqual([11, 14, 0]);
    expect(shares.interaction).toBeCloseTo(-6, 12);
    expect([shares.empty, shares.whole]).toEqual([2.5, 21.5]);
  });

  it('gives shares that add up to the value of all less that of nobody, whatever the game', () => {
    const exact = shareGame(7, irregular, null);
    const sampled = shareGame(7, irregular, [
      [3, 1, 0, 6, 2, 5, 4],
      [4, 5, 2, 6, 0, 1, 3],
    ]);
    const whole = irregular(127) - irregular(0);
    for (const shares of [exact.shapley, exact.order, sampled.shapley]) expect(sumOf(shares)).toBeCloseTo(whole, 9);
  });

  it('gives symmetric players equal shares', () => {
    const value: GameValue = (members) => {
      const pair = Number(has(members, 1)) + Number(has(members, 3));
      return 3 * pair * pair + (has(members, 0) ? 11 * pair : 0) + (has(members, 2) ? 4 : 0);
    };
    const { shapley } = shareGame(4, value, null);
    expect(shapley?.[1]).toBeGreaterThan(0);
    expect(shapley?.[1]).toBeCloseTo(shapley?.[3] ?? Number.NaN, 12);
  });

  it('is exact when the sampled orders are all that there are', () => {
    const exact = shareGame(4, irregular, null);
    const sampled = shareGame(4, irregular, allOrders(4));
    for (const [player, share] of (exact.shapley ?? []).entries()) {
      expect(sampled.shapley?.[player]).toBeCloseTo(share, 9);
    }
  });

  it('tells the standard error of sampled shares from pairs of orders, and none from one pair', () => {
    const pairs = [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
      [0, 2, 1],
    ];
    // Every order and its reverse give a game of pairs its exact values, so that nothing is left to chance.
    expect(shareGame(3, overlapping, pairs).standardError).toEqual([0, 0, 0]);
    expect(shareGame(3, gloves, pairs).standardError?.[2]).toBeGreaterThan(0);
    expect(shareGame(3, gloves, pairs.slice(0, 2)).standardError).toBeNull();
  });

  it('says null for what the known coalitions do not tell', () => {
    const known = new Map([0, 1, 3, 7].map((members) => [members, irregular(members)]));
    const shares = shareGame(3, (members) => known.get(members), null);
    expect(shares.order).not.toBeNull();
    expect(shares.shapley).toBeNull();
    expect(shares.interaction).toBeNull();
    expect(shares.first.map((share) => share === null)).toEqual([false, true, true]);
    expect(shares.last.map((share) => share === null)).toEqual([true, true, false]);
  });

  it('refuses a game whose whole is not known', () => {
    expect(() => shareGame(2, (members) => (members === 3 ? undefined : 0), null)).toThrow(/must be known/);
  });
});
