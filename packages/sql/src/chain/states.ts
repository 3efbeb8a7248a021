import {
  all,
  any,
  binary,
  call,
  choose,
  col,
  down,
  isNull,
  isThere,
  literal,
  not,
  nothingOf,
  over,
  up,
} from '../ast/build.ts';
import type { Expr, Order } from '../ast/expr.ts';
import type { Query } from '../ast/query.ts';
import { type Columns, inner, select, table, union } from '../ast/select.ts';
import { limitOf } from '../scope/reach.ts';
import type { Scope } from '../scope/scope.ts';
import { afterColumn, enterColumn, sameColumn, stageColumn } from './items.ts';
import { type Run, rowColumn, timeColumn } from './run.ts';
import type { ChainShape } from './shape.ts';
import { isCounted } from './voided.ts';

/**
 * By stage: every row that can fill it, by entry, with the best way there (most stages, then earliest rows). What may
 * follow is decided by the entry, the row, the rows of the same time that are taken and the values that must be equal, so
 * no other way there can end better (rule F4).
 */
export function addStates(scope: Scope, shape: ChainShape, line: string, run: Run): string[] {
  const names: string[] = [];
  for (let k = 0; k < shape.stages; k++) names.push(addStage(scope, shape, line, run, k, names));
  return names;
}

function addStage(
  scope: Scope,
  shape: ChainShape,
  line: string,
  run: Run,
  k: number,
  before: readonly string[],
): string {
  const id = shape.node.stages[k]?.id ?? '';
  const steps: Query[] = [];
  if (k === 0 || shape.isOpen) steps.push(entries(scope, shape, line, run, k));
  for (let from = k - 1; from >= 0; from--) {
    steps.push(step(scope, shape, line, run, before[from] ?? '', from, k));
    if (!shape.node.stages[from]?.optional || from === 0) break;
  }
  const name = `${run.prefix}stage_${k}`;
  const words = run.obeysRest ? '' : ', whatever must not come';
  if (k === 0) return scope.add(name, `stage ${id}: every row that enters${words}`, () => union(steps));
  if (steps.length === 1 && k === 1)
    return scope.add(name, `stage ${id}: every row that follows, by entry${words}`, () => union(steps));
  const ways = scope.add(`${run.prefix}ways_to_${k}`, `stage ${id}: every way there${words}`, () => union(steps));
  return scope.add(name, `stage ${id}: the best way to each row, by entry`, () => {
    const columns = Object.fromEntries(stateColumns(shape, run, k).map((c) => [c, col(c)]));
    const partitionBy = keyColumns(shape).map((c) => col(c));
    const isBest = binary('=', over('row_number', [], { partitionBy, orderBy: wayOrder(shape, k) }), literal(1));
    return select(ways, columns, { qualify: isBest });
  });
}

/** Most stages, then earliest rows, a filled stage before an empty one. */
function wayOrder(shape: ChainShape, k: number): Order[] {
  const rows = Array.from({ length: k }, (_, i) => up(col(rowColumn(i))));
  return [...(shape.isUneven ? [down(col('n'))] : []), ...rows];
}

function keyColumns(shape: ChainShape): string[] {
  return [
    'subject',
    'entry',
    'ord',
    ...(shape.isTangled ? ['tied'] : []),
    ...shape.node.same.map((_, f) => sameColumn(f)),
  ];
}

/** The columns of stage k's rows, in order. */
export function stateColumns(shape: ChainShape, run: Run, k: number): string[] {
  const stages = Array.from({ length: k + 1 }, (_, i) => [rowColumn(i), timeColumn(i)]).flat();
  return ['subject', 'entry', 'entry_t', ...carried(shape, run), ...stages];
}

function carried(shape: ChainShape, run: Run): string[] {
  return [
    ...(shape.node.window ? ['until'] : []),
    'ord',
    't',
    ...(shape.isUneven ? ['n'] : []),
    ...(shape.isTangled ? ['tied'] : []),
    ...(shape.hasDirect ? ['next_ord'] : []),
    ...shape.node.same.map((_, f) => sameColumn(f)),
    ...(run.obeysRest ? shape.rest.map(afterColumn) : []),
  ];
}

function entries(scope: Scope, shape: ChainShape, line: string, run: Run, k: number): Query {
  const { node } = shape;
  const t = col('t', 'e');
  const slots = Array.from({ length: k + 1 }, (_, i): [string, Expr][] => [
    [rowColumn(i), i === k ? col('ord', 'e') : nothingOf('bigint')],
    [timeColumn(i), i === k ? t : nothingOf('bigint')],
  ]);
  const values: Columns = {
    until: node.window ? limitOf(scope, t, node.window, shape.byDay) : nothingOf('bigint'),
    n: literal(1),
    tied: call('list_of', col('ord', 'e')),
  };
  const columns: Columns = {
    subject: col('subject', 'e'),
    entry: col('ord', 'e'),
    entry_t: t,
    ...Object.fromEntries(carried(shape, run).map((name) => [name, values[name] ?? col(name, 'e')])),
    ...Object.fromEntries(slots.flat()),
  };
  const mayEnter = col(node.stages[k]?.enters ? enterColumn(k) : stageColumn(k), 'e');
  return select(table(line, 'e'), columns, { where: all(mayEnter, isThere(t), isCounted(run, 'e')) });
}

