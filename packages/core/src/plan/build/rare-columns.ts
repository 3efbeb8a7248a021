import { armColumn } from './arm.ts';
import type { RareColumns } from './context.ts';
import { labelColumn } from './label.ts';
import { reachedCondition, standingColumn } from './score.ts';
import { sharedDates } from './shared-dates.ts';

/** Columns of experiments, labels and scores. */
export const rareColumns: RareColumns = {
  arm: armColumn,
  label: labelColumn,
  standing: standingColumn,
  reached: reachedCondition,
  sharedDates,
};
