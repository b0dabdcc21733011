import { join } from 'node:path';
import { replicationLoss } from '../analysis/replication-losses.ts';
import type { Manifest } from '../results/manifest.ts';
import { openParquet } from '../results/parquet-file.ts';

/** Production that each of the arms lost in the whole region, by replication, from the weekly table of a run folder. */
export async function readLosses(
  folder: string,
  { reference }: Pick<Manifest, 'reference'>,
  arms: readonly string[],
): Promise<number[][]> {
  const file = await openParquet(join(folder, 'weekly.parquet'));
  const columns = ['arm', 'scope', 'contactKind', 'week', 'production.completed'];
  const losses: number[][] = arms.map(() => []);
  for (let rowGroup = 0; rowGroup < file.rowGroups; rowGroup++) {
    const table = await file.read(rowGroup, columns);
    arms.forEach((arm, i) => {
      losses[i]?.push(replicationLoss(table, arm, reference.warmUpDays / 7));
    });
  }
  return losses;
}
