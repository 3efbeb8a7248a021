import type { Diagnostic } from '@sluice/core/diagnostic';
import type { Column } from '@sluice/core/table';
import type { ColumnRole } from '../column-names.table.ts';

/** One column of an unknown file. */
export interface ColumnProfile {
  readonly name: string;
  readonly column: Column;
  readonly role: ColumnRole | undefined;
  /** Cells that are not empty. */
  readonly filled: number;
}

/** What an unknown file is like. */
export interface FileProfile {
  readonly path: string;
  readonly rows: number;
  readonly columns: readonly ColumnProfile[];
  /** Lines the source must state, because the file fits two readings. */
  readonly stated: readonly string[];
  /** The column that tells its last line, which is of totals, and what it says there. */
  readonly total?: { readonly column: string; readonly text: string };
  /** Why there is nothing to propose. */
  readonly problem?: string;
  /** Why the file cannot be read at all. */
  readonly failure?: Diagnostic;
}
