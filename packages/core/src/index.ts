export { BugError } from './bug-error.ts';
export type { Catalog } from './catalog/index.ts';
export { type Compiled, type CompileOptions, compile } from './compile.ts';
export { type Diagnostic, describe, formatJson, formatPretty, hasErrors } from './diagnostic/index.ts';
export {
  type ExplainTexts,
  type Explanation,
  explain,
  explainTexts,
  type LineageColumn,
  type MeasureParts,
} from './explain/index.ts';
export { type LibraryItem, libraryList } from './library/library-list.ts';
export { wholeLibrary } from './library/whole/whole-library.ts';
export { decodeText } from './parse/decode-text.ts';
export type { Engine, MetricQuery } from './query/index.ts';
export type { Read } from './read-includes.ts';
export { resolveMetricName, undeclaredDimension } from './resolve/index.ts';
export type { Table } from './table/index.ts';
