/** What one process measured. */
export interface TimedRuns<Result> {
  /** Wall time of each run after the first, which warms up. */
  seconds: number[];
  /** What the last run gave. */
  result: Result;
}

/** Times runs one after another, the first left out. What a run gave is checked outside the timed part. */
export function timeRuns<Result>(
  runs: number,
  run: (number: number) => { result: Result; check: () => void },
): TimedRuns<Result> {
  const first = run(0);
  first.check();
  let { result } = first;
  const seconds: number[] = [];
  for (let number = 1; number <= runs; number += 1) {
    const started = performance.now();
    const made = run(number);
    seconds.push((performance.now() - started) / 1000);
    made.check();
    result = made.result;
  }
  return { seconds, result };
}
