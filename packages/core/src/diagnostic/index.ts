export { type DiagnosticCode, type DiagnosticParams, diagnosticTable } from './codes.ts';
export type { Diagnostic, Fix, Range, RelatedPlace } from './diagnostic.ts';
export { type Description, describe } from './format/describe.ts';
export { type DiagnosticJson, formatJson, toDiagnosticJson } from './format/format-json.ts';
export { formatPretty, type PrettyOptions } from './format/format-pretty.ts';
export { LineIndex, type Position } from './format/line-index.ts';
export type { SourceTexts } from './format/source-texts.ts';
export { columnsOf } from './format/terminal-width.ts';
export {
  DIAGNOSTIC_LOCALES,
  type DiagnosticLanguage,
  type DiagnosticLocale,
  type DiagnosticTexts,
} from './language/diagnostic-language.ts';
export { english } from './language/english.ts';
export { nearest } from './nearest/nearest.ts';
export { hasErrors, type ReportExtra, report } from './report.ts';
export type { Severity } from './row.ts';
