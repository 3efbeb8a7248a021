import type { ParquetScan } from '../parquet/parquet-scan.ts';
import type { SourceNotes } from '../quality/source-notes.ts';
import type { RawTable } from './raw-column.ts';
import type { TextPools } from './text-pools.ts';

/** One file to be read: its bytes, unpacked. */
export interface FileContent {
  /** As listed, for messages. */
  readonly path: string;
  /** The path without `.gz`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly notes: SourceNotes;
  /** Shared by the files of the source. */
  readonly pools: TextPools;
  /** Reads columns of the file where it lies, if a native driver can. */
  readonly scan?: ParquetScan | undefined;
  /** A row of JSON as a known format means it. */
  readonly row?: ((row: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>) | undefined;
}

/** The rows of one file; `read` also counts the records that were dropped. */
export interface FileReading extends RawTable {
  readonly read: number;
}
