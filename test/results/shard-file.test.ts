import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrivalHours, cellDays, cellOn, unitDays, unitOn } from '../../src/care/arm-counts.ts';
import { cellCounters, type ShardOutcome, unitCounters } from '../../src/care/outcome.ts';
import { openParquet } from '../../src/results/parquet-file.ts';
import { readShard, writeShard } from '../../src/results/shard-file.ts';
import { histogramNames } from '../../src/results/shard-tables.ts';
import { readSparseText, sparseText } from '../../src/results/sparse-text.ts';
import { numbersOf, textsOf } from '../../src/results/table.ts';
import { binsOf, setCell, setUnit } from '../change-counts.ts';
import { emptyOutcome, syntheticShard } from '../synthetic-world.ts';

const folder = mkdtempSync(join(tmpdir(), 'driftstart-shard-'));
const path = join(folder, '00007.parquet');
const identity = 'ab'.repeat(32);
const outcome = syntheticShard(
  7,
  [
    { id: 'reference', goLive: null },
    { id: 'golive', goLive: 100 },
  ],
  150,
);

/** A shard with a checksum in place of each column, which compares at once where a column compares slowly. */
function fingerprint({ replication, arms }: ShardOutcome): unknown {
  const of = (column: Int32Array | Float64Array): string => createHash('sha256').update(column).digest('hex');
  return {
    replication,
    arms: arms.map((arm) => {
      const { cellPages: _cells, unitPages: _units, hourPages: _hours, binPages: _bins, ...facts } = arm;
      return {
        ...facts,
        cells: arm.cells.map((cell, index) => ({
          ...cell,
          counts: cellCounters.map((counter) => of(cellDays(arm, counter, index))),
          bins: histogramNames.map((name) => of(binsOf(arm, name, index))),
          arrivals: of(arrivalHours(arm, index)),
        })),
        units: arm.units.map((unit, index) => [unit, ...unitCounters.map((name) => of(unitDays(arm, name, index)))]),
      };
    }),
  };
}

beforeAll(() => writeShard(path, { identity, outcome }));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a shard file', () => {
  it('gives back exactly what was written', async () => {
    const read = await readShard(path);
    expect(read.identity).toBe(identity);
    expect(fingerprint(read.outcome)).toEqual(fingerprint(outcome));
  });

  it('gives back a shard in which nothing happened', async () => {
    const empty = { replication: 1, arms: [emptyOutcome('reference', 10)] };
    writeShard(join(folder, 'empty.parquet'), { identity, outcome: empty });
    expect(fingerprint((await readShard(join(folder, 'empty.parquet'))).outcome)).toEqual(fingerprint(empty));
  });

  it('has the same bytes each time and leaves no temporary file', () => {
    const again = join(folder, 'again.parquet');
    writeShard(again, { identity, outcome });
    expect(readFileSync(again).equals(readFileSync(path))).toBe(true);
    expect(existsSync(`${again}.tmp`)).toBe(false);
  });

  it('is a wide table with a row for each arm, cell or unit, and day', async () => {
    const file = await openParquet(path);
    const cells = await file.read(0);
    expect(cells.rows).toBe(5 * 150);
    expect(textsOf(cells, 'part')[0]).toBe('cell');
    expect(numbersOf(cells, 'completed')[150 + 3]).toBe(cellOn(outcome.arms[0], 'completed', 1, 3));
    const units = await file.read(1, ['unit', 'staySeconds', 'completed']);
    expect(textsOf(units, 'unit')[2 * 150]).toBe('clinic');
    expect(numbersOf(units, 'staySeconds')[0]).toBe(unitOn(outcome.arms[0], 'staySeconds', 0, 0));
    expect(numbersOf(units, 'completed')[0]).toBeNaN();
  });

  it('is not taken for whole after damage anywhere in its data', async () => {
    const bytes = readFileSync(path);
    const damaged = join(folder, 'damaged.parquet');
    for (const place of [200, Math.floor(bytes.length / 3), Math.floor(bytes.length / 2), bytes.length - 30]) {
      const copy = Buffer.from(bytes);
      copy[place] ^= 0x10;
      writeFileSync(damaged, copy);
      const read = await readShard(damaged).catch(() => null);
      // What is not found out must be damage that does not touch the data, such as a statistic of the file's.
      if (read !== null) expect(fingerprint(read.outcome), `byte ${place}`).toEqual(fingerprint(outcome));
    }
    writeFileSync(damaged, bytes);
    truncateSync(damaged, bytes.length - 500);
    await expect(readShard(damaged)).rejects.toThrow();
    await expect(readShard(join(folder, 'none.parquet'))).rejects.toThrow();
  });

  it('is not taken for whole when a count was changed', async () => {
    const other = syntheticShard(
      7,
      [
        { id: 'reference', goLive: null },
        { id: 'golive', goLive: 100 },
      ],
      150,
    );
    setCell(other.arms[1], 'completed', 0, (day) => cellOn(outcome.arms[1], 'completed', 0, day) + (day === 5 ? 1 : 0));
    const changed = join(folder, 'changed.parquet');
    writeShard(changed, { identity, outcome: other });
    // The changed file with the checksum of the unchanged one.
    const checksum = (await openParquet(path)).facts.checksum;
    const own = (await openParquet(changed)).facts.checksum;
    const bytes = readFileSync(changed);
    bytes.write(checksum, bytes.indexOf(own), 'latin1');
    writeFileSync(changed, bytes);
    await expect(readShard(changed)).rejects.toThrow('must have the checksum it names');
  });

  it('refuses a sum that is not a whole number', () => {
    const broken = { replication: 1, arms: [emptyOutcome('reference', 10)] };
    setUnit(broken.arms[0], 'idleSeconds', 0, (day) => (day === 3 ? 0.5 : 0));
    expect(() => writeShard(join(folder, 'broken.parquet'), { identity, outcome: broken })).toThrow(
      'idleSeconds (= 0.5) must be a whole number',
    );
  });
});

describe('sparseText', () => {
  it('names only the bins that hold something', () => {
    expect(sparseText([0, 3, 0, 0, 12])).toBe('1:3 4:12');
    expect(sparseText([0, 0])).toBeNull();
    const bins = new Int32Array(5);
    readSparseText('1:3 4:12', bins);
    expect([...bins]).toEqual([0, 3, 0, 0, 12]);
  });

  it('refuses a bin that is not there', () => {
    expect(() => readSparseText('5:1', new Int32Array(5))).toThrow('bin (= 5:1) must be one of 5');
  });
});
