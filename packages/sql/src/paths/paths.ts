import type { PathsNode } from '@sluice/core/plan';
import { all, any, binary, cast, col, exists, not, nothingOf, over, up, word } from '../ast/build.ts';
import type { Expr, Order } from '../ast/expr.ts';
import type { Query } from '../ast/query.ts';
import { type Columns, left, select, table, union } from '../ast/select.ts';
import { keysWithoutChain } from '../cells/chain-keys.ts';
import { type ChainShape, shapeOf } from '../chain/shape.ts';
import { localDay } from '../scope/clock.ts';
import { startOf } from '../scope/reach.ts';
import type { Scope } from '../scope/scope.ts';
import { addConversions, milestoneColumn, milestoneNames, subjectColumn } from './conversions.ts';
import { addFollowed } from './leads-of.ts';
import { addTouches, noTouch, touchColumn, touchNames } from './touch-items.ts';

/** What becomes of a journey: a conversion, none so far, or none of a lead that is of no account or deal. */
export const CONVERTED = 'converted';
export const OPEN = 'open';
export const OPEN_LEAD = 'open lead';

/**
 * `paths`: journeys, a row a touch, the earliest first, and one without a touch where there is none (rules A1, A3). In
 * order: `journey` (a number), `outcome`, `t`, `value`, three milestones, the dimensions of the subject, `touch_t`,
 * `is_direct`, the dimensions of the touch.
 */
export function lowerPaths(scope: Scope, _id: string, node: PathsNode): Query {
  const shape = shapeOf(scope, node.conversions);
  const stack = node.touches === null ? null : scope.node(node.touches, 'stack');
  const byDay = stack?.byDay ?? shape.byDay;
  const conversions = addConversions(scope, node, shape);
  const followed = stack && addFollowed(scope, node, addTouches(scope, node, stack));
  const journeys = addJourneys(scope, node, shape, byDay, conversions, node.open ? followed : null);
  const heads = ['journey', 'outcome', ...journeyNames(node)];
  const touch = followed === null ? noTouch(node) : Object.fromEntries(touchNames(node).map((n) => [n, col(n, 'i')]));
  const columns: Columns = {
    ...Object.fromEntries(heads.map((name) => [name, col(name, 'j')])),
    touch_t: touch['t'] ?? nothingOf('bigint'),
    is_direct: touch['is_direct'] ?? nothingOf('boolean'),
    ...Object.fromEntries(
      node.keys.map(({ dimension }) => [touchColumn(dimension), touch[touchColumn(dimension)] ?? nothingOf('text')]),
    ),
  };
  if (followed === null) return select(table(journeys, 'j'), columns, { orderBy: [up(col('journey', 'j'))] });
  const joins = [left(table(followed, 'i'), isOnTheWay(node))];
  return select(table(journeys, 'j'), columns, { joins, orderBy: inOrder(node) });
}

/** The time, worth, milestones and dimensions of a journey. */
function journeyNames(node: PathsNode): string[] {
  return [
    't',
    'value',
    ...milestoneNames.map(milestoneColumn),
    ...node.picks.map(({ dimension }) => subjectColumn(node, dimension)),
  ];
}

function inOrder({ subject }: PathsNode): Order[] {
  const leads = subject === 'lead' ? [] : [up(col('place', 'i'))];
  return [up(col('journey', 'j')), up(col('t', 'i')), ...leads, up(col('part', 'i')), up(col('row_number', 'i'))];
}

/** The touches of who is followed; of conversions those at or before it, inside the lookback, both ends inclusive. */
function isOnTheWay(node: PathsNode): Expr {
  const [touched, at] = [col('t', 'i'), col('t', 'j')];
  const inside = all(binary('<=', touched, at), node.lookback && binary('>=', touched, col('from_t', 'j')));
  const isWho =
    node.subject === 'lead'
      ? binary('=', col('lead', 'i'), col('subject', 'j'))
      : all(
          binary('=', col('subject', 'i'), col('subject', 'j')),
          binary('=', col('is_alone', 'i'), binary('=', col('outcome', 'j'), word(OPEN_LEAD))),
        );
  return all(isWho, node.open ? any(binary('<>', col('outcome', 'j'), word(CONVERTED)), inside) : inside);
}

/** Conversions, and of those who have none whoever has a touch; numbered. */
function addJourneys(
  scope: Scope,
  node: PathsNode,
  shape: ChainShape,
  byDay: boolean,
  conversions: string,
  followed: string | null,
): string {
  const day = (name: string): Expr =>
    byDay && !shape.byDay
      ? cast(localDay(scope.calendar, scope.context.facts, col(name, 'a')), 'bigint')
      : col(name, 'a');
  const times = ['t', ...milestoneNames.map(milestoneColumn)];
  const own = journeyNames(node).map((name) => [name, times.includes(name) ? day(name) : col(name, 'a')] as const);
  const converted = select(table(conversions, 'a'), {
    outcome: word(CONVERTED),
    subject: col('subject', 'a'),
    ...Object.fromEntries(own),
  });
  const open = followed === null ? [] : openJourneys(scope, node, conversions, followed);
  const all = scope.add('all_journeys', 'conversions, and who has none so far', () => union([converted, ...open]));
  const columns = Object.fromEntries(['outcome', 'subject', ...journeyNames(node)].map((name) => [name, col(name)]));
  const number = over('row_number', [], { orderBy: [up(col('outcome')), up(col('subject'))] });
  const from: Columns = node.lookback ? { from_t: startOf(scope, col('t'), node.lookback, byDay) } : {};
  return scope.add('journeys', `the same, numbered${node.lookback ? ', and when the lookback begins' : ''}`, () =>
    select(all, { journey: number, ...columns, ...from }),
  );
}

function openJourneys(scope: Scope, node: PathsNode, conversions: string, followed: string): Query[] {
  const isOfLeads = node.subject === 'lead';
  const who = isOfLeads ? 'lead' : 'subject';
  const hasConverted = exists(conversions, binary('=', col('subject', 'c'), col(who, followed)), 'c');
  const open = scope.add('open', `every ${node.subject} with touches and no conversion`, () =>
    select(
      followed,
      { subject: col(who) },
      { distinct: true, where: all(isOfLeads ? null : not(col('is_alone')), not(hasConverted)) },
    ),
  );
  const keys = keysWithoutChain(scope, { by: node.picks, also: [] }, open);
  const texts = node.picks.map(({ dimension }) => [subjectColumn(node, dimension), keys.textOf(dimension)] as const);
  const ofSubjects = select(
    table(open, 'a'),
    { outcome: word(OPEN), subject: col('subject', 'a'), ...noConversion, ...Object.fromEntries(texts) },
    { joins: keys.joins },
  );
  if (isOfLeads) return [ofSubjects];
  const none = texts.map(([name]) => [name, nothingOf('text')] as const);
  const alone = select(
    followed,
    { outcome: word(OPEN_LEAD), subject: col('subject'), ...noConversion, ...Object.fromEntries(none) },
    { distinct: true, where: col('is_alone') },
  );
  return [ofSubjects, alone];
}

const noConversion: Columns = {
  t: nothingOf('bigint'),
  value: nothingOf('hugeint'),
  ...Object.fromEntries(milestoneNames.map((name) => [milestoneColumn(name), nothingOf('bigint')])),
};
