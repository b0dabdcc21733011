/** A worker for tests of the runner: takes a moment, says that half is done, and which process it was; replication 13 fails, 14 ends the process. */
export async function simulate({ task: { replication, seed } }) {
  process.send({ share: 0.5, events: seed === 'slow' ? process.pid : replication, size: { rows: 0, owners: 0 } });
  await new Promise((resolve) => setTimeout(resolve, seed === 'slow' ? 60_000 : 40 - replication));
  if (replication === 14) process.exit(9);
  if (replication === 13) throw Object.assign(new RangeError('replication 13 failed'), { code: 'EFAULTY' });
  const counts = Float64Array.of(replication, Number.NaN, -0, Number.POSITIVE_INFINITY);
  return { replication, arms: [], process: process.pid, large: process.env.GLIBC_TUNABLES, counts };
}

export async function write({ task, place }) {
  const { replication } = await simulate({ task });
  return { replication, arms: [], place };
}
