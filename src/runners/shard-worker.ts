import { kTransferable, kValue, Tinypool } from 'tinypool';
import type { ShardTask } from '../experiment/arms.ts';
import { runShard } from '../experiment/run-shard.ts';
import { transferables } from './transferables.ts';

/** What a worker thread does: simulates a shard and hands its columns over without copying them. */
export default function simulateShard(task: ShardTask): object {
  const outcome = runShard(task);
  return Tinypool.move({ [kTransferable]: transferables(outcome), [kValue]: outcome });
}
