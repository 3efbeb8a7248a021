import type { Dated, GroupNode } from '@sluice/core/plan';
import { agg, any, binary, choose, col, down, isNull, isThere, literal, nothingOf, over, up } from '../../ast/build.ts';
import type { Expr } from '../../ast/expr.ts';
import { type Columns, inner, select, table } from '../../ast/select.ts';
import { columnOf, ROW, type Rows } from '../../rows/rows.ts';
import { textOf } from '../../rows/text-of.ts';
import type { Scope } from '../../scope/scope.ts';
import { type GroupSelect, groupColumns } from '../group-columns.ts';
import { numeric } from '../numeric.ts';
import { keptKeys } from './kept-keys.ts';

type Level = Extract<Dated, { kind: 'level' }>;

/** Sums the last number of each series at one moment of each period: what rows state of a stock, such as followers. */
export function groupLevel(scope: Scope, node: GroupNode, dated: Level, rows: Rows): GroupSelect {
  const moments = addMoments(scope, node, dated);
  const keys = keptKeys(node, rows);
  const series = dated.series.flatMap((name) => {
    const column = columnOf(rows, name, 'r');
    return column ? [textOf(column)] : [];
  });
  const t = rows.typeOf(dated.at.field) === null ? nothingOf('bigint') : col(dated.at.field, 'r');
  const values = node.measures.flatMap((m) => (m.kind === 'level_sum' ? [m] : []));
  const columns: Columns = {
    ...keys.columns,
    span: col('span', 's'),
    ...Object.fromEntries(values.map((m) => [m.key, lastOf(numeric(columnOf(rows, m.column, 'r')), series, t)])),
  };
  const latest = scope.add('latest', 'of each series the last number stated by then', () =>
    select(table(rows.name, 'r'), columns, { joins: [inner(table(moments, 's'), binary('<=', t, col('until', 's')))] }),
  );
  const textAt = (dimension: string) => keys.textOf(dimension, 'a');
  const grouping = groupColumns(node, textAt, col('span', 'a'), (m) => [agg('sum', [col(m.key, 'a')])]);
  const isStated = any(...values.map((m) => isThere(col(m.key, 'a'))));
  const { where = null } = grouping.clauses;
  const query = select(table(latest, 'a'), grouping.columns, {
    ...grouping.clauses,
    where: where === null ? isStated : { kind: 'all', of: [isStated, where] },
  });
  return { query, results: grouping.results };
}

/** The value on the last row of its series that has one, of equal times the later row. */
function lastOf(value: Expr, series: readonly Expr[], t: Expr): Expr {
  const orderBy = [up(isNull(value)), down(t), down(col(ROW, 'r'))];
  const place = over('row_number', [], { partitionBy: [col('span', 's'), ...series], orderBy });
  return choose([[binary('=', place, literal(1)), value]]);
}

/** The last stamp that counts in each period; none where a period has no beginning to be before. */
function addMoments(scope: Scope, { spans }: GroupNode, { at, before, asOf }: Level): string {
  const isDay = at.precision === 'day';
  const rows = spans.flatMap((span, i) => {
    const from = isDay ? span.fromDay : span.from;
    if (before) return from === null ? [] : [[literal(i), literal(from - 1)]];
    if (span.to === null) return [[literal(i), literal(isDay ? asOf.day : asOf.micros)]];
    const micros = Math.min(span.to - 1, asOf.micros);
    return [[literal(i), literal(isDay ? scope.calendar.dayOf(micros) : micros)]];
  });
  const none = [[literal(0), nothingOf('bigint')]];
  return scope.add(
    'moments',
    `the moment of each period whose level is asked, in ${isDay ? 'days' : 'microseconds'} since 1970`,
    () => ({ kind: 'values', rows: rows.length === 0 ? none : rows }),
    { columns: ['span', 'until'] },
  );
}
