import { agg, all, binary, col, literal, nothingOf } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import type { Cte, Query } from '../ast/query.ts';
import { type Columns, inner, select, table, union } from '../ast/select.ts';
import { limitOf } from '../scope/reach.ts';
import type { Scope } from '../scope/scope.ts';
import { addSpans, liesIn, onlySpan } from './best.ts';
import type { ChainShape } from './shape.ts';
import { type StageTest, stageFlags } from './stage-test.ts';

/**
 * The latest-start chain, exact where each stage needs the one before and nothing but time decides: of each row that can
 * be a stage only the latest entry it can be reached from is kept, for a later entry leaves more of the window. Gives how
 * far each subject came, by period of entry.
 */
export function addDepths(scope: Scope, shape: ChainShape, items: string): string {
  const spans = addSpans(scope, shape.node.spans, shape.byDay);
  const stages = addReached(scope, shape, items, spans);
  const key: Columns = { subject: col('subject'), ...(spans === null ? {} : { span: col('span') }) };
  const reached = scope.add('reached', 'every stage a subject reached', () =>
    union(stages.map((name, k) => select(name, { ...key, stage: literal(k) }))),
  );
  return scope.add('depths', `how far each ${shape.stack.subject} came`, () =>
    select(
      reached,
      { subject: col('subject'), span: spans === null ? onlySpan : col('span'), depth: agg('max', [col('stage')]) },
      { groupBy: Object.values(key) },
    ),
  );
}

/**
 * How far each subject came that went on from the first stage, over all time; of those whose later rows follow no entry
 * none, or 0 where `takesAll`. Entries are read once, and so not kept.
 */
export function addLaterDepths(
  scope: Scope,
  shape: ChainShape,
  items: string,
  test: StageTest,
  takesAll: boolean,
): string {
  const [, ...stages] = addReached(scope, shape, items, null, test, 'never');
  const reachedIn = (name: string, stage: number) => select(name, { subject: col('subject'), stage: literal(stage) });
  const reached = scope.add(
    'reached',
    `every later stage a subject reached${takesAll ? ', 0 where it only has its rows' : ''}`,
    () =>
      union([
        ...(takesAll ? [reachedIn(addLater(scope, items, test), 0)] : []),
        ...stages.map((name, i) => reachedIn(name, i + 1)),
      ]),
  );
  return scope.add('depths', `how far each ${shape.stack.subject} came that went on`, () =>
    select(reached, { subject: col('subject'), depth: agg('max', [col('stage')]) }, { groupBy: [col('subject')] }),
  );
}

/** The earliest time at each stage, by the same chain: `subject`, `stage`, `ord` (none), `t`. */
export function addFirstTimes(scope: Scope, shape: ChainShape, items: string): string {
  const stages = addReached(scope, shape, items, null);
  return scope.add('arrivals', 'the earliest time at each stage, over all chains', () =>
    union(
      stages.map((name, k) =>
        select(
          name,
          { subject: col('subject'), stage: literal(k), ord: nothingOf('bigint'), t: agg('min', [col('t')]) },
          { groupBy: [col('subject')] },
        ),
      ),
    ),
  );
}

function addReached(
  scope: Scope,
  shape: ChainShape,
  items: string,
  spans: string | null,
  test: StageTest = stageFlags(shape),
  keepsEntries: Cte['keep'] = 'always',
): string[] {
  const { node } = shape;
  const line = addLater(scope, items, test);
  const names: string[] = [];
  for (const [k, stage] of node.stages.entries()) {
    const before = names[k - 1];
    names.push(
      scope.add(
        `stage_${k}`,
        k === 0
          ? `stage ${stage.id}: every entry${node.window ? ', and how long its window is open' : ''}`
          : `stage ${stage.id}: every row that follows${node.window ? ', by the entry whose window is open longest' : ''}`,
        () =>
          before === undefined
            ? starts(scope, shape, items, spans, test)
            : follows(scope, shape, line, spans, before, k, test),
        { keep: k === 0 ? keepsEntries : 'always' },
      ),
    );
  }
  return names;
}

function addLater(scope: Scope, items: string, test: StageTest): string {
  const columns = Object.fromEntries(['subject', 't', ...test.columns].map((name) => [name, col(name)]));
  return scope.add('line', 'those that match a later stage', () => select(items, columns, { where: test.isLater }), {
    keep: 'always',
  });
}

function starts(scope: Scope, shape: ChainShape, line: string, spans: string | null, test: StageTest): Query {
  const { window } = shape.node;
  const columns: Columns = {
    subject: col('subject', 'e'),
    ...(spans === null ? {} : { span: col('span', 's') }),
    t: col('t', 'e'),
    ...(window ? { until: limitOf(scope, col('t', 'e'), window, shape.byDay) } : {}),
  };
  const joins = spans === null ? [] : [inner(table(spans, 's'), liesIn(col('t', 'e')))];
  return select(table(line, 'e'), columns, { joins, where: test.isStage(0, 'e') });
}

function follows(
  scope: Scope,
  shape: ChainShape,
  line: string,
  spans: string | null,
  before: string,
  k: number,
  test: StageTest,
): Query {
  const { node } = shape;
  const [t, previous] = [col('t', 'e'), col('t', 'p')];
  const within = node.stages[k]?.within ?? null;
  const on = all(
    binary('=', col('subject', 'p'), col('subject', 'e')),
    binary(shape.isStrict ? '<' : '<=', previous, t),
    node.window ? binary('>=', col('until', 'p'), t) : null,
    within && binary('>=', limitOf(scope, previous, within, shape.byDay), t),
  );
  const groupBy: Expr[] = [col('subject', 'e'), ...(spans === null ? [] : [col('span', 'p')]), t];
  const columns: Columns = {
    subject: col('subject', 'e'),
    ...(spans === null ? {} : { span: col('span', 'p') }),
    t,
    ...(node.window ? { until: agg('max', [col('until', 'p')]) } : {}),
  };
  return select(table(line, 'e'), columns, {
    joins: [inner(table(before, 'p'), on)],
    where: test.isStage(k, 'e'),
    groupBy,
  });
}
