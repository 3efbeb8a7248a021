import type { Pick } from '../pick.ts';
import type { RowOrder } from './row-order.ts';
import type { StageRows } from './stage-rows.ts';

/** What counts by row were made of, kept for the next ones, by what was asked; null where the rows do not allow it. */
export interface RowCache {
  readonly orders: Map<string, RowOrder | null>;
  readonly stages: Map<string, StageRows | null>;
  readonly touches: Map<string, Pick>;
}
