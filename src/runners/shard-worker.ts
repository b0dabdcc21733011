import type { MessagePort } from 'node:worker_threads';
import { kTransferable, kValue, Tinypool } from 'tinypool';
import type { ShardTask } from '../experiment/arms.ts';
import { runShard } from '../experiment/run-shard.ts';
import { collectAllGarbage } from '../results/collect-garbage.ts';
import { transferables } from './transferables.ts';

/** A shard to simulate, and where to tell how far it has come. */
export interface ShardCall {
  task: ShardTask;
  progress: MessagePort;
}

/** What a worker thread does: simulates a shard and hands its columns over without copying them. */
export default function simulateShard({ task, progress }: ShardCall): object {
  const outcome = runShard(task, (state) => progress.postMessage(state));
  collectAllGarbage();
  return Tinypool.move({ [kTransferable]: transferables(outcome), [kValue]: outcome });
}
