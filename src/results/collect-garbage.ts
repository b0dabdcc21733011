import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes made since the last time below which nothing is gained. */
const fewBytes = 120_000_000;

let collect: (() => void) | undefined;
/** Bytes that were left the last time. */
let left = 0;

/**
 * Collects garbage where much has been made since the last time: between the parts of a long task, each of which leaves hundreds of
 * megabytes behind that the engine would otherwise keep beside what the next part makes, for as long as its heap may grow.
 */
export function collectGarbage(): void {
  if (bytesInUse() - left >= fewBytes) collectAllGarbage();
}

/** As `collectGarbage`, where something large has just been let go of: a shard that is merged, the worlds of one that is simulated. */
export function collectLetGo(): void {
  if (bytesInUse() >= fewBytes) collectAllGarbage();
}

/**
 * Gives back all memory that nobody can reach any more, however little: before a long wait. Code that the engine had made fast for objects
 * that are gone becomes slow again, so that this is nothing to do between short tasks.
 */
export function collectAllGarbage(): void {
  collect ??= collector();
  collect();
  left = bytesInUse();
}

/**
 * From now on lets the heap grow by some per cent between two collections rather than to several times its size: less memory at its peak, for
 * some more time.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=15');
}

function bytesInUse(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function collector(): () => void {
  setFlagsFromString('--expose-gc');
  const gc: unknown = runInNewContext('gc');
  if (typeof gc !== 'function') throw new Error('the engine must give its garbage collector');
  return () => {
    gc();
  };
}
