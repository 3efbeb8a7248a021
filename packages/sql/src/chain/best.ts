import { isUnlimited, type Span } from '@sluice/core/plan';
import { all, any, binary, cast, col, down, isNull, isThere, literal, nothingOf, over, up } from '../ast/build.ts';
import type { Expr, Order } from '../ast/expr.ts';
import { type Columns, inner, select, table } from '../ast/select.ts';
import type { Scope } from '../scope/scope.ts';
import { attemptColumns } from './attempts.ts';
import { rowColumn } from './run.ts';
import type { ChainShape } from './shape.ts';

/** The one period without limits. */
export const onlySpan: Expr = cast(literal(0), 'integer');

/** The periods asked for as rows; null where there is but one, without limits. */
export function addSpans(scope: Scope, spans: readonly Span[], byDay: boolean): string | null {
  const [only] = spans;
  if (spans.length === 1 && only && isUnlimited(only)) return null;
  const edge = (value: number | null): Expr => (value === null ? nothingOf('bigint') : literal(value));
  const rows = spans.map((s, i) => [literal(i), edge(byDay ? s.fromDay : s.from), edge(byDay ? s.toDay : s.to)]);
  const none = [[nothingOf('integer'), nothingOf('bigint'), literal(0)]];
  return scope.add(
    byDay ? 'periods_by_day' : 'periods',
    `the periods asked for, half-open, ${byDay ? 'in days since 1970' : 'in microseconds since 1970'}`,
    () => ({ kind: 'values', rows: rows.length === 0 ? none : rows }),
    {
      columns: ['span', 'from_t', 'to_t'],
    },
  );
}

/** Inside the period `s`; what has no time lies in periods without limits. */
export function liesIn(t: Expr): Expr {
  return all(
    any(isNull(col('from_t', 's')), binary('>=', t, col('from_t', 's'))),
    any(isNull(col('to_t', 's')), binary('<', t, col('to_t', 's'))),
    isThere(col('span', 's')),
  );
}

/** One attempt a subject and period of entry (rules F4, F15): furthest stage, most stages, earliest entry, earliest rows. */
export function addBest(scope: Scope, shape: ChainShape, attempts: string): string {
  const spans = addSpans(scope, shape.node.spans, shape.byDay);
  const columns: Columns = {
    ...Object.fromEntries(attemptColumns(shape).map((n) => [n, col(n, 'a')])),
    span: spans === null ? onlySpan : col('span', 's'),
  };
  const partitionBy = [col('subject', 'a'), ...(spans === null ? [] : [col('span', 's')])];
  const slots = shape.node.stages.map((_, k) => up(col(rowColumn(k), 'a')));
  const isDated = isNull(col('entry_t', 'a'));
  const orderBy: Order[] = [up(isDated), down(col('depth', 'a')), down(col('n', 'a')), up(col('entry', 'a')), ...slots];
  return scope.add(
    'best',
    `the best attempt of each ${shape.stack.subject}${spans === null ? '' : ' by period of entry'}`,
    () =>
      select(table(attempts, 'a'), columns, {
        joins: spans === null ? [] : [inner(table(spans, 's'), liesIn(col('entry_t', 'a')))],
        qualify: binary('=', over('row_number', [], { partitionBy, orderBy }), literal(1)),
      }),
  );
}
