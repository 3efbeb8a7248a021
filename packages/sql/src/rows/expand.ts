import type { ExpandNode } from '@sluice/core/plan';
import { any, binary, call, cast, choose, col, isNull, literal, nothingOf } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import { type Columns, inner, select, table } from '../ast/select.ts';
import { localDay } from '../scope/clock.ts';
import type { Scope } from '../scope/scope.ts';
import { columnOf, type LowerRows, ROW, type Rows } from './rows.ts';

/** `expand`: one row a day, money split exactly (rule M6). */
export function lowerExpand(scope: Scope, id: string, node: ExpandNode, rowsOf: LowerRows): Rows {
  const rows = rowsOf(node.in);
  const [from, to] = [dayColumn(scope, rows, node.from), dayColumn(scope, rows, node.to)];
  const at = node.at === null ? [] : [dayColumn(scope, rows, node.at)];
  const stretch = scope.add(`stretch of ${id}`, `first and last day of each row of ${rows.source}`, () =>
    select(rows.name, {
      [ROW]: col(ROW),
      first_day: call('coalesce', from, to, ...at),
      last_day: call('coalesce', to, from, ...at),
    }),
  );
  const [first, last] = [col('first_day'), col('last_day')];
  const days = choose([[binary('>=', last, first), binary('+', binary('-', last, first), literal(1))]], literal(1));
  const places = scope.add(`days of ${id}`, 'one row a day, numbered from 1', () =>
    select(stretch, {
      [ROW]: col(ROW),
      first_day: choose([[binary('>=', last, first), first]]),
      days,
      place: call('series', literal(1), binary('+', days, literal(1))),
    }),
  );
  const day = cast(binary('-', binary('+', col('first_day', 'd'), col('place', 'd')), literal(1)), 'integer');
  const passed = scope.columnsOf.get(rows.name) ?? [];
  const columns: Columns = {
    [ROW]: col(ROW, 'r'),
    ...Object.fromEntries(
      passed.map((name) => [name, node.split.includes(name) ? share(col(name, 'r'), node.unit) : col(name, 'r')]),
    ),
    [node.day]: day,
  };
  const until = any(isNull(col('first_day', 'd')), binary('<=', day, literal(node.until)));
  scope.add(id, `rows of ${rows.source} by day: money adds up to what was given`, () =>
    select(table(rows.name, 'r'), columns, {
      joins: [inner(table(places, 'd'), binary('=', col(ROW, 'd'), col(ROW, 'r')))],
      where: until,
    }),
  );
  scope.columnsOf.set(id, Object.keys(columns).slice(1));
  return { ...rows, name: id, typeOf: (column) => (column === node.day ? 'day' : rows.typeOf(column)) };
}

function dayColumn(scope: Scope, rows: Rows, name: string): Expr {
  const column = columnOf(rows, name);
  if (column?.type === 'day') return column.expr;
  return column?.type === 'instant' ? localDay(scope.calendar, scope.context.facts, column.expr) : nothingOf('integer');
}

/** R(c·i/n) − R(c·(i−1)/n), R half away from zero to whole units; the last day takes what is left. */
function share(cost: Expr, unit: number): Expr {
  const [place, days] = [cast(col('place', 'd'), 'hugeint'), cast(col('days', 'd'), 'hugeint')];
  const until = choose([[binary('=', place, days), cast(cost, 'hugeint')]], upTo(cost, place, days, unit));
  return binary('-', until, upTo(cost, binary('-', place, literal(1)), days, unit));
}

function upTo(cost: Expr, place: Expr, days: Expr, unit: number): Expr {
  const product = binary('*', cast(cost, 'hugeint'), place);
  const doubled = binary('+', binary('*', call('abs', product), literal(2)), binary('*', days, literal(unit)));
  const rounded = binary('//', doubled, binary('*', days, literal(2 * unit)));
  return binary(
    '*',
    choose([[binary('<', cost, literal(0)), binary('-', literal(0), rounded)]], rounded),
    literal(unit),
  );
}
