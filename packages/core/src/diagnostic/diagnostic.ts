import type { DiagnosticCode, DiagnosticParams } from './codes.ts';
import type { Severity } from './row.ts';

/** A half-open stretch of a text, in UTF-16 code units from 0. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** An exact text edit: replace `from`..`to` of the same file by `insert`. Given only where it is certain. */
export interface Fix {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Another place that has to do with the diagnostic, such as the first of two definitions. */
export interface RelatedPlace {
  readonly from: number;
  readonly to: number;
  /** The file, where it is not the diagnostic's own; null: the file being compiled. */
  readonly path?: string | null;
  readonly note: string;
}

/** A message about the author's file or data. Plain JSON; its texts come from `describe`. */
export interface Diagnostic<C extends DiagnosticCode = DiagnosticCode> {
  readonly code: C;
  readonly severity: Severity;
  readonly params: DiagnosticParams<C>;
  readonly from: number;
  readonly to: number;
  /** The file the offsets are in; absent: the file being compiled. */
  readonly path?: string;
  readonly related?: readonly RelatedPlace[];
  readonly fix?: Fix;
}
