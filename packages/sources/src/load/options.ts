import type { Column } from '@sluice/core/table';
import type { ParquetScan } from '../parquet/parquet-scan.ts';
import type { CellValue } from '../raw/value-cells.ts';

/** Numbers by row. In a stamp column they are UTC microseconds. A Float64Array is used as it is, without a copy. */
export type NumberArray =
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Int8Array
  | Uint8Array
  | BigInt64Array
  | BigUint64Array;

/** One column as a host gives it: values, numbers, or a finished column (text by dictionary costs no string a row). */
export type GivenColumn = readonly CellValue[] | NumberArray | Column;

/** Rows as a host gives them: objects, or columns of equal length. */
export type GivenRows = readonly Readonly<Record<string, unknown>>[] | Readonly<Record<string, GivenColumn>>;

export interface LoadOptions {
  /** The bytes of a file named under `from:`. A rejection is reported and concerns that file's source alone. */
  readonly read: (path: string) => Promise<Uint8Array>;
  /** The files a pattern with `*`, `?` or `**` matches; without it such patterns match nothing. */
  readonly list?: (pattern: string) => Promise<readonly string[]>;
  /** Reads columns of a parquet file named under `from:` faster than the library does; without it the library reads all. */
  readonly scanParquet?: ParquetScan;
  /** Rows in place of a source's files, by source. */
  readonly rows?: Readonly<Record<string, GivenRows>>;
  /** The sources to load; all without it. */
  readonly only?: readonly string[];
  /** ISO instant or day. Later rows are counted as a finding and kept: the engine leaves them out. */
  readonly asOf?: string;
}
