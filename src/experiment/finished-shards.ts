import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { listShards, shardName } from '../results/run-folder.ts';
import { readShard } from '../results/shard-file.ts';

/**
 * The replications whose shards are in the run folder, whole and of the same identity. A shard that is damaged or of
 * another run is deleted, so that it is simulated again where it is wanted.
 */
export async function finishedShards(folder: string, identity: string): Promise<Set<number>> {
  const finished = new Set<number>();
  for (const replication of listShards(folder)) {
    const path = join(folder, shardName(replication));
    if (await isWhole(path, identity, replication)) finished.add(replication);
    else rmSync(path);
  }
  return finished;
}

async function isWhole(path: string, identity: string, replication: number): Promise<boolean> {
  try {
    const shard = await readShard(path);
    return shard.identity === identity && shard.outcome.replication === replication;
  } catch {
    return false;
  }
}
