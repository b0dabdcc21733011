/** Value of a coalition, given as the sum of 2^player over its members; undefined where it is not known. */
export type GameValue = (members: number) => number | undefined;

/** What each player of a game is given; null for what the known values do not tell. */
export interface GameShares {
  /** Value of the empty coalition, and of all together. */
  empty: number;
  whole: number;
  /** What each adds when the players come in the order of their numbers. */
  order: number[] | null;
  /** Each player's Shapley value (Shapley 1953), exact or over the orders given. */
  shapley: number[] | null;
  /** Standard error of a Shapley value that is a mean over random orders, each with its reverse; null for fewer than two pairs. */
  standardError: number[] | null;
  /** What each adds to nobody, and to all others. */
  first: (number | null)[];
  last: (number | null)[];
  /** Σ first − (whole − empty): how much the players' single effects overlap. */
  interaction: number | null;
}

/**
 * Divides the value of all together, less that of nobody, among the players of a game.
 *
 * @param count number of players
 * @param orders random orders of the players for a sampled Shapley value, each followed by its reverse (Castro, Gómez and Tejada
 *   2009; antithetic pairs after Mitchell et al. 2022); null to give the exact one where all values are known
 * @throws RangeError where the value of nobody or of all is not known
 */
export function shareGame(count: number, value: GameValue, orders: readonly number[][] | null): GameShares {
  const all = (1 << count) - 1;
  const [empty, whole] = [value(0), value(all)];
  if (empty === undefined || whole === undefined) throw new RangeError('the values of nobody and of all must be known');
  const each = <Share>(share: (player: number) => Share): Share[] => Array.from({ length: count }, (_, i) => share(i));
  const added = (members: number, player: number): number | null => {
    const [before, after] = [value(members), value(members | (1 << player))];
    return before === undefined || after === undefined ? null : after - before;
  };
  const first = each((player) => added(0, player));
  const sampled = orders === null ? null : sampledShares(count, added, orders);
  const single = known(first);
  return {
    empty,
    whole,
    order: known(each((player) => added((1 << player) - 1, player))),
    shapley: sampled === null ? exactShares(count, value) : sampled.shares,
    standardError: sampled?.standardError ?? null,
    first,
    last: each((player) => added(all & ~(1 << player), player)),
    interaction: single === null ? null : single.reduce((sum, share) => sum + share, 0) - (whole - empty),
  };
}

/** The values where none is missing, else null. */
function known(values: (number | null)[]): number[] | null {
  const found = values.filter((value) => value !== null);
  return found.length === values.length ? found : null;
}

/** φ_i = Σ_S |S|!(n − |S| − 1)!/n! · (v(S ∪ i) − v(S)) over all coalitions S without i; null where a value is missing. */
function exactShares(count: number, value: GameValue): number[] | null {
  const weights = coalitionWeights(count);
  const shares = new Array<number>(count).fill(0);
  for (let members = 0; members < 1 << count; members++) {
    const before = value(members);
    if (before === undefined) return null;
    for (let player = 0; player < count; player++) {
      if ((members & (1 << player)) !== 0) continue;
      const after = value(members | (1 << player));
      if (after === undefined) return null;
      shares[player] += weights[sizeOf(members)] * (after - before);
    }
  }
  return shares;
}

/** s!(n − s − 1)!/n! by the size s of a coalition. */
function coalitionWeights(count: number): number[] {
  const weights: number[] = [];
  for (let size = 0; size < count; size++) {
    let ways = 1;
    for (let i = 0; i < size; i++) ways = (ways * (count - 1 - i)) / (i + 1);
    weights.push(1 / (count * Math.round(ways)));
  }
  return weights;
}

function sizeOf(members: number): number {
  let size = 0;
  for (let left = members; left > 0; left >>= 1) size += left & 1;
  return size;
}

/** The mean over orders of what each adds when it comes; null where a value is missing. An order and its reverse make one value. */
function sampledShares(
  count: number,
  added: (members: number, player: number) => number | null,
  orders: readonly number[][],
): { shares: number[]; standardError: number[] | null } | null {
  const ofOrders: number[][] = [];
  for (const order of orders) {
    const shares = new Array<number>(count).fill(0);
    let members = 0;
    for (const player of order) {
      const share = added(members, player);
      if (share === null) return null;
      shares[player] = share;
      members |= 1 << player;
    }
    ofOrders.push(shares);
  }
  const pairs: number[][] = [];
  for (let i = 0; i + 1 < ofOrders.length; i += 2)
    pairs.push(ofOrders[i].map((share, p) => (share + ofOrders[i + 1][p]) / 2));
  const players = Array.from({ length: count }, (_, player) => player);
  const shares = players.map((p) => pairs.reduce((sum, pair) => sum + pair[p], 0) / pairs.length);
  if (pairs.length < 2) return { shares, standardError: null };
  const squares = players.map((p) =>
    pairs.reduce((sum, pair) => sum + (pair[p] - shares[p]) * (pair[p] - shares[p]), 0),
  );
  return { shares, standardError: squares.map((sum) => Math.sqrt(sum / (pairs.length * (pairs.length - 1)))) };
}
