import type { ScoreGroup } from '@sluice/core/catalog';
import type { ScoreNode } from '@sluice/core/plan';
import { agg, binary, call, col, literal } from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import { left, select, table, union } from '../ast/select.ts';
import type { Scope } from '../scope/scope.ts';
import { latestOf, type RuleScope, ruleRows } from './rule-rows.ts';
import { scoreRecords } from './score-parts.ts';

/** `score`: `subject, points` of everybody there is, by rules S1 to S4; two expressions a group: its rows, and its sum. */
export function lowerScore(scope: Scope, id: string, node: ScoreNode): string {
  const stack = scope.node(node.timeline, 'stack');
  const time = { at: stack.byDay ? node.at.day : node.at.micros, byDay: stack.byDay };
  const { score } = node;
  const of: RuleScope = { scope, name: score.id, node, time };
  const everybody = subjectsOf(of);
  const groups = score.groups.map((group) => ({ group, sums: groupSums(of, group) }));
  const joins = groups.flatMap(({ sums }) =>
    sums === null ? [] : [left(table(sums), binary('=', col('subject', sums), col('subject', everybody)))],
  );
  const total = groups.reduce<Expr | null>((sum, { group, sums }) => {
    const none = literal(within(0, group.min, group.max));
    const points = sums === null ? none : call('coalesce', col('points', sums), none);
    return sum === null ? points : binary('+', sum, points);
  }, null);
  const [least, most] = score.range ?? [null, null];
  return scope.add(id, `the points of each ${score.subject} by ${score.id}`, () =>
    select(
      everybody,
      { subject: col('subject', everybody), points: clamped(total ?? literal(0), least, most) },
      { joins },
    ),
  );
}

/** The points of who has no row and no record. */
export function pointsOfNobody({ groups, range }: ScoreNode['score']): number {
  const sum = groups.reduce((total, { min, max }) => total + within(0, min, max), 0);
  return within(sum, range?.[0] ?? null, range?.[1] ?? null);
}

/** The sum of a group's rules within its limits; null where none of its rules has rows. */
function groupSums(of: RuleScope, group: ScoreGroup): string | null {
  const rows = group.rules.flatMap((rule) => ruleRows(of, rule));
  if (rows.length === 0) return null;
  const given = of.scope.add(`rows of ${of.name} ${group.id}`, `what each row gives ${group.id}, rule by rule`, () =>
    union(rows),
  );
  return of.scope.add(`${of.name} ${group.id}`, `the points of ${group.id}, within its limits`, () => {
    const sum = agg('sum', [col('points')]);
    return select(
      given,
      { subject: col('subject'), points: clamped(sum, group.min, group.max) },
      { groupBy: [col('subject')] },
    );
  });
}

/** Everybody with a row or a record. */
export function subjectsOf(of: Omit<RuleScope, 'time'>): string {
  const { scope, name, node } = of;
  const records = scoreRecords(scope, node).map(({ rows, subject, isSubject }) =>
    select(rows.name, { subject }, { where: isSubject }),
  );
  const all = scope.add(`all of ${name}`, 'who has a row or a record', () =>
    union([select(latestOf(of), { subject: col('subject') }), ...records]),
  );
  return scope.add(`subjects of ${name}`, 'each of them once', () =>
    select(all, { subject: col('subject') }, { distinct: true }),
  );
}

/** A value within limits; null: none. */
export function clamped(value: Expr, least: number | null, most: number | null): Expr {
  const below = most === null ? value : call('least', value, literal(most));
  return least === null ? below : call('greatest', below, literal(least));
}

function within(value: number, least: number | null, most: number | null): number {
  return Math.max(least ?? Number.NEGATIVE_INFINITY, Math.min(most ?? Number.POSITIVE_INFINITY, value));
}
