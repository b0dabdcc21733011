import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes below which nothing is gained. */
const fewBytes = 300_000_000;

let collect: (() => void) | undefined;

/**
 * Collects garbage where there may be much of it: between the parts of a long task, each of which leaves hundreds of megabytes behind
 * that the engine would otherwise keep beside what the next part makes, for as long as its heap may grow.
 */
export function collectGarbage(): void {
  const { heapUsed, external } = process.memoryUsage();
  if (heapUsed + external < fewBytes) return;
  collect ??= collector();
  collect();
}

function collector(): () => void {
  setFlagsFromString('--expose-gc');
  const gc: unknown = runInNewContext('gc');
  if (typeof gc !== 'function') throw new Error('the engine must give its garbage collector');
  return () => {
    gc();
  };
}
