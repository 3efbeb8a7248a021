import { all, any, binary, call, col, isNull, isThere, literal, nothingOf, over, up } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import type { Query } from '../ast/query.ts';
import { type Columns, inner, select, table } from '../ast/select.ts';
import { limitOf } from '../scope/reach.ts';
import type { Scope } from '../scope/scope.ts';
import { afterColumn, sameColumn, stageColumn } from './items.ts';
import { type Run, rowColumn, timeColumn } from './run.ts';
import type { ChainShape } from './shape.ts';
import { sameOrNone } from './states.ts';
import { isCounted } from './voided.ts';

/**
 * `order: any` (rule F2): by position, every row that can stand there after an opener, with the stages used so far and
 * the earliest rows before it.
 */
export function addPositions(scope: Scope, shape: ChainShape, line: string, run: Run): string[] {
  const bits = scope.add(
    'stages',
    'one bit a stage',
    () => ({ kind: 'values', rows: shape.node.stages.map((_, k) => [literal(2 ** k)]) }),
    {
      columns: ['bit'],
    },
  );
  const names: string[] = [];
  for (let c = 0; c < shape.stages; c++) names.push(addPosition(scope, shape, line, bits, run, c, names[c - 1]));
  return names;
}

function addPosition(
  scope: Scope,
  shape: ChainShape,
  line: string,
  bits: string,
  run: Run,
  c: number,
  before: string | undefined,
): string {
  const name = `${run.prefix}position_${c + 1}`;
  const words = run.obeysRest ? '' : ', whatever must not come';
  if (before === undefined)
    return scope.add(name, `position 1: every row that opens a window${words}`, () =>
      openers(scope, shape, line, bits, run),
    );
  const ways = scope.add(`${run.prefix}ways_to_${c + 1}`, `position ${c + 1}: every way there${words}`, () =>
    follow(shape, line, bits, run, before, c),
  );
  return scope.add(name, `position ${c + 1}: the earliest rows to each row, by opener and stages used`, () => {
    const columns = [...carried(shape, run), ...slotNames(c)];
    const partitionBy = ['subject', 'entry', 'ord', 'used', ...shape.node.same.map((_, f) => sameColumn(f))].map((n) =>
      col(n),
    );
    const orderBy = Array.from({ length: c }, (_, i) => up(col(rowColumn(i))));
    return select(ways, Object.fromEntries(columns.map((n) => [n, col(n)])), {
      qualify: binary('=', over('row_number', [], { partitionBy, orderBy }), literal(1)),
    });
  });
}

function slotNames(c: number): string[] {
  return Array.from({ length: c + 1 }, (_, i) => [rowColumn(i), timeColumn(i)]).flat();
}

function carried(shape: ChainShape, run: Run): string[] {
  return [
    'subject',
    'entry',
    'entry_t',
    'until',
    'ord',
    't',
    'used',
    ...shape.node.same.map((_, f) => sameColumn(f)),
    ...(run.obeysRest ? shape.rest.map(afterColumn) : []),
  ];
}

function openers(scope: Scope, shape: ChainShape, line: string, bits: string, run: Run): Query {
  const { node } = shape;
  const values: Columns = {
    entry: col('ord', 'e'),
    entry_t: col('t', 'e'),
    until: node.window ? limitOf(scope, col('t', 'e'), node.window, shape.byDay) : nothingOf('bigint'),
    used: col('bit', 'b'),
    r0: col('ord', 'e'),
    t0: col('t', 'e'),
  };
  const names = [...carried(shape, run), ...slotNames(0)];
  return select(table(line, 'e'), Object.fromEntries(names.map((n) => [n, values[n] ?? col(n, 'e')])), {
    joins: [inner(table(bits, 'b'), matchesBit(shape))],
    where: all(isThere(col('t', 'e')), isCounted(run, 'e')),
  });
}

/** The row matches the stage of the bit. */
function matchesBit(shape: ChainShape): Expr {
  return any(
    ...shape.node.stages.map((_, k) => all(binary('=', col('bit', 'b'), literal(2 ** k)), col(stageColumn(k), 'e'))),
  );
}

function follow(shape: ChainShape, line: string, bits: string, run: Run, before: string, c: number): Query {
  const { node } = shape;
  const values: Columns = {
    ord: col('ord', 'e'),
    t: col('t', 'e'),
    used: binary('+', col('used', 'p'), col('bit', 'b')),
    [rowColumn(c)]: col('ord', 'e'),
    [timeColumn(c)]: col('t', 'e'),
    ...Object.fromEntries(
      node.same.map((_, f) => [sameColumn(f), call('coalesce', col(sameColumn(f), 'p'), col(sameColumn(f), 'e'))]),
    ),
  };
  const names = [...carried(shape, run), ...slotNames(c)];
  const isNext = all(
    binary('=', col('subject', 'e'), col('subject', 'p')),
    binary(shape.isStrict ? '>' : '>=', col('t', 'e'), col('t', 'p')),
    shape.isStrict ? null : binary('<>', col('ord', 'e'), col('entry', 'p')),
    shape.isStrict || c === 1 ? null : binary('>', col('ord', 'e'), col('ord', 'p')),
    node.window ? binary('<=', col('t', 'e'), col('until', 'p')) : null,
    ...(run.obeysRest
      ? shape.rest.map((j) =>
          any(isNull(col(afterColumn(j), 'p')), binary('<=', col('t', 'e'), col(afterColumn(j), 'p'))),
        )
      : []),
    ...node.same.map((_, f) => sameOrNone(sameColumn(f))),
  );
  const isFree = all(matchesBit(shape), binary('=', call('bit_and', col('used', 'p'), col('bit', 'b')), literal(0)));
  return select(table(before, 'p'), Object.fromEntries(names.map((n) => [n, values[n] ?? col(n, 'p')])), {
    joins: [inner(table(line, 'e'), isNext), inner(table(bits, 'b'), isFree)],
  });
}

/** Which stages a row matches, for a look at all of them at once. */
export function matchesAny(shape: ChainShape, alias: string): Expr {
  return any(...shape.node.stages.map((_, k) => col(stageColumn(k), alias)));
}
