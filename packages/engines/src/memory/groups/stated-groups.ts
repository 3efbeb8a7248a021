import type { Calendar } from '@sluice/core/calendar';
import type { GroupNode } from '@sluice/core/plan';
import type { CellBlock } from '../../shared/cell-block.ts';
import type { RowSet } from '../rows/row-set.ts';
import { groupLevel } from './group-level.ts';
import { groupRecurring } from './group-recurring.ts';

/** Groups of rows that state what lasts: levels and subscriptions; null where rows are dated otherwise. */
export function groupStated(node: GroupNode, rows: () => RowSet, calendar: Calendar): CellBlock | null {
  if (node.dated.kind === 'level') return groupLevel(node, node.dated, rows(), calendar);
  return node.dated.kind === 'recurring' ? groupRecurring(node, node.dated, rows(), calendar) : null;
}
