import type { GroupNode } from '@sluice/core/plan';
import { nothingOf } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import { columnOf, type Rows } from '../rows/rows.ts';
import { textOf } from '../rows/text-of.ts';

/** The text of a dimension on the rows. */
export function rowText(node: GroupNode, rows: Rows): (dimension: string) => Expr {
  return (dimension) => {
    const key = [...node.by, ...node.also].find((k) => k.dimension === dimension);
    const column = key && 'column' in key && key.column !== null ? columnOf(rows, key.column, 'r') : null;
    return column ? textOf(column) : nothingOf('text');
  };
}
