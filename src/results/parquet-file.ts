import { gzipSync } from 'fflate';
import { asyncBufferFromFile, type KeyValue, type SchemaElement } from 'hyparquet';
import { type ColumnSource, fileWriter, ParquetWriter } from 'hyparquet-writer';
import { collectGarbage } from './collect-garbage.ts';
import { type OpenParquet, readParquet } from './read-parquet.ts';
import type { Table, TableColumn } from './table.ts';

/**
 * How a file is packed: `quick` for what is written and read again once (Snappy), `small` for what is kept (gzip, numbers by
 * the place of their bytes, so that the leading bytes of neighbours lie together).
 */
export type Packing = 'quick' | 'small';

/** A Parquet file that is written a row group at a time, in memory for one row group. Its bytes hold no clock. */
export class ParquetFile {
  readonly #path: string;
  readonly #facts: Record<string, string>;
  readonly #packing: Packing;
  #writer: ParquetWriter | null = null;

  /** `facts` go into the file's key-value metadata. */
  constructor(path: string, facts: Record<string, string>, packing: Packing) {
    this.#path = path;
    this.#facts = facts;
    this.#packing = packing;
  }

  /** Appends a table as one row group; all tables must have the same columns. */
  append(table: Table): void {
    this.#writer ??= this.#open(table);
    if (table.rows === 0) return;
    const columnData = table.columns.map(
      (column): ColumnSource => ({
        name: column.name,
        ...this.#encoding(column),
        // Made when the writer comes to the column, so that only one of them is in memory in this form.
        get data() {
          collectGarbage();
          return stored(column);
        },
      }),
    );
    this.#writer.write({ columnData, rowGroupSize: table.rows });
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
    const writer = fileWriter(this.#path);
    const about = { writer, schema, kvMetadata, createdBy: 'driftstart' };
    return this.#packing === 'quick'
      ? new ParquetWriter(about)
      : new ParquetWriter({ ...about, codec: 'GZIP', compressors: { GZIP: compress } });
  }

  /** Encodings that every reader knows; columns of names and periods keep their dictionaries. */
  #encoding({ type }: TableColumn): Partial<ColumnSource> {
    if (this.#packing === 'quick' || type === 'text' || type === 'integer') return {};
    return { encoding: type === 'number' ? 'BYTE_STREAM_SPLIT' : 'PLAIN', statistics: false };
  }
}

/** The same bytes on every computer, which the compression that comes with Node does not promise. */
function compress(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { level: 6, mtime: 0 });
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

function stored(column: TableColumn): ColumnSource['data'] {
  const { name } = column;
  switch (column.type) {
    case 'integer':
    case 'text':
      return column.values;
    case 'number':
      return present(column.values, (value) => value);
    case 'count':
      return present(column.values, (value) => whole(name, value));
    case 'large':
      return present(column.values, (value) => BigInt(whole(name, value)));
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

/** Opens a Parquet file written by ParquetFile. Throws where the file is missing or is not such a file. */
export async function openParquet(path: string): Promise<OpenParquet> {
  return readParquet(await asyncBufferFromFile(path));
}
