import type { LabelColumn, ReachedColumn, StandingColumn } from '@sluice/core/plan';
import type { Column } from '@sluice/core/table';

/** Columns of rows made of the scores of their leads. */
export interface RowScores {
  /** The grade, cell or route of the lead of each row; `id` is the rows' node. */
  standing(of: StandingColumn, id: string): Column;
  /** A label of the lead of each row; `id` is the rows' node. */
  label(of: LabelColumn, id: string): Column;
  /** Whether the lead of each row of a source stands where a stage needs it, at that row. */
  reached(of: ReachedColumn, source: string, length: number): Column;
}
