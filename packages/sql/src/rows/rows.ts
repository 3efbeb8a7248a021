import type { StampCut } from '@sluice/core/plan';
import type { ColumnType } from '@sluice/core/table';
import { col, nothingOf } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import type { SqlType } from '../ast/names.ts';
import type { Join } from '../ast/query.ts';

export { ROW } from '../print/names.ts';

/** Rows as a common table expression: `_row`, and columns by their names in the plan. */
export interface Rows {
  readonly name: string;
  readonly source: string;
  /** null: these rows have no such column. */
  readonly typeOf: (column: string) => ColumnType | null;
  /** What is left out of them already; null: nothing. */
  readonly cut: StampCut | null;
}

/** A column and its type, to be read in a query over the rows. */
export interface TypedExpr {
  readonly expr: Expr;
  readonly type: ColumnType;
}

export const sqlTypes: Readonly<Record<ColumnType, SqlType>> = {
  text: 'text',
  list: 'text_list',
  number: 'double',
  money: 'hugeint',
  boolean: 'boolean',
  instant: 'bigint',
  day: 'integer',
};

export function columnOf(rows: Rows, name: string, alias: string | null = null): TypedExpr | null {
  const type = rows.typeOf(name);
  return type === null ? null : { expr: col(name, alias), type };
}

/** The column, or nothing of that type where the rows have none. */
export function columnOr(rows: Rows, name: string | null, type: ColumnType): Expr {
  const found = name === null ? null : rows.typeOf(name);
  return name !== null && found === type ? col(name) : nothingOf(sqlTypes[type]);
}

/** Lowers another node of the plan that gives rows. */
export type LowerRows = (id: string) => Rows;

/** A derived column: its value, and the tables it is looked up in. */
export interface DerivedColumn {
  readonly expr: Expr;
  readonly joins: readonly Join[];
}
