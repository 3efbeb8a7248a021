import {
  agg,
  all,
  any,
  binary,
  call,
  choose,
  col,
  down,
  exists,
  isNull,
  isThere,
  literal,
  not,
  nothingOf,
  over,
  up,
} from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import { type Columns, inner, left, select, table } from '../ast/select.ts';
import { surely } from '../condition/condition.ts';
import { limitOf } from '../scope/reach.ts';
import type { Scope } from '../scope/scope.ts';
import { attemptColumns } from './attempts.ts';
import { afterColumn, sameColumn, stageColumn } from './items.ts';
import { rowColumn, timeColumn } from './run.ts';
import type { ChainShape } from './shape.ts';

const afterOf = (j: number, k: number): string => `${afterColumn(j)}_${k}`;

/** `skipped: passed` (rule F10): per subject the earliest row of each stage; every stage up to the furthest counts. */
export function addPassed(scope: Scope, shape: ChainShape, line: string): string {
  const found = addFound(scope, shape, line);
  const judged = scope.add('judged', 'how far each came, and whether what must not come stands in the way', () =>
    select(
      found,
      { ...same(found, shape), ...judgement(shape) },
      { where: any(...shape.node.stages.map((_, k) => isThere(col(rowColumn(k))))) },
    ),
  );
  const cut = scope.add('cut', 'up to the stage at which a chain ends', () =>
    select(judged, cutColumns(shape), { where: not(isVoid(shape, judged)) }),
  );
  return addOne(scope, shape, cut);
}

const slots = (shape: ChainShape): string[] => shape.node.stages.flatMap((_, k) => [rowColumn(k), timeColumn(k)]);

function same(_: string, shape: ChainShape): Columns {
  return Object.fromEntries(['subject', ...slots(shape)].map((n) => [n, col(n)]));
}

/** The earliest row of each stage, by subject and, where fields must be equal, by their values. */
function addFound(scope: Scope, shape: ChainShape, line: string): string {
  const { node } = shape;
  const values = addSelections(scope, shape, line);
  const keys = [col('subject', 'e'), ...node.same.map((_, f) => col(sameColumn(f), 'v'))];
  const columns: [string, Expr][] = node.stages.flatMap((_, k): [string, Expr][] => {
    const filter = col(stageColumn(k), 'e');
    return [
      [rowColumn(k), agg('min', [col('ord', 'e')], { filter })],
      [timeColumn(k), agg('min', [col('t', 'e')], { filter })],
      ...node.without.map((_, j): [string, Expr] => [
        afterOf(j, k),
        agg('min', [col(afterColumn(j), 'e')], { filter }),
      ]),
    ];
  });
  return scope.add('found', `the earliest row of each stage, by ${shape.stack.subject}`, () =>
    select(
      table(line, 'e'),
      { subject: col('subject', 'e'), ...Object.fromEntries(columns) },
      {
        joins:
          values === null
            ? []
            : [
                inner(
                  table(values, 'v'),
                  all(binary('=', col('subject', 'v'), col('subject', 'e')), ...node.same.map((_, f) => isOf(f, 'e'))),
                ),
              ],
        groupBy: keys,
      },
    ),
  );
}

/** No such field, or the value of the selection. */
function isOf(f: number, alias: string): Expr {
  return any(isNull(col(sameColumn(f), alias)), binary('=', col(sameColumn(f), alias), col(sameColumn(f), 'v')));
}

/** Rule F9: the values a subject's rows may be chosen by; missing where no row has the field. */
function addSelections(scope: Scope, shape: ChainShape, line: string): string | null {
  const { node } = shape;
  const isUsed = (alias: string) => any(...node.stages.map((_, k) => col(stageColumn(k), alias)));
  return node.same.reduce<string | null>((before, { name }, f) => {
    const own = ['subject', ...node.same.slice(0, f).map((_, i) => sameColumn(i))];
    const source =
      before ??
      scope.add('who', `every ${shape.stack.subject} with a match`, () =>
        select(table(line, 'e'), { subject: col('subject', 'e') }, { distinct: true, where: isUsed('e') }),
      );
    const isMine = all(
      binary('=', col('subject', 'e'), col('subject', 'v')),
      isUsed('e'),
      isThere(col(sameColumn(f), 'e')),
      ...node.same.slice(0, f).map((_, i) => isOf(i, 'e')),
    );
    return scope.add(`values_of_${f}`, `the values of ${name} to choose rows by`, () =>
      select(
        table(source, 'v'),
        { ...Object.fromEntries(own.map((n) => [n, col(n, 'v')])), [sameColumn(f)]: col(sameColumn(f), 'e') },
        {
          distinct: true,
          joins: [left(table(line, 'e'), isMine)],
        },
      ),
    );
  }, null);
}

function judgement(shape: ChainShape): Columns {
  const furthest = [...shape.node.stages.keys()]
    .reverse()
    .map((k) => [isThere(col(rowColumn(k))), literal(k)] as const);
  const depth = choose(furthest);
  return {
    depth,
    ...Object.fromEntries(shape.node.without.map((_, j) => [`cut${j}`, cutBy(shape, j)])),
    ...Object.fromEntries(shape.voiding.map((j) => [`beyond${j}`, standsAfter(shape, j, furthest)])),
  };
}

