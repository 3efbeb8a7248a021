import type { Aggregate, BinaryOp, Expr, Order, Window } from './expr.ts';
import type { AggregateName, FunctionName, SqlType } from './names.ts';

/** A column, of an alias where two tables are at hand. */
export function col(name: string, of: string | null = null): Expr {
  return { kind: 'column', of, name };
}

export function literal(value: number | bigint | string | boolean | null): Expr {
  return { kind: 'literal', value };
}

export function word(text: string): Expr {
  return { kind: 'word', text };
}

export const nothing: Expr = literal(null);

export function nothingOf(type: SqlType): Expr {
  return cast(nothing, type);
}

export function call(fn: FunctionName, ...args: readonly Expr[]): Expr {
  return { kind: 'call', fn, args };
}

export function binary(op: BinaryOp, left: Expr, right: Expr): Expr {
  return { kind: 'binary', op, left, right };
}

/** True where all hold; conditions that always hold are left out. */
export function all(...of: readonly (Expr | null)[]): Expr {
  const parts = of
    .filter((e) => e !== null)
    .flatMap((e) => (e.kind === 'all' ? e.of : [e]))
    .filter((e) => !isConstant(e, true));
  const [only] = parts;
  if (parts.some((e) => isConstant(e, false))) return literal(false);
  return parts.length === 1 && only ? only : parts.length === 0 ? literal(true) : { kind: 'all', of: parts };
}

/** True where one holds; conditions that never hold are left out. */
export function any(...of: readonly Expr[]): Expr {
  const parts = of.flatMap((e) => (e.kind === 'any' ? e.of : [e])).filter((e) => !isConstant(e, false));
  const [only] = parts;
  if (parts.some((e) => isConstant(e, true))) return literal(true);
  return parts.length === 1 && only ? only : parts.length === 0 ? literal(false) : { kind: 'any', of: parts };
}

export function isConstant(e: Expr, value: boolean): boolean {
  return e.kind === 'literal' && e.value === value;
}

export function not(of: Expr): Expr {
  if (of.kind === 'literal' && typeof of.value === 'boolean') return literal(!of.value);
  return of.kind === 'not' ? of.of : { kind: 'not', of };
}

export function isNull(of: Expr): Expr {
  return { kind: 'null_test', of, isNull: true };
}

export function isThere(of: Expr): Expr {
  return { kind: 'null_test', of, isNull: false };
}

/** Some row of a common table expression meets a condition; its columns go by `as`. */
export function exists(from: string, where: Expr, as: string = from): Expr {
  return { kind: 'exists', in: from, as, where };
}

export function isIn(of: Expr, values: readonly Expr[]): Expr {
  const [only] = values;
  if (values.length === 1 && only) return binary('=', of, only);
  return values.length === 0 ? literal(false) : { kind: 'in', of, values };
}

export function choose(when: readonly (readonly [Expr, Expr])[], otherwise: Expr | null = null): Expr {
  return when.length === 0 ? (otherwise ?? nothing) : { kind: 'case', when, otherwise };
}

export function cast(of: Expr, type: SqlType): Expr {
  return { kind: 'cast', of, type };
}

/** An aggregate over the rows of a group. */
export function agg(
  fn: AggregateName,
  args: readonly Expr[],
  more: Partial<Omit<Aggregate, 'kind' | 'fn' | 'args'>> = {},
): Expr {
  return { kind: 'aggregate', fn, args, distinct: false, orderBy: [], filter: null, ...more };
}

export function over(
  fn: Window['fn'],
  args: readonly Expr[],
  more: Partial<Omit<Window, 'kind' | 'fn' | 'args'>>,
): Expr {
  return { kind: 'window', fn, args, partitionBy: [], orderBy: [], frame: null, ...more };
}

/** Ascending, missing last. */
export function up(by: Expr, nulls: Order['nulls'] = 'last'): Order {
  return { by, nulls };
}

export function down(by: Expr, nulls: Order['nulls'] = 'last'): Order {
  return { by, nulls, descending: true };
}
