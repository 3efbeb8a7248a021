import type { CellMeasure, Dated, GroupNode, StampColumn } from '@sluice/core/plan';
import { agg, all, any, binary, call, cast, choose, col, isNull, literal, not, nothingOf } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import { inner, select, table } from '../ast/select.ts';
import { surely } from '../condition/condition.ts';
import { columnOr, type Rows } from '../rows/rows.ts';
import type { Scope } from '../scope/scope.ts';
import { type GroupSelect, groupColumns, moneySum } from './group-columns.ts';
import { rowText } from './row-text.ts';

type Stock = Extract<Dated, { kind: 'stock' }>;
type OpenSum = Extract<CellMeasure, { kind: 'open_sum' }>;

/** Money of the rows open at the end of each period, at the stage they are then at (rule L5). */
export function groupStock(scope: Scope, node: GroupNode, dated: Stock, rows: Rows): GroupSelect {
  const ends = scope.add(
    'ends',
    'the last instant of each period, and its day',
    () => ({
      kind: 'values',
      rows: node.spans.map((span, i) => {
        const micros = span.to === null ? dated.asOf.micros : Math.min(span.to - 1, dated.asOf.micros);
        return [literal(i), literal(micros), literal(span.to === null ? dated.asOf.day : scope.calendar.dayOf(micros))];
      }),
    }),
    { columns: ['span', 'micros', 'day'] },
  );
  const measure = (m: CellMeasure): Expr[] => {
    if (m.kind === 'rows') return [agg('count', [])];
    return m.kind === 'open_sum' ? openSum(rows, m) : [];
  };
  const { columns, clauses, results } = groupColumns(node, rowText(node, rows), col('span', 's'), measure);
  return {
    query: select(table(rows.name, 'r'), columns, {
      joins: [inner(table(ends, 's'), isOpen(dated, rows))],
      ...clauses,
    }),
    results,
  };
}

/** The limit a stamp is held against at the end of the period. */
function limit(stamp: StampColumn): Expr {
  return col(stamp.precision === 'day' ? 'day' : 'micros', 's');
}

function stamped(rows: Rows, stamp: StampColumn): Expr {
  return rows.typeOf(stamp.field) === null ? nothingOf('bigint') : col(stamp.field, 'r');
}

function isOpen({ opened, closed, ended }: Stock, rows: Rows): Expr {
  const start = opened && stamped(rows, opened);
  const end = closed && stamped(rows, closed);
  return all(
    start && opened ? any(isNull(start), binary('<=', start, limit(opened))) : null,
    any(not(surely(columnOrAlias(rows, ended))), end && closed ? binary('>', end, limit(closed)) : literal(false)),
  );
}

function columnOrAlias(rows: Rows, name: string): Expr {
  return rows.typeOf(name) === 'boolean' ? col(name, 'r') : columnOr(rows, null, 'boolean');
}

/** The amount where the furthest stage stamped by then is the one asked for. */
function openSum(rows: Rows, { column, stage, stages, weight }: OpenSum): Expr[] {
  const reached = stages.flatMap((s, k): (readonly [Expr, Expr])[] => {
    if (s === null) return [];
    return [[s === 'row' ? literal(true) : surely(binary('<=', stamped(rows, s), limit(s))), literal(k)]];
  });
  const furthest = choose([...reached].reverse(), literal(-1));
  const amount = rows.typeOf(column) === 'money' ? col(column, 'r') : nothingOf('bigint');
  const isThere = binary('=', furthest, literal(stage));
  return moneySum(weight === undefined ? amount : weighted(amount, rows, weight), isThere);
}

/** To the micro-unit, half away from zero. */
function weighted(amount: Expr, rows: Rows, weight: string): Expr {
  const share = rows.typeOf(weight) === 'number' ? col(weight, 'r') : nothingOf('double');
  return cast(call('round', binary('*', cast(amount, 'double'), share)), 'bigint');
}
