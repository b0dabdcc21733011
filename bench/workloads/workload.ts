/** What one simulation of a workload gave. */
export interface WorkloadResult {
  /** Events that happened: arrivals and ends of service. */
  events: number;
  answers: Answers;
}

/** What must be right, by name; times are in mean service times. */
export type Answers = Record<string, number>;

/** A workload for one engine: simulates this many customers with the seed's luck. */
export type Workload = (customers: number, seed: number) => WorkloadResult;

/** Ticks in the mean service time, so that whole ticks are fine enough not to be seen in the answers. */
export const ticksPerService = 10_000;

/** Share of the value by which an answer may be off, for this many customers. */
export interface RightAnswer {
  value: number;
  tolerance: (customers: number) => number;
}

/** Throws an Error that names every wrong answer; a fast wrong simulation is worth nothing. */
export function requireRightAnswers(
  answers: Answers,
  right: Readonly<Record<string, RightAnswer>>,
  customers: number,
): void {
  const wrong: string[] = [];
  for (const [name, { value, tolerance }] of Object.entries(right)) {
    const found = answers[name] ?? Number.NaN;
    const allowed = Math.abs(value) * tolerance(customers);
    if (!(Math.abs(found - value) <= allowed)) wrong.push(`${name} (= ${found}) must be ${value} ± ${allowed}`);
  }
  if (wrong.length > 0) throw new Error(`wrong answers: ${wrong.join('; ')}`);
}

/** A tolerance for a mean over many customers: this share at a million of them, wider for fewer as chance is. */
export function shareAtAMillion(share: number): (customers: number) => number {
  return (customers) => share * Math.max(1, Math.sqrt(1_000_000 / customers));
}
