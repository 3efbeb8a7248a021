import type { RecurringPart } from '@sluice/core/catalog';
import type { GroupNode } from '@sluice/core/plan';
import {
  agg,
  all,
  any,
  binary,
  choose,
  col,
  isIn,
  isNull,
  isThere,
  literal,
  nothingOf,
  word,
} from '../../ast/build.ts';
import type { Expr } from '../../ast/expr.ts';
import type { Query } from '../../ast/query.ts';
import { type Columns, cross, inner, left, select, table, union } from '../../ast/select.ts';
import type { Rows } from '../../rows/rows.ts';
import type { Scope } from '../../scope/scope.ts';
import { type GroupSelect, groupColumns, moneySum } from '../group-columns.ts';
import { keptKeys } from './kept-keys.ts';
import { addSubscriptions, addTotals, type Recurring, runsOn } from './subscriptions.ts';

/** The part whose accounts are counted. */
const counted: Readonly<Partial<Record<RecurringPart, RecurringPart>>> = {
  accounts: 'closing',
  accounts_opening: 'opening',
  accounts_churned: 'churn',
};

/** Recurring revenue by rule M5: the kind of a movement is the account's, each of its subscriptions carries its own part. */
export function groupRecurring(scope: Scope, node: GroupNode, dated: Recurring, rows: Rows): GroupSelect {
  const measures = node.measures.flatMap((m) => (m.kind === 'recurring' ? [m] : []));
  const [first] = measures;
  const keys = keptKeys(node, rows);
  const asked = [...new Set(measures.map(({ of }) => counted[of] ?? of))];
  const names = Object.keys(keys.columns);
  const parts =
    first && addParts(scope, dated, addSubscriptions(scope, rows, dated, first, keys.columns), asked, names);
  const textAt = (dimension: string) => (parts ? keys.textOf(dimension, 'a') : nothingOf('text'));
  const { columns, clauses, results } = groupColumns(node, textAt, col('span', 'a'), (m) => {
    const of = m.kind === 'recurring' ? m.of : 'closing';
    const isPart = binary('=', col('part', 'a'), word(counted[of] ?? of));
    if (counted[of] === undefined) return moneySum(col('amount', 'a'), isPart);
    const hadPaid = binary('<>', col('before', 'a'), literal(0));
    return [agg('count', [col('account', 'a')], { distinct: true, filter: all(isPart, hadPaid) })];
  });
  return { query: select(table(parts ?? '', 'a'), columns, clauses), results };
}

/** Every subscription's part in a level or a movement: its amount, and what it had brought before. */
function addParts(
  scope: Scope,
  dated: Recurring,
  subscriptions: string,
  asked: readonly RecurringPart[],
  keys: readonly string[],
): string {
  const paying = addTotals(scope, subscriptions, dated);
  const kept = Object.fromEntries(keys.map((name) => [name, col(name, 's')]));
  const levels = asked.filter((part) => part === 'opening' || part === 'closing');
  const moves = asked.filter((part) => part !== 'opening' && part !== 'closing');
  const queries: Query[] = [];
  if (levels.length > 0) queries.push(levelParts(addLevels(scope, dated, levels), subscriptions, paying, kept));
  if (moves.length > 0) {
    const steps = addMoves(scope, dated, subscriptions, paying);
    queries.push(moveParts(addMoved(scope, steps, moves, subscriptions, kept), keys));
  }
  return scope.add('parts', 'what each subscription has to do with that', () => union(queries));
}

/** The day each level is taken on. */
function addLevels(scope: Scope, { days }: Recurring, parts: readonly RecurringPart[]): string {
  const rows = days.flatMap((own, span) =>
    own.length === 0
      ? []
      : parts.map((part) => [literal(span), word(part), literal((part === 'opening' ? own[0] : own.at(-1)) ?? 0)]),
  );
  const none = [[literal(0), word(''), nothingOf('integer')]];
  return scope.add(
    'levels',
    'the days recurring revenue stands on',
    () => ({ kind: 'values', rows: rows.length === 0 ? none : rows }),
    {
      columns: ['span', 'part', 'day'],
    },
  );
}

