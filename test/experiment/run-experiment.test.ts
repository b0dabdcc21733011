import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { analysisContext } from '../../src/analysis/analysis-context.ts';
import { formatSummary } from '../../src/analysis/format-summary.ts';
import { summariseShards } from '../../src/analysis/summarise.ts';
import type { ShardOutcome } from '../../src/care/outcome.ts';
import type { ShardTask } from '../../src/experiment/arms.ts';
import { readSeries } from '../../src/experiment/read-series.ts';
import { type ExperimentOptions, runExperiment } from '../../src/experiment/run-experiment.ts';
import type { ExperimentProgress } from '../../src/experiment/run-progress.ts';
import { addRunFile, damagedFiles, readManifest } from '../../src/results/manifest.ts';
import { openParquet } from '../../src/results/parquet-file.ts';
import { readSummary } from '../../src/results/read-summary.ts';
import type { Runner } from '../../src/runners/runner.ts';
import { thisThreadRunner } from '../../src/runners/this-thread-runner.ts';
import { syntheticScenario, syntheticShard } from '../synthetic-world.ts';

const told = ({ phase, done, total }: ExperimentProgress): string => `${phase} ${done}/${total}`;

const days = 84;
const goLive = 42;
const root = mkdtempSync(join(tmpdir(), 'driftstart-run-'));
afterAll(() => rmSync(root, { recursive: true }));

let out = '';
let simulated: number[] = [];
beforeEach(() => {
  out = mkdtempSync(join(root, 'out-'));
  simulated = [];
});

function simulate({ replication }: ShardTask): ShardOutcome {
  simulated.push(replication);
  return syntheticShard(
    replication,
    [
      { id: 'reference', goLive: null },
      { id: 'golive', goLive },
    ],
    days,
  );
}

/** Simulates the tasks backwards, as workers of different speed might finish. */
const backwards: Runner = {
  ...thisThreadRunner(simulate),
  write: (tasks, ...rest) => thisThreadRunner(simulate).write([...tasks].reverse(), ...rest),
};

function options(given: Partial<ExperimentOptions> = {}): ExperimentOptions {
  return {
    name: 'synthetic',
    title: { sv: 'Påhittad', en: 'Invented' },
    reference: syntheticScenario(null, days),
    arms: [{ id: 'golive', label: { sv: 'Planen', en: 'The plan' }, scenario: syntheticScenario(goLive, days) }],
    seed: 'a seed',
    replications: 3,
    workers: 0,
    out,
    runner: thisThreadRunner(simulate),
    ...given,
  };
}

async function finish(given: Partial<ExperimentOptions> = {}) {
  const result = await runExperiment(options(given));
  if (result.status !== 'done') throw new Error('the experiment was interrupted');
  return result;
}

/** All files of a run with their bytes; of the manifest everything but how the run went. */
function bytesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesOf(folder).map((name) => {
      const bytes = readFileSync(join(folder, name));
      if (name !== 'manifest.json') return [name, bytes.toString('base64')];
      const { execution, ...stable } = JSON.parse(bytes.toString('utf8'));
      expect(Object.keys(execution)).toContain('wallSeconds');
      return [name, JSON.stringify(stable)];
    }),
  );
}

