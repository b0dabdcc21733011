import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openParquet, type Packing, ParquetFile } from '../../src/results/parquet-file.ts';
import { numbersOf, type Table } from '../../src/results/table.ts';

const root = mkdtempSync(join(tmpdir(), 'driftstart-parquet-'));
afterAll(() => rmSync(root, { recursive: true }));

/** A list that moves in eighths around a mean, the same in three arms, and now and then a number that is missing. */
function table(): Table {
  const rows = 6_000;
  const length = (row: number): number =>
    400 + ((row % 2_000) * 7_919) / 8 - Math.floor(((row % 2_000) * 7_919) / 800) * 100;
  return {
    rows,
    columns: [
      { name: 'arm', type: 'text', values: Array.from({ length: rows }, (_, row) => `arm-${Math.floor(row / 2_000)}`) },
      { name: 'list', type: 'number', values: Float64Array.from({ length: rows }, (_, row) => length(row)) },
      {
        name: 'visits',
        type: 'count',
        values: Float64Array.from({ length: rows }, (_, row) =>
          row % 50 === 0 ? Number.NaN : Math.floor(length(row)),
        ),
      },
    ],
  };
}

function write(packing: Packing): string {
  const path = join(root, `${packing}.parquet`);
  const file = new ParquetFile(path, { run: 'run' }, packing);
  file.append(table());
  file.append(table());
  file.finish();
  return path;
}

describe('ParquetFile', () => {
  it.each(['quick', 'small'] as const)(
    'gives back every value of a %s file, missing ones too, by row group',
    async (packing) => {
      const file = await openParquet(write(packing));
      expect([file.rowGroups, file.facts.run]).toEqual([2, 'run']);
      expect(await file.read(1)).toEqual(table());
      const { columns } = await file.read(0, ['visits']);
      expect(columns.map(({ name }) => name)).toEqual(['visits']);
      expect(numbersOf({ rows: 6_000, columns }, 'visits')[50]).toBeNaN();
    },
  );

  it('packs a small file several times as tight as a quick one', () => {
    const [quick, small] = (['quick', 'small'] as const).map((packing) => statSync(write(packing)).size);
    expect(small).toBeLessThan(quick / 3);
  });
});
