/** A file by its name under `from:`, and how many rows it has. */
export interface ScanFile {
  readonly path: string;
  readonly rows: number;
}

/** A column a native reader is asked for, and what its cells are. */
export interface ScanColumn {
  readonly name: string;
  readonly as: 'text' | 'number' | 'boolean' | 'day' | 'instant';
}

/**
 * The cells of one column in a batch of rows; `valid` has a bit a row, the lowest first, null where all are there. They
 * are only good until the next batch, except `known`.
 * `doubles`: numbers, days since 1970, or 0 and 1. `micros`: UTC microseconds as two words a row, the lower first.
 * `texts`: UTF-8 in `width` words a row: its length in bytes, its bytes, zeros after; the width of a column never falls.
 * `codes`: a text by its place in `known`, from 1; `known` is the same in all batches of the column.
 */
export type ScanCells =
  | { readonly kind: 'doubles'; readonly values: Float64Array; readonly valid: Uint8Array | null }
  | { readonly kind: 'micros'; readonly words: Int32Array; readonly valid: Uint8Array | null }
  | { readonly kind: 'texts'; readonly words: Int32Array; readonly width: number; readonly valid: Uint8Array | null }
  | {
      readonly kind: 'codes';
      readonly codes: Uint8Array;
      readonly known: readonly string[];
      readonly valid: Uint8Array | null;
    };

/** By column its cells; null for one that cannot be read this way from here on. */
export type ScanBatch = ReadonlyMap<string, ScanCells | null>;

/**
 * Reads columns of a parquet file by a native driver, batch after batch in the file's order. Columns it cannot read are
 * not in its batches, and come from the library; all do where it gives no batch. Rejects where it cannot read the file.
 */
export type ParquetScan = (
  file: ScanFile,
  columns: readonly ScanColumn[],
  take: (batch: ScanBatch, row: number, rows: number) => void,
) => Promise<void>;
