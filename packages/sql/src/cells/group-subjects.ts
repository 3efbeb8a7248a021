import { type GroupNode, isUnlimited, type PickNode } from '@sluice/core/plan';
import { agg, all, binary, call, col, isThere, literal, not, nothingOf } from '../ast/build.ts';
import { type Columns, left, select, table } from '../ast/select.ts';
import { onlySpan } from '../chain/best.ts';
import { addItems } from '../chain/items.ts';
import { addLaterDepths } from '../chain/latest-start.ts';
import { type ChainShape, isInRowOrder, isSimple } from '../chain/shape.ts';
import { type StageTest, stageEvents, stageFlags } from '../chain/stage-test.ts';
import { surely } from '../condition/condition.ts';
import type { Scope } from '../scope/scope.ts';
import { type FirstText, firstText } from './first-text.ts';
import { type GroupSelect, groupColumns } from './group-columns.ts';
import type { ResultColumn } from './spelled-group.ts';

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
  const tells = node.where ? undefined : scope.context.tells;
  const events = stageEvents(scope, shape);
  const test = events ?? stageFlags(shape);
  const dimensions = [...new Set([...(events?.columns ?? []), ...picks.map((pick) => pick.column)])];
  const items = addItems(scope, shape, { values: [], dimensions }, { keep: 'never' });
  const firsts = picks.map((pick, i) => firstText(scope, shape, pick, `k${i}`));
  const subjects = addSubjects(scope, shape, picks, firsts, items, test);
  const depths = addLaterDepths(scope, shape, items, test, tells !== undefined);
  const byName = new Map(picks.map((pick, i) => [pick.dimension, firsts[i]]));
  const textOf = (dimension: string) => byName.get(dimension)?.text ?? nothingOf('text');
  const grouping = groupColumns(node, textOf, onlySpan, (m) => {
    const stage = m.kind === 'reached' ? Math.max(0, ...m.stages) : 0;
    const isEntry = tells ? col('has_entered', 'a') : null;
    return [agg('count', [], { filter: stage === 0 ? isEntry : binary('>=', col('depth', 'd'), literal(stage)) })];
  });
  const told = tells ? toldColumns(tells) : { columns: {}, results: [] };
  const onSubject = binary('=', col('subject', 'd'), col('subject', 'a'));
  const where = tells ? null : all(col('has_entered', 'a'), grouping.clauses.where ?? null);
  const query = select(
    table(subjects, 'a'),
    { ...grouping.columns, ...told.columns },
    {
      joins: [left(table(depths, 'd'), onSubject)],
      groupBy: [...node.by.map(({ dimension }) => byName.get(dimension)?.key ?? nothingOf('text')), onlySpan],
      where,
    },
  );
  return { query, results: [...grouping.results, ...told.results] };
}

const namesOf = (picks: readonly PickNode[]): string => picks.map((pick) => pick.dimension).join(', ');

function addSubjects(
  scope: Scope,
  shape: ChainShape,
  picks: readonly PickNode[],
  firsts: readonly FirstText[],
  items: string,
  test: StageTest,
): string {
  const what = `every ${shape.stack.subject}: the first ${namesOf(picks)}, in the order of the rows, and whether it entered`;
  const kept = Object.fromEntries(firsts.map((first, i) => [`k${i}`, first.kept]));
  const columns: Columns = { ...kept, has_entered: agg('bool_or', [test.isEntry]) };
  return scope.add('subjects', what, () =>
    select(items, { subject: col('subject'), ...columns }, { groupBy: [col('subject')] }),
  );
}

/** What the census asks of all subjects, and whether their keys are what they are taken for. */
function toldColumns(tells: NonNullable<Scope['context']['tells']>): {
  readonly columns: Columns;
  readonly results: readonly ResultColumn[];
} {
  const [subject, hasEntered] = [col('subject', 'a'), col('has_entered', 'a')];
  const columns = {
    '#entered': agg('count', [], { filter: hasEntered }),
    '#never_entered': agg('count', [], { filter: all(not(surely(hasEntered)), isThere(col('depth', 'd'))) }),
    ...(tells === 'census' ? {} : { '#odd_keys': agg('bool_or', [not(call('plain_key', subject))]) }),
  };
  const whats = ['entered', 'never_entered', 'odd_keys'] as const;
  const results = whats.flatMap((what) =>
    `#${what}` in columns ? [{ kind: 'told', what, name: `#${what}` } as const] : [],
  );
  return { columns, results };
}

/** One period without limits. */
function isWhole({ node }: ChainShape): boolean {
  const [only] = node.spans;
  return node.spans.length === 1 && only !== undefined && isUnlimited(only);
}
