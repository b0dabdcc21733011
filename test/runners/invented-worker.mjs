/** A worker for tests of the runner: takes a moment, says that half is done, and which thread it was; replication 13 fails. */
import { threadId } from 'node:worker_threads';

export default async function work({ task: { replication, seed }, progress }) {
  progress.postMessage({ share: 0.5, events: replication, size: { rows: 0, owners: 0 } });
  await new Promise((resolve) => setTimeout(resolve, seed === 'slow' ? 60_000 : 40 - replication));
  if (replication === 13) throw new Error('replication 13 failed');
  return { replication, arms: [], threadId };
}