/** Paths of all files of a run, in the order of the alphabet. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('.'))
    .sort();
}

describe('runExperiment', () => {
  it('leaves the files of the contract and nothing else', async () => {
    const { folder, manifest } = await finish({ about: { warnings: ['none'] } });
    expect(folder).toBe(join(out, `synthetic-${manifest.identity.slice(0, 10)}`));
    expect(readdirSync(folder).sort()).toEqual([
      'daily.parquet',
      'manifest.json',
      'shards',
      'summary.json',
      'weekly.parquet',
    ]);
    expect(readdirSync(join(folder, 'shards')).sort()).toEqual(['00001.parquet', '00002.parquet', '00003.parquet']);
    expect(readManifest(folder)).toEqual(manifest);
    expect(manifest).toMatchObject({ replications: 3, daily: 2, seed: 'a seed', about: { warnings: ['none'] } });
    expect(manifest.files.map(({ path }) => path)).toEqual([
      'daily.parquet',
      'shards/00001.parquet',
      'shards/00002.parquet',
      'shards/00003.parquet',
      'summary.json',
      'weekly.parquet',
    ]);
    expect(damagedFiles(folder, manifest)).toEqual([]);
    writeFileSync(join(folder, 'summary.json'), '{}');
    expect(damagedFiles(folder, manifest)).toEqual(['summary.json']);
  });

  it('writes the same summary from shards on disk as from shards in memory', async () => {
    const { folder, manifest, summary } = await finish();
    const { reference, arms } = options();
    const context = analysisContext({ run: manifest.run, seed: 'a seed', reference, arms });
    const shards = [1, 2, 3].map((replication) => simulate({ reference, arms: [], seed: '', replication }));
    expect(readFileSync(join(folder, 'summary.json'), 'utf8')).toBe(formatSummary(summariseShards(shards, context)));
    expect(readSummary(folder)).toEqual(summary);
  });

  it('gives the same bytes in whatever order shards finish', async () => {
    const inOrder = await finish();
    const other = await finish({ out: mkdtempSync(join(root, 'out-')), runner: backwards, workers: 4 });
    expect(bytesOf(other.folder)).toEqual(bytesOf(inOrder.folder));
  });

  it('extends a run to more replications, simulates only those, and gives the bytes of a fresh run', async () => {
    await finish({ replications: 2 });
    expect(simulated).toEqual([1, 2]);
    simulated = [];
    const extended = await finish({ replications: 4 });
    expect(simulated).toEqual([3, 4]);
    const fresh = await finish({ replications: 4, out: mkdtempSync(join(root, 'out-')) });
    expect(bytesOf(extended.folder)).toEqual(bytesOf(fresh.folder));
  });

  it('uses all finished replications where the folder holds more than are asked for', async () => {
    await finish({ replications: 3 });
    simulated = [];
    const seen: ExperimentProgress[] = [];
    const { folder, summary, manifest } = await finish({
      replications: 1,
      daily: 0,
      onProgress: (progress) => seen.push(progress),
    });
    expect(simulated).toEqual([]);
    expect(seen.map(told)).toEqual(['simulating 3/3', 'merging 0/3', 'merging 1/3', 'merging 2/3']);
    expect(summary.measures[0].replications).toBe(3);
    const named = manifest.files.map(({ path }) => path);
    expect(named).toEqual([
      'shards/00001.parquet',
      'shards/00002.parquet',
      'shards/00003.parquet',
      'summary.json',
      'weekly.parquet',
    ]);
    expect(filesOf(folder)).toEqual(['manifest.json', ...named]);
  });

  it('fills the gap below a replication that an interrupted run has finished, so that none is left out', async () => {
    const { folder } = await finish({ replications: 3 });
    rmSync(join(folder, 'shards/00002.parquet'));
    simulated = [];
    const { manifest } = await finish({ replications: 1 });
    expect(simulated).toEqual([2]);
    expect(manifest.replications).toBe(3);
  });

  it('is no finished run while its files are being replaced, and keeps no report of fewer replications', async () => {
    const { folder } = await finish({ replications: 2 });
    addRunFile(folder, 'report.html', '<!doctype html>');
    // A folder in the way of summary.json stops the merge half-way.
    const inTheWay = thisThreadRunner((task) => {
      mkdirSync(join(folder, 'summary.json.tmp'));
      return simulate(task);
    });
    await expect(runExperiment(options({ runner: inTheWay }))).rejects.toThrow('EISDIR');
    expect(existsSync(join(folder, 'weekly.parquet'))).toBe(true);
    expect(existsSync(join(folder, 'manifest.json'))).toBe(false);
    expect(existsSync(join(folder, 'report.html'))).toBe(false);
    rmSync(join(folder, 'summary.json.tmp'), { recursive: true });
    expect(filesOf((await finish()).folder)).not.toContain('report.html');
  });

  it('hands the finished run over while the folder is still locked', async () => {
    let isLocked = false;
    const { folder } = await finish({
      onFinished: async (run) => {
        isLocked = existsSync(join(run.folder, 'lock'));
        addRunFile(run.folder, 'report.html', '<!doctype html>');
      },
    });
    expect(isLocked).toBe(true);
    expect(existsSync(join(folder, 'lock'))).toBe(false);
    expect(damagedFiles(folder, readManifest(folder))).toEqual([]);
  });

  it('simulates a shard again that is damaged or of another run', async () => {
    const { folder } = await finish({ replications: 3 });
    const before = bytesOf(folder);
    const path = join(folder, 'shards/00002.parquet');
    writeFileSync(path, readFileSync(path).subarray(0, 4_000));
    writeFileSync(join(folder, 'shards/00003.parquet.tmp'), 'half');
    const strange = await finish({ seed: 'another', out: mkdtempSync(join(root, 'out-')), replications: 1 });
    writeFileSync(join(folder, 'shards/00001.parquet'), readFileSync(join(strange.folder, 'shards/00001.parquet')));
    simulated = [];
    await finish({ replications: 3 });
    expect(simulated).toEqual([1, 2]);
    expect(bytesOf(folder)).toEqual(before);
  });

  it('keeps what is finished when it is stopped, and goes on from there', async () => {
    const stop = new AbortController();
    const stopping = thisThreadRunner((task) => {
      if (task.replication === 2) stop.abort();
      return simulate(task);
    });
    const stopped = await runExperiment(options({ runner: stopping, signal: stop.signal }));
    expect(stopped).toMatchObject({ status: 'interrupted', done: 2, total: 3 });
    expect(readdirSync(stopped.folder)).toEqual(['shards']);
    simulated = [];
    const { folder } = await finish();
    expect(simulated).toEqual([3]);
    const fresh = await finish({ out: mkdtempSync(join(root, 'out-')) });
    expect(bytesOf(folder)).toEqual(bytesOf(fresh.folder));
  });

  it('gives the folder back when a shard fails', async () => {
    const failing = thisThreadRunner(() => {
      throw new Error('a patient was lost');
    });
    await expect(runExperiment(options({ runner: failing }))).rejects.toThrow('a patient was lost');
    const { folder } = await finish();
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  it('tells how far it has come', async () => {
    const seen: ExperimentProgress[] = [];
    await finish({ onProgress: (progress) => seen.push(progress) });
    expect(seen.map(told)).toEqual([
      ...[0, 1, 2, 3].map((done) => `simulating ${done}/3`),
      ...[0, 1, 2].map((done) => `merging ${done}/3`),
    ]);
    expect(seen[0]).toMatchObject({ share: null, eventsPerSecond: null, secondsLeft: null });
    expect(seen[2].eventsPerSecond).toBeGreaterThan(0);
    expect(seen[2].secondsLeft).toBeGreaterThan(0);
  });

  it('refuses no replications before it makes anything, and a folder that cannot be written', async () => {
    await expect(runExperiment(options({ replications: 0 }))).rejects.toThrow(
      'replications (= 0) must be from 1 to 99999',
    );
    expect(readdirSync(out)).toEqual([]);
    const file = join(out, 'a-file');
    writeFileSync(file, '');
    await expect(runExperiment(options({ out: file }))).rejects.toThrow('cannot be written');
  });
});

describe('a run folder', () => {
  it('holds a row group of weeks for each replication, from which series are read', async () => {
    const { folder } = await finish();
    expect((await openParquet(join(folder, 'weekly.parquet'))).rowGroups).toBe(3);
    expect((await openParquet(join(folder, 'daily.parquet'))).rowGroups).toBe(2);
    const request = {
      measure: 'production.completed',
      scope: 'unit:clinic',
      arm: 'golive',
      against: 'reference' as const,
    };
    const [series] = await readSeries(folder, '2024-11-04', [{ ...request, scope: 'site:hospital' }]);
    expect(series.points[5].mean).toBe(0);
    expect(series.points[9].mean).toBeLessThan(-100);
  });

  it('takes further files, such as a report, into its manifest', async () => {
    const { folder } = await finish();
    addRunFile(folder, 'report.html', '<!doctype html>');
    addRunFile(folder, 'report.html', '<!doctype html><title>2</title>');
    const manifest = readManifest(folder);
    expect(manifest.files.filter(({ path }) => path === 'report.html')).toHaveLength(1);
    expect(damagedFiles(folder, manifest)).toEqual([]);
  });

  it('is not taken for a run where it holds none', () => {
    expect(() => readManifest(out)).toThrow('holds no finished run');
    writeFileSync(join(out, 'manifest.json'), '{"run": 1}');
    expect(() => readManifest(out)).toThrow('is not what this version writes');
    expect(() => readSummary(out)).toThrow('summary.json that cannot be read');
  });
});
