import type { CellsInfo } from '../../compute/cells.ts';

/** The answer: `compute(catalog, query, cells)` in core, the same on every engine. `in` is a combine node. */
export interface ComputeNode {
  readonly kind: 'compute';
  readonly in: string;
  /** What the engine puts into the cells beside the numbers; the counts it adds itself. */
  readonly info: CellsInfo;
}
