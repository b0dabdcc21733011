import type { ShardOutcome } from '../care/outcome.ts';
import type { ShardTask } from '../experiment/arms.ts';
import { runShard } from '../experiment/run-shard.ts';
import { collectAllGarbage } from '../results/collect-garbage.ts';
import { writeShard } from '../results/shard-file.ts';
import { type ShardHeader, shardHeader } from '../results/shard-header.ts';
import type { ShardPlace } from './runner.ts';

/** A shard to simulate, and where to write it. */
export interface ShardCall {
  task: ShardTask;
  place?: ShardPlace;
}

const parent = process.ppid;

// A terminal interrupts all of its processes; the one that gave the task stops this one when it has tidied up.
process.on('SIGINT', () => {});

/** Simulates a shard and hands it over. */
export function simulate({ task }: ShardCall): ShardOutcome {
  const outcome = runShard(task, (progress) => {
    endIfLeft();
    process.send?.(progress);
  });
  collectAllGarbage();
  return outcome;
}

/** Simulates a shard, writes it to its place and hands over what the file says of itself. */
export function write(call: ShardCall): ShardHeader {
  if (call.place === undefined) throw new Error('a shard that is written must have a place');
  const { path, identity } = call.place;
  const outcome = simulate(call);
  endIfLeft();
  writeShard(path, { identity, outcome });
  return shardHeader(outcome);
}

/** Nobody waits for the shard of a process whose parent was killed, and another run may already write the same one. */
function endIfLeft(): void {
  if (process.ppid !== parent) process.exit(1);
}
