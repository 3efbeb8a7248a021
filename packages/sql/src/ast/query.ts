import type { Expr, Order } from './expr.ts';

export type Query = Select | Union | Values;

export interface Select {
  readonly kind: 'select';
  readonly distinct: boolean;
  readonly columns: readonly NamedExpr[];
  readonly from: From | null;
  readonly joins: readonly Join[];
  readonly where: Expr | null;
  readonly groupBy: readonly Expr[];
  readonly qualify: Expr | null;
  readonly orderBy: readonly Order[];
}

export interface NamedExpr {
  readonly expr: Expr;
  readonly as: string;
}

/** All rows of all queries; their columns stand in one order. */
export interface Union {
  readonly kind: 'union';
  readonly of: readonly Query[];
}

/** Rows written out; the columns are named by the common table expression. */
export interface Values {
  readonly kind: 'values';
  readonly rows: readonly (readonly Expr[])[];
}

export interface From {
  /** Where a table stands; null is a common table expression. */
  readonly schema: string | null;
  readonly name: string;
  readonly as: string;
}

export interface Join {
  readonly type: 'inner' | 'left' | 'cross';
  readonly to: From;
  readonly on: Expr | null;
}

/** A common table expression, headed by what it is in words. */
export interface Cte {
  readonly name: string;
  readonly comment: string;
  readonly query: Query;
  readonly columns: readonly string[] | null;
  /** Made once and kept, made anew wherever it is read, or as the database thinks best. */
  readonly keep: 'always' | 'never' | 'default';
}

export interface Statement {
  readonly ctes: readonly Cte[];
  readonly body: Query;
}
