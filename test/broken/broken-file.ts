/** A file that is broken in one way, and what loading it must say. */
export interface BrokenFile {
  readonly name: string;
  /** Its name as a file, whose end tells the reader. */
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Lines of the source after `from:`; a leads source without it. */
  readonly source?: string;
  /** Records that stand in the file, whatever their state. */
  readonly present: number;
  readonly used: number;
  /** Rows dropped, by reason. */
  readonly dropped?: Readonly<Record<string, number>>;
  /** Cells that could not be read. */
  readonly unread?: number;
  /** Codes of all diagnostics, in order. */
  readonly codes?: readonly string[];
  /** The source cannot be used at all; rows that were read count as dropped. */
  readonly failed?: boolean;
  /** Codes of findings that drop nothing. */
  readonly findings?: readonly string[];
  /** The cells of one field that must have come through. */
  readonly cells?: readonly [field: string, ...values: (string | number | null)[]];
}
