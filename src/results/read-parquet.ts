import { gunzipSync } from 'fflate';
import { type AsyncBuffer, parquetMetadataAsync, parquetScan, type SchemaElement } from 'hyparquet';
import type { Table, TableColumn } from './table.ts';

/** A Parquet file opened for reading. */
export interface OpenParquet {
  facts: Record<string, string>;
  rowGroups: number;
  /** The given columns of a row group, or all of them. */
  read(rowGroup: number, columns?: readonly string[]): Promise<Table>;
}

/** Reads what ParquetFile wrote, from a file or from memory; runs in a browser too. Throws where it is no such file. */
export async function readParquet(file: AsyncBuffer): Promise<OpenParquet> {
  const metadata = await parquetMetadataAsync(file);
  const schema = metadata.schema.slice(1);
  const facts = Object.fromEntries((metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value ?? '']));
  return {
    facts,
    rowGroups: metadata.row_groups.length,
    async read(rowGroup, columns) {
      const wanted = columns === undefined ? schema : schema.filter(({ name }) => columns.includes(name));
      const scan = await parquetScan({
        file,
        metadata,
        columns: wanted.map(({ name }) => name),
        compressors: { GZIP: (bytes, length) => gunzipSync(bytes, { out: new Uint8Array(length) }) },
        useOffsetIndex: false,
      });
      const { rowStart, rowEnd } = scan.ranges[rowGroup];
      const read: TableColumn[] = [];
      for (const part of wanted)
        read.push(column(part, await scan.readColumn({ column: part.name, rowStart, rowEnd })));
      return { rows: rowEnd - rowStart, columns: read };
    },
  };
}

function column({ name, type, repetition_type }: SchemaElement, data: ArrayLike<unknown>): TableColumn {
  if (type === 'BYTE_ARRAY') {
    const values = new Array<string | null>(data.length).fill(null);
    for (let row = 0; row < data.length; row++) {
      const value = data[row];
      if (typeof value === 'string') values[row] = value;
    }
    return { name, type: 'text', values };
  }
  if (repetition_type === 'REQUIRED') {
    const values = new Int32Array(data.length);
    for (let row = 0; row < data.length; row++) values[row] = numberOf(data[row]);
    return { name, type: 'integer', values };
  }
  const values = new Float64Array(data.length);
  for (let row = 0; row < data.length; row++) values[row] = numberOf(data[row]);
  return { name, type: type === 'INT32' ? 'count' : type === 'INT64' ? 'large' : 'number', values };
}

function numberOf(value: unknown): number {
  if (typeof value === 'number') return value;
  return value === null || value === undefined ? Number.NaN : Number(value);
}
