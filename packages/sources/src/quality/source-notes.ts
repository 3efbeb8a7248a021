import type { Source } from '@sluice/core/catalog';
import type { Diagnostic, DiagnosticCode, DiagnosticParams, ReportExtra } from '@sluice/core/diagnostic';
import type { CellIssue, FileQuality, Finding } from '@sluice/core/table';
import { type KeyPlaces, keyAtFault, reportAt } from './key-places.ts';

const LISTED = 20;

/** What is worth saying about one source while it is read: every drop, every cell not read, everything sniffed. */
export class SourceNotes {
  /** As the file says it; with a preset, from reading on with its keys at the columns of the data. */
  source: Source;
  readonly diagnostics: Diagnostic[] = [];
  readonly files: FileQuality[] = [];
  readonly unparsed: CellIssue[] = [];
  readonly sniffed: Record<string, string> = {};
  readonly dropped: Record<string, number> = {};
  rowsRead = 0;
  unparsedCount = 0;
  duplicates = 0;
  roundedMoney = 0;
  /** How dates and numbers that fit two readings are meant, where the format is known. */
  unclear: { readonly dates?: 'MDY' | 'DMY'; readonly decimal?: '.' | ',' } = {};
  /** True where a required part is missing or broken: the source loads empty. */
  failed = false;
  private readonly places: KeyPlaces;
  private readonly found = new Map<string, { count: number; detail: string }>();

  constructor(source: Source, places: KeyPlaces) {
    this.source = source;
    this.places = places;
  }

  get findings(): Finding[] {
    return [...this.found].map(([code, { count, detail }]) => ({ code, count, detail }));
  }

  report<C extends DiagnosticCode>(code: C, params: DiagnosticParams<C>, extra?: ReportExtra): void {
    this.diagnostics.push(reportAt(code, params, this.places(keyAtFault(this.source, params)), extra));
  }

  /** Reports an error after which the source cannot be used. */
  fail<C extends DiagnosticCode>(code: C, params: DiagnosticParams<C>): void {
    this.report(code, params);
    this.failed = true;
  }

  drop(reason: string, count = 1): void {
    if (count > 0) this.dropped[reason] = (this.dropped[reason] ?? 0) + count;
  }

  /** Counts something that drops nothing; the first detail given stays. */
  find(code: string, count: number, detail: string): void {
    if (count === 0) return;
    const known = this.found.get(code);
    if (known === undefined) this.found.set(code, { count, detail });
    else known.count += count;
  }

  cell(issue: CellIssue): void {
    this.unparsedCount++;
    if (this.unparsed.length < LISTED) this.unparsed.push({ ...issue, text: clip(issue.text) });
  }
}

/** A cell's text, short enough to print. */
export function clip(text: string, limit = 80): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}
