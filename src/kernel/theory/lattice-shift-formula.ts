/** A single server with shifts in which everything happens at whole steps. Lengths are numbers of steps. */
export interface LatticeShifts {
  open: number;
  closed: number;
  policy: 'finish' | 'suspend' | 'restart';
  /** Probability that someone comes at a step. */
  arrival: number;
  /** Probability of a service of 1, 2, 3 … steps. */
  lengths: readonly number[];
}

/** The service of the first in line: none drawn yet, under way, or broken off. */
interface Head {
  length: number;
  /** Steps still to be worked. */
  left: number;
  isUnderWay: boolean;
}

/** More customers than ever come together. */
const MOST = 160;

/**
 * Mean time in the system, in steps, when services under way at the end of a shift are finished, suspended or begun anew:
 * the drawn service stays the same, so that the state is the number inside, the length drawn and what is left of it. At one
 * step the shift changes first, then services end, then someone may come. Exact up to rounding: the Markov chain is followed
 * until a turn begins as it ends, then Little's law.
 * Source: none; the chain of J. J. Hunter, Mathematical Techniques of Applied Probability 2 (1983), §9 with the shift added.
 */
export function latticeShiftTime(shifts: LatticeShifts): number {
  const { open, closed, arrival } = shifts;
  const chain = new LatticeChain(shifts);
  let start = chain.begin();
  for (;;) {
    let state = start;
    let inside = 0;
    for (let step = 0; step < open + closed; step += 1) {
      if (step === 0) state = chain.open(state);
      if (step === open) state = chain.close(state);
      state = chain.arrive(chain.end(state, step < open), step < open);
      inside += chain.mean(state);
      state = chain.pass(state);
    }
    const previous = start;
    start = state;
    const change = start.reduce((sum, value, index) => sum + Math.abs(value - (previous[index] ?? 0)), 0);
    if (change < 1e-12) return inside / (open + closed) / arrival;
  }
}

type Probabilities = Float64Array<ArrayBuffer>;

class LatticeChain {
  readonly #shifts: LatticeShifts;
  readonly #heads: readonly Head[];

  constructor(shifts: LatticeShifts) {
    this.#shifts = shifts;
    const begun = shifts.lengths.flatMap((_, index) =>
      Array.from({ length: index + 2 }, (_, left) => [
        { length: index + 1, left, isUnderWay: true },
        { length: index + 1, left, isUnderWay: false },
      ]).flat(),
    );
    this.#heads = [{ length: 0, left: 0, isUnderWay: false }, ...begun];
  }

  /** Nobody is inside. */
  begin(): Probabilities {
    const state = new Float64Array((MOST + 1) * this.#heads.length);
    state[0] = 1;
    return state;
  }

  mean(state: Probabilities): number {
    return state.reduce((sum, value, index) => sum + value * Math.floor(index / this.#heads.length), 0);
  }

  /** A shift begins: whoever is first in line is served, from the beginning or from where it stopped. */
  open(state: Probabilities): Probabilities {
    return this.#map(state, (to, number, head, probability) => {
      if (number > 0 && head.length === 0) this.#draw(to, number, probability);
      else this.#add(to, number, { ...head, isUnderWay: head.length > 0 }, probability);
    });
  }

  /** A shift ends: who is done at this very step stays, the others by the policy. */
  close(state: Probabilities): Probabilities {
    const { policy } = this.#shifts;
    return this.#map(state, (to, number, head, probability) => {
      const isBroken = head.isUnderWay && head.left > 0 && policy !== 'finish';
      const left = isBroken && policy === 'restart' ? head.length : head.left;
      this.#add(to, number, { ...head, left, isUnderWay: head.isUnderWay && !isBroken }, probability);
    });
  }

  /** Who is done goes; the next is served if there is a shift. */
  end(state: Probabilities, isOpen: boolean): Probabilities {
    return this.#map(state, (to, number, head, probability) => {
      if (!head.isUnderWay || head.left > 0) this.#add(to, number, head, probability);
      else if (isOpen && number > 1) this.#draw(to, number - 1, probability);
      else to[(number - 1) * this.#heads.length] = (to[(number - 1) * this.#heads.length] ?? 0) + probability;
    });
  }

  arrive(state: Probabilities, isOpen: boolean): Probabilities {
    const { arrival } = this.#shifts;
    return this.#map(state, (to, number, head, probability) => {
      this.#add(to, number, head, probability * (1 - arrival));
      const more = Math.min(number + 1, MOST);
      if (isOpen && number === 0) this.#draw(to, more, probability * arrival);
      else this.#add(to, more, head, probability * arrival);
    });
  }

  /** A step of time passes. */
  pass(state: Probabilities): Probabilities {
    return this.#map(state, (to, number, head, probability) => {
      this.#add(to, number, head.isUnderWay ? { ...head, left: head.left - 1 } : head, probability);
    });
  }

  #map(
    state: Probabilities,
    move: (to: Probabilities, number: number, head: Head, probability: number) => void,
  ): Probabilities {
    const to = new Float64Array(state.length);
    state.forEach((probability, index) => {
      const head = this.#heads[index % this.#heads.length];
      if (probability > 0 && head !== undefined) move(to, Math.floor(index / this.#heads.length), head, probability);
    });
    return to;
  }

  #draw(to: Probabilities, number: number, probability: number): void {
    this.#shifts.lengths.forEach((share, index) => {
      this.#add(to, number, { length: index + 1, left: index + 1, isUnderWay: true }, probability * share);
    });
  }

  #add(to: Probabilities, number: number, { length, left, isUnderWay }: Head, probability: number): void {
    // The heads of length l begin after 1 + Σ 2(m + 1) over the shorter m.
    const head = length === 0 ? 0 : 1 + (length - 1) * (length + 2) + 2 * left + (isUnderWay ? 0 : 1);
    const index = number * this.#heads.length + head;
    to[index] = (to[index] ?? 0) + probability;
  }
}
