import { MICROS_PER_DAY } from '@sluice/core/calendar';
import { BugError } from '@sluice/core/internal';
import type { CellMeasure, GroupNode } from '@sluice/core/plan';
import { agg, binary, cast, col, isThere, literal, nothingOf } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import type { Join } from '../ast/query.ts';
import { inner, select, table } from '../ast/select.ts';
import { addSpans, liesIn, onlySpan } from '../chain/best.ts';
import { rowsOf } from '../rows/lower-rows.ts';
import { columnOf, type Rows, type TypedExpr } from '../rows/rows.ts';
import { textOf } from '../rows/text-of.ts';
import { localDay } from '../scope/clock.ts';
import type { Scope } from '../scope/scope.ts';
import { type GroupSelect, groupColumns, moneySum } from './group-columns.ts';
import { groupStock } from './group-stock.ts';
import { numeric } from './numeric.ts';
import { rowText } from './row-text.ts';
import { groupCustomers } from './stated/customers.ts';
import { groupLevel } from './stated/group-level.ts';
import { groupRecurring } from './stated/group-recurring.ts';

/** A group over rows. */
export function groupRows(scope: Scope, node: GroupNode): GroupSelect {
  const rows = rowsOf(scope, node.in);
  if (node.dated.kind === 'stock') return groupStock(scope, node, node.dated, rows);
  if (node.dated.kind === 'level') return groupLevel(scope, node, node.dated, rows);
  if (node.dated.kind === 'recurring') return groupRecurring(scope, node, node.dated, rows);
  if (node.dated.kind === 'customers') return groupCustomers(scope, node, node.dated, rows);
  const time = node.dated.kind === 'column' ? timeColumn(rows, node.dated.field) : nothingOf('bigint');
  const spans = addSpans(scope, node.spans, node.dated.kind === 'column' && node.dated.precision === 'day');
  const joins: Join[] = spans === null ? [] : [inner(table(spans, 's'), liesIn(time))];
  const span = spans === null ? onlySpan : col('span', 's');
  const { columns, clauses, results } = groupColumns(node, rowText(node, rows), span, (m) =>
    rowMeasure(scope, rows, m),
  );
  return { query: select(table(rows.name, 'r'), columns, { joins, ...clauses }), results };
}

function timeColumn(rows: Rows, field: string): Expr {
  return rows.typeOf(field) === null ? nothingOf('bigint') : col(field, 'r');
}

function rowMeasure(scope: Scope, rows: Rows, m: CellMeasure): Expr[] {
  if (m.kind === 'rows') return [agg('count', [])];
  if (m.kind === 'row_lag') return [lagged(scope, rows, m)];
  if (!('column' in m)) throw new BugError(`${m.kind} is not asked of rows`);
  const column = columnOf(rows, m.column, 'r');
  if (m.kind === 'distinct')
    return [column ? agg('count', [textOf(column)], { distinct: true }) : agg('count', [nothingOf('text')])];
  const value = numeric(column);
  switch (m.kind) {
    case 'sum':
      return m.type === 'money'
        ? moneySum(column?.type === 'money' ? value : nothingOf('bigint'))
        : [agg('sum', [value])];
    case 'mean':
      return [agg('sum', [value]), agg('count', [value])];
    case 'min':
    case 'max':
      return [agg(m.kind, [value])];
    case 'samples':
      return [agg('list', [cast(value, 'double')], { filter: isThere(value) })];
    default:
      throw new BugError('open sums are of stock');
  }
}

/** Calendar days where either stamp is a date, else exact lengths (rule T4). */
function lagged(scope: Scope, rows: Rows, { from, to }: Extract<CellMeasure, { kind: 'row_lag' }>): Expr {
  const [start, end] = [columnOf(rows, from.field, 'r'), columnOf(rows, to.field, 'r')];
  if (!start || !end) return agg('list', [nothingOf('double')], { filter: literal(false) });
  const byDay = from.precision === 'day' || to.precision === 'day';
  const time = ({ expr, type }: TypedExpr) =>
    byDay && type === 'instant' ? localDay(scope.calendar, scope.context.facts, expr) : expr;
  const lag = binary('-', time(end), time(start));
  return agg('list', [byDay ? cast(lag, 'double') : binary('/', lag, literal(MICROS_PER_DAY))], {
    filter: isThere(lag),
  });
}