function step(scope: Scope, shape: ChainShape, line: string, run: Run, from: string, before: number, k: number): Query {
  const { node } = shape;
  const slots = Array.from({ length: k + 1 }, (_, i): [string, Expr][] => [
    [rowColumn(i), i === k ? col('ord', 'e') : i <= before ? col(rowColumn(i), 'p') : nothingOf('bigint')],
    [timeColumn(i), i === k ? col('t', 'e') : i <= before ? col(timeColumn(i), 'p') : nothingOf('bigint')],
  ]);
  const isLater = binary('>', col('t', 'e'), col('t', 'p'));
  const alone = call('list_of', col('ord', 'e'));
  const values: Columns = {
    until: col('until', 'p'),
    n: binary('+', col('n', 'p'), literal(1)),
    tied: choose(
      [[isLater, alone], ...(shape.isState[k] ? [[isSameRow, col('tied', 'p')] as const] : [])],
      call('list_append_sorted', col('tied', 'p'), col('ord', 'e')),
    ),
    ...Object.fromEntries(
      node.same.map((_, f) => [sameColumn(f), call('coalesce', col(sameColumn(f), 'p'), col(sameColumn(f), 'e'))]),
    ),
  };
  const columns: Columns = {
    subject: col('subject', 'p'),
    entry: col('entry', 'p'),
    entry_t: col('entry_t', 'p'),
    ...Object.fromEntries(carried(shape, run).map((name) => [name, values[name] ?? col(name, 'e')])),
    ...Object.fromEntries(slots.flat()),
  };
  const isInTime = inTime(scope, shape, run, before, k);
  const isSame = node.same.map((_, f) => sameOrNone(sameColumn(f)));
  const next = (on: Expr) => ({ joins: [inner(table(line, 'e'), all(on, ...isSame))] });
  if (!shape.isState[k]) return select(table(from, 'p'), columns, next(all(mayFollow(shape, k), isInTime)));
  const qualify = all(isFirst(shape), isInTime);
  return select(table(from, 'p'), columns, { ...next(mayBeState(shape, k)), qualify });
}

const isSameRow = binary('=', col('ord', 'e'), col('ord', 'p'));

/** Rules F2 and F5 between a row of a chain and the next. */
function mayFollow(shape: ChainShape, k: number): Expr {
  return all(
    binary('=', col('subject', 'e'), col('subject', 'p')),
    col(stageColumn(k), 'e'),
    shape.direct[k] ? binary('=', col('ord', 'e'), col('next_ord', 'p')) : null,
    binary(shape.isStrict ? '>' : '>=', col('t', 'e'), col('t', 'p')),
    shape.isTangled ? not(call('list_has', col('tied', 'p'), col('ord', 'e'))) : null,
  );
}

/** Rule S5: the row of the stage before, or one that may follow it. */
function mayBeState(shape: ChainShape, k: number): Expr {
  const isFree = shape.isTangled
    ? all(
        binary('>=', col('t', 'e'), col('t', 'p')),
        any(isSameRow, not(call('list_has', col('tied', 'p'), col('ord', 'e')))),
      )
    : any(isSameRow, binary('>', col('t', 'e'), col('t', 'p')));
  return all(binary('=', col('subject', 'e'), col('subject', 'p')), col(stageColumn(k), 'e'), isFree);
}

/** Rule S5: a state is reached at the first of those rows alone, at once where it is the row of the stage before. */
function isFirst(shape: ChainShape): Expr {
  const partitionBy = keyColumns(shape).map((name) => col(name, 'p'));
  const orderBy = [up(choose([[isSameRow, literal(0)]], literal(1))), up(col('ord', 'e'))];
  return binary('=', over('row_number', [], { partitionBy, orderBy }), literal(1));
}

/** Rules F3 and F8 between a row of a chain and the next. */
function inTime(scope: Scope, shape: ChainShape, run: Run, before: number, k: number): Expr {
  const { node } = shape;
  const [t, previous] = [col('t', 'e'), col('t', 'p')];
  const within = node.stages[k]?.within ?? null;
  const ends = run.obeysRest
    ? shape.rest.filter((j) => before >= (node.without[j]?.after ?? 0) && k <= (node.without[j]?.before ?? 0))
    : [];
  return all(
    node.window ? binary('<=', t, col('until', 'p')) : null,
    within && binary('<=', t, limitOf(scope, previous, within, shape.byDay)),
    ...ends.map((j) => any(isNull(col(afterColumn(j), 'p')), binary('<=', t, col(afterColumn(j), 'p')))),
  );
}

/** Equal, or one of the sides has no such field. */
export function sameOrNone(name: string): Expr {
  return any(isNull(col(name, 'e')), isNull(col(name, 'p')), binary('=', col(name, 'e'), col(name, 'p')));
}
