/** What one process measured. */
export interface TimedRuns<Result> {
  /** Wall time of each run after those that warm up. */
  seconds: number[];
  /** Processor time of the same runs, which other programs on the machine disturb less. */
  processorSeconds: number[];
  /** What the last run gave. */
  result: Result;
}

/** Runs before the first that is timed: V8 goes on replacing code until the fourth or fifth of a short workload. */
const warmUps = 5;

/** Times runs one after another, those that warm up left out. What a run gave is checked outside the timed part. */
export function timeRuns<Result>(
  runs: number,
  run: (number: number) => { result: Result; check: () => void },
): TimedRuns<Result> {
  let warm = run(0);
  for (let again = 1; again < warmUps; again += 1) warm = run(0);
  warm.check();
  let { result } = warm;
  const seconds: number[] = [];
  const processorSeconds: number[] = [];
  for (let number = 1; number <= runs; number += 1) {
    const stop = startClocks();
    const made = run(number);
    const taken = stop();
    seconds.push(taken.seconds);
    processorSeconds.push(taken.processorSeconds);
    made.check();
    result = made.result;
  }
  return { seconds, processorSeconds, result };
}

/** Starts a clock on the wall and one of the processor; what is returned reads both, in seconds. */
export function startClocks(): () => { seconds: number; processorSeconds: number } {
  const processor = process.cpuUsage();
  const started = performance.now();
  return () => {
    const seconds = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage(processor);
    return { seconds, processorSeconds: (user + system) / 1e6 };
  };
}
