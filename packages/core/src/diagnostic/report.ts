import type { DiagnosticCode, DiagnosticParams } from './codes.ts';
import type { Diagnostic, Range } from './diagnostic.ts';
import { milderSeverities } from './milder.ts';
import type { Severity } from './row.ts';

/** What a report may add: another severity, the file, related places, a certain fix. */
export type ReportExtra = Partial<Pick<Diagnostic, 'severity' | 'path' | 'related' | 'fix'>>;

/** Makes a diagnostic of `code` over `range`; the parameters are those the code's row names. */
export function report<C extends DiagnosticCode>(
  code: C,
  params: DiagnosticParams<C>,
  range: Range,
  extra: ReportExtra = {},
): Diagnostic<C> {
  return { code, severity: severityOf(code), params, from: range.from, to: range.to, ...extra };
}

/** Whether any of them is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

function severityOf(code: DiagnosticCode): Severity {
  const milder: { readonly [code: string]: Severity } = milderSeverities;
  return milder[code] ?? 'error';
}