/** The stage before the first gap in which a row of the rule stands; missing where there is none. */
function cutBy(shape: ChainShape, j: number): Expr {
  const rule = shape.node.without[j];
  const gaps: [Expr, Expr][] = [];
  for (let k = (rule?.after ?? 0) + 1; k <= (rule?.before ?? 0); k++) {
    for (let b = k - 1; b >= (rule?.after ?? 0); b--) {
      const empty = Array.from({ length: k - b - 1 }, (_, i) => isNull(col(rowColumn(b + 1 + i))));
      const isFilled = [isThere(col(rowColumn(b))), isThere(col(rowColumn(k)))];
      gaps.push([all(...isFilled, ...empty, binary('<', col(afterOf(j, b)), col(timeColumn(k)))), literal(b)]);
    }
  }
  return choose(gaps, nothingOf('integer'));
}

function standsAfter(shape: ChainShape, j: number, furthest: readonly (readonly [Expr, Expr])[]): Expr {
  const rule = shape.node.without[j];
  const cases = furthest.map(([is], i) => {
    const k = shape.stages - 1 - i;
    const isInside = k >= (rule?.after ?? 0) && k < (rule?.before ?? 0);
    return [is, isInside ? isThere(col(afterOf(j, k))) : literal(false)] as const;
  });
  return choose(cases, literal(false));
}

/** Crossed by a rule that voids the attempt, or of a subject that a rule removes. */
function isVoid(shape: ChainShape, judged: string): Expr {
  const isHit = (j: number, alias: string) => any(col(`beyond${j}`, alias), isThere(col(`cut${j}`, alias)));
  const own = shape.voiding.map((j) => isHit(j, judged));
  const removing = shape.voiding.filter((j) => shape.node.without[j]?.drops === 'lead');
  const isRemoved = removing.map((j) =>
    exists(judged, all(binary('=', col('subject', 'x'), col('subject', judged)), isHit(j, 'x')), 'x'),
  );
  return surely(any(...own, ...(shape.node.same.length > 0 ? isRemoved : [])));
}

function cutColumns(shape: ChainShape): Columns {
  const depth =
    shape.rest.length === 0
      ? col('depth')
      : call('least', col('depth'), ...shape.rest.map((j) => call('coalesce', col(`cut${j}`), col('depth'))));
  const keep = (name: string, k: number): Expr =>
    shape.rest.length === 0 ? col(name) : choose([[binary('<=', literal(k), depth), col(name)]]);
  return {
    subject: col('subject'),
    depth,
    ...Object.fromEntries(
      shape.node.stages.flatMap((_, k) => [rowColumn(k), timeColumn(k)].map((n) => [n, keep(n, k)])),
    ),
  };
}

/** One attempt a subject, with its entry; by `limit` what comes too late is not there (rule L1). */
function addOne(scope: Scope, shape: ChainShape, cut: string): string {
  const { node } = shape;
  const rows = node.stages.map((_, k) => col(rowColumn(k)));
  const first = rows[0] ?? nothingOf('bigint');
  const entered = shape.isOpen ? choose(rows.map((r, k) => [isThere(r), literal(k)])) : literal(0);
  const earliest = call('least', ...rows);
  const entry = shape.isOpen ? call('coalesce', ...rows) : choose([[isThere(col(timeColumn(0))), first]], earliest);
  const entryTime = shape.isOpen
    ? choose(rows.map((r, k) => [isThere(r), col(timeColumn(k))]))
    : call('coalesce', ...[col(timeColumn(0)), call('least', ...node.stages.map((_, k) => col(timeColumn(k))))]);
  const n = rows.map((r): Expr => choose([[isThere(r), literal(1)]], literal(0))).reduce((a, b) => binary('+', a, b));
  const whole = scope.add('entered', 'with the entry, and how many stages have a row', () =>
    select(cut, {
      subject: col('subject'),
      entry,
      entry_t: entryTime,
      depth: col('depth'),
      n,
      entered,
      ...Object.fromEntries(slots(shape).map((s) => [s, col(s)])),
    }),
  );
  const orderBy = [down(col('depth')), down(col('n')), up(col('entry')), ...rows.map((r) => up(r))];
  const one = scope.add('attempts', `one attempt a ${shape.stack.subject}`, () =>
    select(whole, Object.fromEntries(attemptColumns(shape).map((c) => [c, col(c)])), {
      qualify: binary('=', over('row_number', [], { partitionBy: [col('subject')], orderBy }), literal(1)),
    }),
  );
  return node.limit && node.attempts !== 'earliest' ? addLimited(scope, shape, one) : one;
}

function addLimited(scope: Scope, shape: ChainShape, attempts: string): string {
  const { node } = shape;
  if (!node.limit) return attempts;
  const last = limitOf(scope, col('entry_t'), node.limit, shape.byDay);
  const isIn = (k: number): Expr =>
    any(isNull(col('entry_t')), isNull(col(timeColumn(k))), binary('<=', col(timeColumn(k)), last));
  const columns = attemptColumns(shape).map((c): [string, Expr] => [c, col(c)]);
  const kept = node.stages.flatMap((_, k): [string, Expr][] =>
    [rowColumn(k), timeColumn(k)].map((c) => [c, choose([[isIn(k), col(c)]])]),
  );
  const reached = [...node.stages.keys()]
    .reverse()
    .map((k) => [all(isThere(col(rowColumn(k))), isIn(k)), literal(k)] as const);
  const depth = choose([[isNull(col('entry_t')), col('depth')], ...reached], literal(0));
  return scope.add('limited', 'without the stages reached too late', () =>
    select(attempts, { ...Object.fromEntries(columns), ...Object.fromEntries(kept), depth }),
  );
}
