import type { ShardOutcome } from '../care/outcome.ts';
import type { ShardTask } from '../experiment/arms.ts';
import { runShard } from '../experiment/run-shard.ts';
import { collectLetGo } from '../results/collect-garbage.ts';
import { writeShard } from '../results/shard-file.ts';
import { type ShardHeader, shardHeader } from '../results/shard-header.ts';
import type { ShardPlace } from './runner.ts';

/** A shard to simulate, the process that waits for it, and where to write it. */
export interface ShardCall {
  task: ShardTask;
  parent: number;
  place?: ShardPlace;
}

// A terminal interrupts all of its processes; the one that gave the task stops this one when it has tidied up.
process.on('SIGINT', () => {});

/** Simulates a shard and hands it over. */
export function simulate({ task, parent }: ShardCall): ShardOutcome {
  const outcome = runShard(task, (progress) => {
    endWithout(parent);
    process.send?.(progress);
  });
  collectLetGo();
  return outcome;
}

/** Simulates a shard, writes it to its place and hands over what the file says of itself. */
export function write(call: ShardCall): ShardHeader {
  if (call.place === undefined) throw new Error('a shard that is written must have a place');
  const { path, identity } = call.place;
  const outcome = simulate(call);
  endWithout(call.parent);
  writeShard(path, { identity, outcome });
  return shardHeader(outcome);
}

/** Nobody waits for a shard whose process was killed, and another run may already write the same one. */
function endWithout(parent: number): void {
  try {
    process.kill(parent, 0);
  } catch {
    process.exit(1);
  }
}
