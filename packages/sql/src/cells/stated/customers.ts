import { BugError } from '@sluice/core/internal';
import type { CellMeasure, Dated, GroupNode, StampColumn } from '@sluice/core/plan';
import {
  agg,
  all,
  binary,
  call,
  cast,
  choose,
  col,
  down,
  isThere,
  literal,
  nothingOf,
  over,
  up,
} from '../../ast/build.ts';
import type { Expr } from '../../ast/expr.ts';
import type { Query } from '../../ast/query.ts';
import { type Columns, inner, select, table } from '../../ast/select.ts';
import { addSpans, liesIn, onlySpan } from '../../chain/best.ts';
import { surely } from '../../condition/condition.ts';
import { columnOf, ROW, type Rows } from '../../rows/rows.ts';
import { textOf } from '../../rows/text-of.ts';
import { localDay } from '../../scope/clock.ts';
import type { Scope } from '../../scope/scope.ts';
import { type GroupSelect, groupColumns } from '../group-columns.ts';
import { keyCondition } from '../keys.ts';
import { numeric } from '../numeric.ts';
import { keptKeys } from './kept-keys.ts';

type Customers = Extract<Dated, { kind: 'customers' }>;
type CustomerMeasure = Extract<CellMeasure, { kind: 'customers' }>;

/** What of a group over purchases SQL answers itself; the rest is foreseen in core, of the purchases. */
export function groupCustomers(scope: Scope, node: GroupNode, dated: Customers, rows: Rows): GroupSelect {
  const best = node.measures.filter((m) => m.kind === 'customers' && m.of === 'top_share');
  if (best.length > 0) return topShares(scope, { ...node, measures: best }, dated, rows);
  return { query: purchasesQuery(scope, node, dated, rows), results: [] };
}

/** What part of all that was bought in a period the best customers bought: the share, and how many customers there are. */
function topShares(scope: Scope, node: GroupNode, { at }: Customers, rows: Rows): GroupSelect {
  const spans = addSpans(scope, node.spans, at.precision === 'day');
  const time = rows.typeOf(at.field) === null ? nothingOf('bigint') : col(at.field, 'r');
  const keys = keptKeys(node, rows);
  const { who, amount } = purchase(node, rows);
  const span = spans === null ? onlySpan : col('span', 's');
  const where =
    node.where && keyCondition(node.where, (dimension) => keys.columns[`dim:${dimension}`] ?? nothingOf('text'));
  const shown = node.by.map(({ dimension }) => `dim:${dimension}`);
  const own = Object.fromEntries(shown.map((name) => [name, keys.columns[name] ?? nothingOf('text')]));
  const bought = scope.add('bought', `what each customer of ${rows.source} bought in each period`, () =>
    select(
      table(rows.name, 'r'),
      { ...own, span, customer: who, amount: cast(agg('sum', [amount]), 'double') },
      {
        joins: spans === null ? [] : [inner(table(spans, 's'), liesIn(time))],
        where: all(isThere(who), where),
        groupBy: [...Object.values(own), span, who],
      },
    ),
  );
  const kept = Object.fromEntries([...shown, 'span', 'amount'].map((name) => [name, col(name)]));
  const partitionBy = [...shown, 'span'].map((name) => col(name));
  const ranked = scope.add('ranked', 'those customers, the best first', () =>
    select(bought, {
      ...kept,
      place: over('row_number', [], { partitionBy, orderBy: [down(col('amount'))] }),
      customers: over('count', [], { partitionBy }),
    }),
  );
  const textAt = (dimension: string) => keys.textOf(dimension, 'a');
  const { columns, clauses, results } = groupColumns({ ...node, where: null }, textAt, col('span', 'a'), shareOf);
  return { query: select(table(ranked, 'a'), columns, clauses), results };
}

/** The best are so many that the part asked for is reached, rounded up; no share where nothing was bought. */
function shareOf(m: CellMeasure): Expr[] {
  if (m.kind !== 'customers' || m.of !== 'top_share') throw new BugError(`${m.kind} is not asked of customers`);
  const amount = col('amount', 'a');
  const limit = binary('-', binary('*', cast(literal(m.share), 'double'), col('customers', 'a')), literal(1e-9));
  const isBest = binary('<', binary('-', col('place', 'a'), literal(1)), limit);
  const sum = agg('sum', [amount]);
  const share = binary('/', agg('sum', [amount], { filter: isBest }), sum);
  return [choose([[binary('>', sum, literal(0)), share]]), agg('count', [])];
}

/**
 * Every purchase, in the order of the rows: `customer`, `is_shown` (the condition of the group holds for the customer), the
 * texts of the group's dimensions on the customer's first purchase, local `day` and `amount` in whole units.
 */
export function purchasesQuery(scope: Scope, node: GroupNode, { at }: Customers, rows: Rows): Query {
  const keys = keptKeys(node, rows);
  const { who, amount, unit } = purchase(node, rows);
  const day = dayOf(scope, rows, at);
  const own: Columns = { customer: who, day, amount, row_number: col(ROW, 'r'), ...keys.columns };
  const purchases = scope.add('purchases', `every purchase that the rows of ${rows.source} are`, () =>
    select(table(rows.name, 'r'), own, { where: all(isThere(who), isThere(day)) }),
  );
  const first = over('row_number', [], {
    partitionBy: [col('customer')],
    orderBy: [up(col('day')), up(col('row_number'))],
  });
  const names = Object.keys(keys.columns);
  const customers = scope.add('customers', 'every customer, with what its first purchase says', () =>
    select(purchases, Object.fromEntries(['customer', ...names].map((name) => [name, col(name)])), {
      qualify: binary('=', first, literal(1)),
    }),
  );
  const isShown = node.where
    ? surely(keyCondition(node.where, (dimension) => keys.textOf(dimension, 'c')))
    : literal(true);
  const texts = node.by.map(({ dimension }) => [dimension, keys.textOf(dimension, 'c')] as const);
  return select(
    table(purchases, 'p'),
    {
      customer: col('customer', 'p'),
      is_shown: isShown,
      ...Object.fromEntries(texts),
      day: col('day', 'p'),
      amount: binary('/', cast(col('amount', 'p'), 'double'), literal(unit)),
    },
    {
      joins: [inner(table(customers, 'c'), binary('=', col('customer', 'c'), col('customer', 'p')))],
      orderBy: [up(col('row_number', 'p'))],
    },
  );
}

function purchase(node: GroupNode, rows: Rows): { who: Expr; amount: Expr; unit: number } {
  const [first] = node.measures.flatMap((m): CustomerMeasure[] => (m.kind === 'customers' ? [m] : []));
  const id = first && columnOf(rows, first.customer, 'r');
  const amount = first ? columnOf(rows, first.column, 'r') : null;
  return {
    who: id ? textOf(id) : nothingOf('text'),
    amount: call('coalesce', numeric(amount), literal(0)),
    unit: amount?.type === 'money' ? 1_000_000 : 1,
  };
}

function dayOf(scope: Scope, rows: Rows, { field }: StampColumn): Expr {
  const column = columnOf(rows, field, 'r');
  if (column?.type === 'day') return column.expr;
  return column?.type === 'instant' ? localDay(scope.calendar, scope.context.facts, column.expr) : nothingOf('integer');
}
