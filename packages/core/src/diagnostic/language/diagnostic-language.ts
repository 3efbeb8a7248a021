import type { diagnosticTable } from '../codes.ts';
import type { Severity } from '../row.ts';
import type { RoomTexts } from './room-texts.ts';

/** Languages diagnostics are told in. */
export const DIAGNOSTIC_LOCALES = ['en', 'zh-CN', 'zh-TW'] as const;
export type DiagnosticLocale = (typeof DIAGNOSTIC_LOCALES)[number];

/** Message, reason and remedy of every code; a missing code or a parameter it does not have is a type error. */
export type DiagnosticTexts = RoomTexts<typeof diagnosticTable>;

/** The words around a diagnostic where it is printed for people. */
export interface FrameWords {
  readonly severity: Readonly<Record<Severity, string>>;
  /** Between the headline and the message. */
  readonly colon: string;
  /** What stands before another place, the reason and the remedy; all take the same number of columns. */
  readonly see: string;
  readonly why: string;
  readonly help: string;
  /** The last line, of how many there are of each severity that occurs. */
  readonly totals: (counts: Readonly<Record<Severity, number>>) => string;
  /** The note of a related place. */
  readonly note: (note: string) => string;
}

/** Everything a diagnostic needs to be told in one language. */
export interface DiagnosticLanguage {
  readonly locale: DiagnosticLocale;
  readonly texts: DiagnosticTexts;
  readonly frame: FrameWords;
}
