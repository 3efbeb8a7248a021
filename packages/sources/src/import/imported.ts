import type { Diagnostic } from '@sluice/core/diagnostic';

/** What became of the first rows of a file. */
export interface Preview {
  readonly columns: readonly PreviewColumn[];
  /** As texts; an empty one is missing. */
  readonly rows: readonly (readonly string[])[];
}

/** A key or stage of the source, and the header its values stand under. */
export interface PreviewColumn {
  readonly field: string;
  readonly header: string;
}

/** A definition for a data file. */
export interface Imported {
  /** A whole file. */
  readonly yaml: string;
  /** The name of the source, and its lines; absent where the file is no source. */
  readonly id: string;
  readonly source?: readonly string[];
  /** The known format it was recognised as. */
  readonly preset?: string;
  /** The format is recalled, not seen. */
  readonly provisional?: boolean;
  readonly preview?: Preview;
  /** Why the file cannot be read at all; what is proposed then counts nothing. */
  readonly failure?: Diagnostic;
}
