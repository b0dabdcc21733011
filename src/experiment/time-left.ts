/** A replication that runs: when its first day began, and how far it had come when. */
interface Course {
  begun: number;
  steps: { at: number; share: number }[];
}

/** Nothing is promised before a replication has come so far. */
const leastShare = 0.01;
/** The first part of what is done says little of the rest: the engine still compiles, and the world is still small. */
const unreliablePart = 0.5;

/**
 * How long replications that run side by side still take: those that run go on as they went, the others take turns on the
 * lanes that come free. Told the time by its caller, in seconds.
 */
export class TimeLeft {
  readonly #lanes: number;
  readonly #shards: number;
  readonly #started: number;
  readonly #running = new Map<number, Course>();
  /** Seconds of the replications that are done, from their first day on, and those that it took to lay one out. */
  readonly #finished: number[] = [];
  readonly #layOuts: number[] = [];

  /** @param shards how many replications are simulated, on so many lanes, from `now` on */
  constructor({ lanes, shards }: { lanes: number; shards: number }, now: number) {
    this.#lanes = lanes;
    this.#shards = shards;
    this.#started = now;
  }

  /** A replication has come so far, a share from 0 to 1; it is 0 when its first day begins. */
  show(replication: number, share: number, now: number): void {
    const course = this.#running.get(replication) ?? { begun: now, steps: [] };
    if (course.steps.length === 0 && this.#layOuts.length < this.#lanes) this.#layOuts.push(now - this.#started);
    course.steps.push({ at: now, share });
    this.#running.set(replication, course);
  }

  finish(replication: number, now: number): void {
    const course = this.#running.get(replication);
    // One that told nothing on its way took its turn with the others.
    const turns = Math.ceil((this.#finished.length + 1) / this.#lanes);
    this.#finished.push(course === undefined ? (now - this.#started) / turns : now - course.begun);
    this.#running.delete(replication);
  }

  /** Seconds until the last replication is done; null while too little is known. */
  secondsLeft(now: number): number | null {
    const known = [...this.#running.values()].map((course) => ({ ...last(course), seconds: wholeSeconds(course) }));
    const told = known.flatMap(({ share, seconds }) => (seconds === null ? [] : [{ share, seconds }]));
    const weight = this.#finished.length + sum(told.map(({ share }) => share));
    if (weight === 0) return this.#shards === 0 ? 0 : null;
    const mean = (sum(this.#finished) + sum(told.map(({ share, seconds }) => share * seconds))) / weight;
    const lanes = new Array<number>(this.#lanes).fill(0);
    known.forEach(({ at, share, seconds }, lane) => {
      lanes[lane] = Math.max(0, (1 - share) * (seconds ?? mean) - (now - at));
    });
    const layOut = this.#layOuts.length === 0 ? 0 : sum(this.#layOuts) / this.#layOuts.length;
    for (let shard = this.#finished.length + known.length; shard < this.#shards; shard++) {
      const free = lanes.indexOf(Math.min(...lanes));
      lanes[free] += layOut + mean;
    }
    return Math.max(...lanes);
  }
}

function last({ steps }: Course): Course['steps'][number] {
  return steps[steps.length - 1];
}

/** Seconds of a whole replication at the pace of the later part of what is done; null where that is too little to tell. */
function wholeSeconds(course: Course): number | null {
  const { at, share } = last(course);
  const first = course.steps.find((step) => step.share >= unreliablePart * share);
  if (share < leastShare || first === undefined || first.at >= at) return null;
  return (at - first.at) / (share - first.share);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
