import type { AsOfCut, OrderRows } from '@sluice/core/plan';
import { agg, all, any, binary, cast, col, isNull, isThere, literal, nothingOf, up } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import { select } from '../ast/select.ts';
import { rowsOf } from '../rows/lower-rows.ts';
import { columnOf, ROW, type Rows } from '../rows/rows.ts';
import type { Scope } from '../scope/scope.ts';
import { nobody } from '../score/rule-rows.ts';

const dayMicros = 86_400_000_000;

/**
 * `subject, orders, priced, money, days`: how many orders each customer has, how many of them tell their money, all of it in
 * units, and the days from the last one to as-of (missing where none has a time).
 */
export function addCustomers(scope: Scope, id: string, orders: OrderRows | null, at: AsOfCut): string {
  const none = { orders: nothingOf('bigint'), priced: nothingOf('bigint'), money: nothingOf('double') };
  const make = () => {
    if (orders === null) return nobody({ ...none, days: nothingOf('double') });
    const rows = rowsOf(scope, orders.rows);
    const subject = col('subject:lead');
    const money = moneyOf(rows, orders.value);
    const { days, isThen } = ageOf(rows, orders, at);
    return select(
      rows.name,
      { subject, orders: agg('count', []), priced: agg('count', [money.each]), money: money.sum, days },
      { where: all(isThere(subject), isOrder(rows, orders.counts), isThen), groupBy: [subject] },
    );
  };
  return scope.add(`customers of ${id}`, 'who ordered, how often, for how much, and how long ago', make);
}

/** The money of an order, and the sum of all of a customer in units: exact of money. */
function moneyOf(rows: Rows, field: string): { readonly each: Expr; readonly sum: Expr } {
  const column = columnOf(rows, field);
  if (column?.type === 'money') {
    const sum = cast(agg('sum', [column.expr]), 'double');
    return { each: column.expr, sum: binary('/', sum, literal(1_000_000)) };
  }
  const each = column?.type === 'number' ? column.expr : nothingOf('double');
  return { each, sum: agg('sum', [each], { orderBy: [up(col(ROW))] }) };
}

/** Of deals those that are won are orders. */
function isOrder(rows: Rows, field: string | null): Expr | null {
  const column = field === null ? null : columnOf(rows, field);
  return column?.type === 'boolean' ? column.expr : null;
}

/** Days from the last order to as-of (rule T4), and whether an order was there then; one without a time was. */
function ageOf(
  rows: Rows,
  { at: stamp }: OrderRows,
  at: AsOfCut,
): { readonly days: Expr; readonly isThen: Expr | null } {
  const column = stamp === null ? null : columnOf(rows, stamp.field);
  if (column?.type !== 'day' && column?.type !== 'instant') return { days: nothingOf('double'), isThen: null };
  const isDay = column.type === 'day';
  const until = literal(isDay ? at.day : at.micros);
  const age = cast(binary('-', until, agg('max', [column.expr])), 'double');
  return {
    days: isDay ? age : binary('/', age, literal(dayMicros)),
    isThen: any(isNull(column.expr), binary('<=', column.expr, until)),
  };
}
