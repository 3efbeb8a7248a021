import { type GroupNode, isUnlimited, type PickNode } from '@sluice/core/plan';
import { agg, all, binary, col, literal, nothingOf } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import { left, select, table } from '../ast/select.ts';
import { onlySpan } from '../chain/best.ts';
import { addItems } from '../chain/items.ts';
import { addLaterDepths } from '../chain/latest-start.ts';
import { type ChainShape, isInRowOrder, isSimple } from '../chain/shape.ts';
import { stageEvents, stageFlags } from '../chain/stage-test.ts';
import type { Scope } from '../scope/scope.ts';
import { type GroupSelect, groupColumns } from './group-columns.ts';

/** The first touches a group is split by; null where a key is something else, or of another timeline. */
function firstTouches(scope: Scope, node: GroupNode, shape: ChainShape): PickNode[] | null {
  const picks = [...node.by, ...node.also].map((key) => ('pick' in key ? scope.node(key.pick, 'pick') : null));
  const isOwn = (pick: PickNode | null): pick is PickNode =>
    pick !== null && pick.which.kind === 'first_touch' && pick.timeline === shape.node.timeline;
  return picks.length > 0 && picks.every(isOwn) ? picks : null;
}

/**
 * Counts by first touches where all is said by one source whose rows stand in time order: one look at the rows of each
 * subject tells who it is and whether it entered, and only those who go on are followed. null: spelled in general.
 */
export function groupSubjects(scope: Scope, node: GroupNode, shape: ChainShape): GroupSelect | null {
  const picks = firstTouches(scope, node, shape);
  const isPlain = isSimple(shape) && !shape.takesUndated && shape.node.attempts === 'best' && shape.stages > 1;
  if (picks === null || !isPlain || !isWhole(shape) || !isInRowOrder(scope, shape)) return null;
  const events = stageEvents(scope, shape);
  const test = events ?? stageFlags(shape);
  const dimensions = [...new Set([...(events?.columns ?? []), ...picks.map((pick) => pick.column)])];
  const items = addItems(scope, shape, { values: [], dimensions }, { keep: 'never' });
  const first = (column: string) => agg('arg_min', [col(column), col('row_number')]);
  const subjects = scope.add(
    'subjects',
    `every ${shape.stack.subject}: the first ${picks.map((p) => p.dimension).join(', ')}, in the order of the rows, and whether it entered`,
    () =>
      select(
        items,
        {
          subject: col('subject'),
          ...Object.fromEntries(picks.map((pick, i) => [`k${i}`, first(pick.column)])),
          has_entered: agg('bool_or', [test.isStage(0, null)]),
        },
        { groupBy: [col('subject')] },
      ),
  );
  const depths = addLaterDepths(scope, shape, items, test);
  const keys = new Map(picks.map((pick, i): [string, Expr] => [pick.dimension, col(`k${i}`, 'a')]));
  const textOf = (dimension: string) => keys.get(dimension) ?? nothingOf('text');
  const grouping = groupColumns(node, textOf, onlySpan, (m) => {
    const stage = m.kind === 'reached' ? Math.max(0, ...m.stages) : 0;
    return [agg('count', [], { filter: stage === 0 ? null : binary('>=', col('depth', 'd'), literal(stage)) })];
  });
  const onSubject = binary('=', col('subject', 'd'), col('subject', 'a'));
  const where = all(col('has_entered', 'a'), grouping.clauses.where ?? null);
  const query = select(table(subjects, 'a'), grouping.columns, {
    joins: [left(table(depths, 'd'), onSubject)],
    ...grouping.clauses,
    where,
  });
  return { query, results: grouping.results };
}

/** One period without limits. */
function isWhole({ node }: ChainShape): boolean {
  const [only] = node.spans;
  return node.spans.length === 1 && only !== undefined && isUnlimited(only);
}
