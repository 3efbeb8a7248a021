import { nothingOf } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import type { TypedExpr } from '../rows/rows.ts';

/** Plain values; texts, lists and booleans have none. */
export function numeric(column: TypedExpr | null): Expr {
  if (!column || column.type === 'text' || column.type === 'list' || column.type === 'boolean')
    return nothingOf('bigint');
  return column.expr;
}
