import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives back memory that nobody can reach any more. An engine does that only when it needs more; a worker that waits for its next
 * shard needs none, and would keep the worlds of the last one, half a gigabyte of a region, while that is written.
 */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}
