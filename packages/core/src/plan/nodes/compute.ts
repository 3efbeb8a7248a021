import type { Metric } from '../../catalog/index.ts';
import type { CellsInfo } from '../../compute/cells.ts';

/** The answer: `compute(catalog, query, cells, metrics)` in core, the same on every engine. `in` is a combine node. */
export interface ComputeNode {
  readonly kind: 'compute';
  readonly in: string;
  /** The metrics asked for, in order, ad-hoc formulas included; empty for a funnel. */
  readonly metrics: readonly Metric[];
  /** What the engine puts into the cells beside the numbers; the counts it adds itself. */
  readonly info: CellsInfo;
}
