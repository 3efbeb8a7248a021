import type { Condition } from '../../catalog/index.ts';

/**
 * The rows for which `where` is true; it is never unknown (rule F17). A field `of: 'row'` is a column of the input;
 * one `of: 'lead'` is the column `lead.<name>` that a join below supplies.
 */
export interface FilterNode {
  readonly kind: 'filter';
  readonly in: string;
  readonly where: Condition;
}
