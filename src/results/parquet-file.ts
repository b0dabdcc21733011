import { asyncBufferFromFile, type KeyValue, parquetMetadataAsync, parquetScan, type SchemaElement } from 'hyparquet';
import { type ColumnSource, fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { Table, TableColumn } from './table.ts';

/** A Parquet file that is written a row group at a time, in memory for one row group. Its bytes hold no clock. */
export class ParquetFile {
  readonly #path: string;
  readonly #facts: Record<string, string>;
  #writer: ParquetWriter | null = null;

  /** `facts` go into the file's key-value metadata. */
  constructor(path: string, facts: Record<string, string>) {
    this.#path = path;
    this.#facts = facts;
  }

  /** Appends a table as one row group; all tables must have the same columns. */
  append(table: Table): void {
    this.#writer ??= this.#open(table);
    if (table.rows === 0) return;
    this.#writer.write({ columnData: table.columns.map(source), rowGroupSize: table.rows });
  }

  /** Writes the end of the file. Throws an Error where nothing was appended. */
  finish(): void {
    if (this.#writer === null) throw new Error(`file (= ${this.#path}) must hold at least one table`);
    this.#writer.finish();
  }

  #open(table: Table): ParquetWriter {
    const kvMetadata: KeyValue[] = Object.entries(this.#facts).map(([key, value]) => ({ key, value }));
    const schema: SchemaElement[] = [
      { name: 'root', num_children: table.columns.length },
      ...table.columns.map(element),
    ];
    return new ParquetWriter({ writer: fileWriter(this.#path), schema, kvMetadata, createdBy: 'driftstart' });
  }
}

function element({ name, type }: TableColumn): SchemaElement {
  switch (type) {
    case 'integer':
      return { name, type: 'INT32', repetition_type: 'REQUIRED' };
    case 'count':
      return { name, type: 'INT32', repetition_type: 'OPTIONAL' };
    case 'large':
      return { name, type: 'INT64', repetition_type: 'OPTIONAL' };
    case 'number':
      return { name, type: 'DOUBLE', repetition_type: 'OPTIONAL' };
    case 'text':
      return { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' };
  }
}

function source(column: TableColumn): ColumnSource {
  const { name } = column;
  switch (column.type) {
    case 'integer':
    case 'text':
      return { name, data: column.values };
    case 'number':
      return { name, data: present(column.values, (value) => value) };
    case 'count':
      return { name, data: present(column.values, (value) => whole(name, value)) };
    case 'large':
      return { name, data: present(column.values, (value) => BigInt(whole(name, value))) };
  }
}

/** Values as they are stored, null where there is none. */
function present<T>(values: Float64Array, stored: (value: number) => T): (T | null)[] {
  const data = new Array<T | null>(values.length).fill(null);
  for (let row = 0; row < values.length; row++) {
    if (!Number.isNaN(values[row])) data[row] = stored(values[row]);
  }
  return data;
}

function whole(name: string, value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${name} (= ${value}) must be a whole number`);
  return value;
}

/** A Parquet file opened for reading. */
export interface OpenParquet {
  facts: Record<string, string>;
  rowGroups: number;
  /** The given columns of a row group, or all of them. */
  read(rowGroup: number, columns?: readonly string[]): Promise<Table>;
}

/** Opens a Parquet file written by ParquetFile. Throws where the file is missing or is not such a file. */
export async function openParquet(path: string): Promise<OpenParquet> {
  const file = await asyncBufferFromFile(path);
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