function levelParts(levels: string, subscriptions: string, paying: string, kept: Columns): Query {
  const amount = col('amount', 's');
  const columns = { ...kept, account: col('account', 's'), span: col('span', 'l'), part: col('part', 'l'), amount };
  return select(
    table(levels, 'l'),
    { ...columns, before: amount },
    {
      joins: [
        inner(table(paying, 'p'), binary('=', col('day', 'p'), col('day', 'l'))),
        inner(
          table(subscriptions, 's'),
          all(binary('=', col('account', 's'), col('account', 'p')), runsOn(col('day', 'l'))),
        ),
      ],
      where: binary('<>', amount, literal(0)),
    },
  );
}

/** What each step from one day to the next is to each account. */
function addMoves(scope: Scope, dated: Recurring, subscriptions: string, paying: string): string {
  const steps = addSteps(scope, dated);
  const isPaid = binary('<>', col('amount'), literal(0));
  const accounts = scope.add('accounts', 'every account, and the first day it ever paid', () =>
    select(
      subscriptions,
      { account: col('account'), first_day: agg('min', [col('from_day')], { filter: isPaid }) },
      { groupBy: [col('account')] },
    ),
  );
  const on = (alias: string, day: string) =>
    all(binary('=', col('account', alias), col('account', 'a')), binary('=', col('day', alias), col(day, 'd')));
  return scope.add('moves', 'what each step is to each account that pays before or after it', () =>
    select(
      table(accounts, 'a'),
      {
        account: col('account', 'a'),
        span: col('span', 'd'),
        day_before: col('day_before', 'd'),
        day_after: col('day_after', 'd'),
        move: moveOf(col('total', 'b'), col('total', 'n')),
      },
      {
        joins: [
          cross(table(steps, 'd')),
          left(table(paying, 'b'), on('b', 'day_before')),
          left(table(paying, 'n'), on('n', 'day_after')),
        ],
        where: any(isThere(col('total', 'b')), isThere(col('total', 'n'))),
      },
    ),
  );
}

function addSteps(scope: Scope, { days }: Recurring): string {
  const rows = days.flatMap((own, span) =>
    own.slice(1).map((day, i) => [literal(span), literal(own[i] ?? 0), literal(day)]),
  );
  const none = [[literal(0), nothingOf('integer'), nothingOf('integer')]];
  return scope.add(
    'steps',
    'each day and the one it is compared with',
    () => ({ kind: 'values', rows: rows.length === 0 ? none : rows }),
    { columns: ['span', 'day_before', 'day_after'] },
  );
}

/** Missing is nothing; an account that pays again was there before. */
function moveOf(old: Expr, now: Expr): Expr {
  const wasThere = binary('<=', col('first_day', 'a'), col('day_before', 'd'));
  return choose(
    [
      [all(isNull(old), wasThere), word('reactivation')],
      [isNull(old), word('new')],
      [isNull(now), word('churn')],
      [binary('<', now, old), word('contraction')],
    ],
    word('expansion'),
  );
}

/** What each subscription brought before a move of its account that is asked for, and brings after it. */
function addMoved(
  scope: Scope,
  moves: string,
  asked: readonly RecurringPart[],
  subscriptions: string,
  kept: Columns,
): string {
  const amountOn = (day: string): Expr => choose([[runsOn(col(day, 'm')), col('amount', 's')]], literal(0));
  const columns = { ...kept, account: col('account', 's'), span: col('span', 'm'), move: col('move', 'm') };
  return scope.add(
    'moved',
    'what each subscription of such an account brought before the step, and brings after it',
    () =>
      select(
        table(moves, 'm'),
        { ...columns, before: amountOn('day_before'), after: amountOn('day_after') },
        {
          joins: [inner(table(subscriptions, 's'), binary('=', col('account', 's'), col('account', 'm')))],
          where: isIn(col('move', 'm'), asked.map(word)),
        },
      ),
  );
}

/** An account that is gone counts by the subscriptions it had. */
function moveParts(moved: string, keys: readonly string[]): Query {
  const [before, after] = [col('before'), col('after')];
  const isLoss = isIn(col('move'), [word('contraction'), word('churn')]);
  const change = choose([[isLoss, binary('-', before, after)]], binary('-', after, before));
  const isGone = all(binary('=', col('move'), word('churn')), binary('<>', before, literal(0)));
  const own = ['account', 'span'].map((name) => [name, col(name)] as const);
  return select(
    moved,
    {
      ...Object.fromEntries(keys.map((name) => [name, col(name)])),
      ...Object.fromEntries(own),
      part: col('move'),
      amount: change,
      before,
    },
    { where: any(binary('<>', before, after), isGone) },
  );
}
