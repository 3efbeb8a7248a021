import type { CellMeasure, Dated, StampColumn } from '@sluice/core/plan';
import { agg, all, any, binary, call, col, isNull, isThere, literal, nothingOf } from '../../ast/build.ts';
import type { Expr } from '../../ast/expr.ts';
import { type Columns, inner, select, table } from '../../ast/select.ts';
import { columnOf, type Rows } from '../../rows/rows.ts';
import { textOf } from '../../rows/text-of.ts';
import { localDay } from '../../scope/clock.ts';
import type { Scope } from '../../scope/scope.ts';

export type Recurring = Extract<Dated, { kind: 'recurring' }>;
export type RecurringMeasure = Extract<CellMeasure, { kind: 'recurring' }>;

/** Every subscription with its account, its first day and the day it no longer runs; none without account or start. */
export function addSubscriptions(
  scope: Scope,
  rows: Rows,
  { start, end }: Recurring,
  { account, column }: RecurringMeasure,
  keys: Columns,
): string {
  const ids = columnOf(rows, account, 'r');
  const who = ids ? textOf(ids) : nothingOf('text');
  const money = columnOf(rows, column, 'r');
  const [from, to] = [dayOf(scope, rows, start), dayOf(scope, rows, end)];
  return scope.add('subscriptions', `what each subscription of ${rows.source} brings a month, and its days`, () =>
    select(
      table(rows.name, 'r'),
      {
        account: who,
        from_day: from,
        to_day: to,
        amount: money?.type === 'money' ? call('coalesce', money.expr, literal(0)) : nothingOf('bigint'),
        ...keys,
      },
      { where: all(isThere(who), isThere(from), any(isNull(to), binary('>', to, from))) },
    ),
  );
}

function dayOf(scope: Scope, rows: Rows, stamp: StampColumn | null): Expr {
  const column = stamp && columnOf(rows, stamp.field, 'r');
  if (column?.type === 'day') return column.expr;
  if (column?.type === 'instant') return localDay(scope.calendar, scope.context.facts, column.expr);
  return nothingOf('integer');
}

/** The subscription `s` runs on a day. */
export function runsOn(day: Expr): Expr {
  return all(
    binary('<=', col('from_day', 's'), day),
    any(isNull(col('to_day', 's')), binary('>', col('to_day', 's'), day)),
  );
}

/** What each account pays on each day that is compared, where it is not nothing. */
export function addTotals(scope: Scope, subscriptions: string, { days }: Recurring): string {
  const all = [...new Set(days.flat())].sort((a, b) => a - b);
  const rows = all.length === 0 ? [[nothingOf('integer')]] : all.map((day) => [literal(day)]);
  const compared = scope.add('days', 'the local days that are compared, since 1970', () => ({ kind: 'values', rows }), {
    columns: ['day'],
  });
  const every = scope.add('paid', 'all that the subscriptions of an account bring on each of them', () =>
    select(
      table(compared, 'd'),
      { account: col('account', 's'), day: col('day', 'd'), total: agg('sum', [col('amount', 's')]) },
      {
        joins: [inner(table(subscriptions, 's'), runsOn(col('day', 'd')))],
        groupBy: [col('account', 's'), col('day', 'd')],
      },
    ),
  );
  return scope.add('paying', 'the accounts that then pay', () =>
    select(
      every,
      { account: col('account'), day: col('day'), total: col('total') },
      { where: binary('<>', col('total'), literal(0)) },
    ),
  );
}
