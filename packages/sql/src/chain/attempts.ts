import { all, any, binary, choose, col, down, isNull, isThere, literal, nothingOf, over, up } from '../ast/build.ts';
import type { Expr, Order } from '../ast/expr.ts';
import { type Columns, inner, select, table, union } from '../ast/select.ts';
import type { Scope } from '../scope/scope.ts';
import { stageColumn } from './items.ts';
import { type Run, rowColumn, timeColumn } from './run.ts';
import type { ChainShape } from './shape.ts';
import { isCounted } from './voided.ts';

/** The columns every set of attempts has: whose, from which entry, how far, and the row and time of each stage. */
export function attemptColumns(shape: ChainShape): string[] {
  const slots = shape.node.stages.flatMap((_, k) => [rowColumn(k), timeColumn(k)]);
  return ['subject', 'entry', 'entry_t', 'depth', 'n', 'entered', ...slots];
}

/** The furthest chain of each entry: most stages, then earliest rows (rule F4). */
export function addAttempts(scope: Scope, shape: ChainShape, states: readonly string[], run: Run): string {
  const chains = scope.add(`${run.prefix}chains`, 'the chains to each stage side by side', () =>
    union(states.map((name, k) => select(name, chainColumns(shape, k, run)))),
  );
  const slots = shape.node.stages.map((_, k) => up(col(rowColumn(k))));
  const orderBy: Order[] = [down(col('depth')), ...(shape.isUneven ? [down(col('n'))] : []), ...slots];
  return scope.add(`${run.prefix}attempts`, 'the furthest chain of each entry', () =>
    select(chains, Object.fromEntries([...attemptColumns(shape), ...until(shape, run)].map((n) => [n, col(n)])), {
      qualify: binary(
        '=',
        over('row_number', [], { partitionBy: [col('subject'), col('entry')], orderBy }),
        literal(1),
      ),
    }),
  );
}

/** In any order a row is one entry, whatever its lead stands for at it: the best of its attempts stays. */
export function addEntries(scope: Scope, shape: ChainShape, attempts: string, line: string): string {
  if (shape.oneEntry.length === 0) return attempts;
  const isOpener = all(
    binary('=', col('subject', 'e'), col('subject', 'a')),
    binary('=', col('ord', 'e'), col('entry', 'a')),
  );
  const isOf = (part: number, stamp: number) =>
    all(binary('=', col('part', 'e'), literal(part)), binary('=', col('stamp', 'e'), literal(stamp)));
  const stamp = choose(
    shape.oneEntry.map(({ part, stamp, first }) => [isOf(part, stamp), literal(first)] as const),
    col('stamp', 'e'),
  );
  const partitionBy = [col('subject', 'a'), col('part', 'e'), col('row_number', 'e'), stamp];
  const slots = shape.node.stages.map((_, k) => up(col(rowColumn(k), 'a')));
  return scope.add('entries', 'the furthest of the chains that one row enters', () =>
    select(table(attempts, 'a'), Object.fromEntries(attemptColumns(shape).map((n) => [n, col(n, 'a')])), {
      joins: [inner(table(line, 'e'), isOpener)],
      qualify: binary(
        '=',
        over('row_number', [], { partitionBy, orderBy: [down(col('depth', 'a')), ...slots] }),
        literal(1),
      ),
    }),
  );
}

/** Needed only where it is tested whether a chain is voided. */
function until(shape: ChainShape, run: Run): string[] {
  return !run.obeysRest && shape.node.window ? ['until'] : [];
}

function chainColumns(shape: ChainShape, k: number, run: Run): Columns {
  const slots = shape.node.stages.flatMap((_, i): [string, Expr][] => [
    [rowColumn(i), i <= k ? col(rowColumn(i)) : nothingOf('bigint')],
    [timeColumn(i), i <= k ? col(timeColumn(i)) : nothingOf('bigint')],
  ]);
  return {
    subject: col('subject'),
    entry: col('entry'),
    entry_t: col('entry_t'),
    depth: literal(k),
    n: shape.isUneven && shape.way === 'sequence' ? col('n') : literal(k + 1),
    entered: shape.isOpen && shape.way === 'sequence' ? enteredAt(k) : literal(0),
    ...Object.fromEntries(until(shape, run).map((n) => [n, col(n)])),
    ...Object.fromEntries(slots),
  };
}

function enteredAt(k: number): Expr {
  const stages = Array.from({ length: k }, (_, i) => [isThere(col(rowColumn(i))), literal(i)] as const);
  return choose(stages, literal(k));
}

/** Rows without a stamp that may enter, each an attempt of its own: they count in no period and have no lag. */
export function addUndated(scope: Scope, shape: ChainShape, line: string, run: Run): string | null {
  if (!shape.node.stages.some((s) => s.match.some((m) => m.undated))) return null;
  const furthest = [...shape.node.stages.keys()].reverse().map((k) => [col(stageColumn(k), 'e'), literal(k)] as const);
  const stage: Expr = shape.way === 'any' || !shape.isOpen ? literal(0) : choose(furthest);
  const isEntry =
    shape.way === 'any' || shape.isOpen
      ? any(...shape.node.stages.map((_, k) => col(stageColumn(k), 'e')))
      : col(stageColumn(0), 'e');
  const slots = shape.node.stages.flatMap((_, k): [string, Expr][] => [
    [
      rowColumn(k),
      shape.isOpen && shape.way !== 'any'
        ? choose([[binary('=', stage, literal(k)), col('ord', 'e')]])
        : k === 0
          ? col('ord', 'e')
          : nothingOf('bigint'),
    ],
    [timeColumn(k), nothingOf('bigint')],
  ]);
  return scope.add('undated', 'rows without a time that may enter: attempts of one row', () =>
    select(
      table(line, 'e'),
      {
        subject: col('subject', 'e'),
        entry: col('ord', 'e'),
        entry_t: nothingOf('bigint'),
        depth: stage,
        n: literal(1),
        entered: stage,
        ...Object.fromEntries(slots),
      },
      { where: all(isEntry, isNull(col('t', 'e')), isCounted({ ...run, voided: null }, 'e')) },
    ),
  );
}

/** Attempts that have a time, and those that have none. */
export function withUndated(scope: Scope, shape: ChainShape, attempts: string, undated: string | null): string {
  if (undated === null) return attempts;
  const columns = Object.fromEntries(attemptColumns(shape).map((n) => [n, col(n)]));
  return scope.add('all_attempts', 'attempts with a time and without', () =>
    union([select(attempts, columns), select(undated, columns)]),
  );
}
