import type { Diagnostic } from '../diagnostic/index.ts';
import type { MetricQuery } from '../query/index.ts';
import type { Cells } from './cells.ts';

/** An engine that also hands out what stands below `compute`; the snapshot writer takes any. */
export interface CellEngine {
  /** One pass for all queries, like `answerAll`; each entry is its cells or its diagnostics. */
  cells(queries: readonly MetricQuery[]): Promise<(Cells | { readonly diagnostics: readonly Diagnostic[] })[]>;
}
