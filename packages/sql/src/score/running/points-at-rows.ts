import type { ScoreGroup, ScoreRule } from '@sluice/core/catalog';
import { agg, all, binary, call, cast, choose, col, isThere, literal, not, over, up } from '../../ast/build.ts';
import type { Expr } from '../../ast/expr.ts';
import type { Join } from '../../ast/query.ts';
import { inner, left, select, table } from '../../ast/select.ts';
import { faded } from '../fades.ts';
import { capped } from '../rule-rows.ts';
import { clamped } from '../score.ts';
import { DAY, type RunningClock, runningClock } from './running-clock.ts';
import { addWalk, givenColumn, isLasting, matchColumn, ON, type RunningScope, walkName } from './walk.ts';

type EventRule = Extract<ScoreRule, { kind: 'event' }>;

/** What a rule has given at a row: its points, and where they are looked up. */
interface Given {
  readonly points: Expr;
  readonly joins: readonly Join[];
}

/** `subject, place, t, source, row_number, points`: the points at each row of a subject, with all rows up to it (rule S5). */
export function addPointsAtRows(of: RunningScope): string {
  const { scope, node } = of;
  const { id, groups, range } = node.score;
  const walk = addWalk(of);
  const sums = groups.map((group) => groupAt(of, group, walk));
  const total = sums.map(({ points }) => points).reduce<Expr | null>(plus, null) ?? literal(0);
  const names = ['subject', 'place', 't', 'source', 'row_number', ...(of.on === null ? [] : [ON])];
  const own = names.map((name) => [name, col(name, walk)] as const);
  const points = cast(clamped(total, range?.[0] ?? null, range?.[1] ?? null), 'double');
  return scope.add(`${walkName(of)} at each row`, `the points of ${id} with each row and all before it`, () =>
    select(walk, { ...Object.fromEntries(own), points }, { joins: sums.flatMap(({ joins }) => joins) }),
  );
}

const plus = (sum: Expr | null, points: Expr): Expr => (sum === null ? points : binary('+', sum, points));

function groupAt(of: RunningScope, { rules, min, max }: ScoreGroup, walk: string): Given {
  const given = rules.map((rule) => ruleAt(of, rule, walk));
  const sum = given.map(({ points }) => points).reduce<Expr | null>(plus, null) ?? literal(0);
  return { points: clamped(sum, min, max), joins: given.flatMap(({ joins }) => joins) };
}

function ruleAt(of: RunningScope, rule: ScoreRule, walk: string): Given {
  const own = (name: string) => col(name, walk);
  const soFar = { partitionBy: [own('subject')], orderBy: [up(own('place'))] };
  if (rule.kind === 'record') {
    const isMet = over('bool_or', [own(matchColumn(rule))], soFar);
    return { points: choose([[isMet, cast(literal(rule.points), 'double')]], literal(0)), joins: [] };
  }
  if (rule.kind === 'inactive') return { points: silenceAt(of, rule, walk), joins: [] };
  if (isLasting(rule) && rule.decay === null) {
    const points = over('sum', [own(givenColumn(rule))], soFar);
    return { points: call('coalesce', points, literal(0)), joins: [] };
  }
  const sums = addSums(of, rule, walk);
  const on = all(...['subject', 'place'].map((name) => binary('=', col(name, sums), own(name))));
  return { points: call('coalesce', col('points', sums), literal(0)), joins: [left(sums, on)] };
}

/** Rule S4 at a row: a record may come long after the latest event, or after the first record where there is none. */
function silenceAt(
  { scope, byDay, on }: RunningScope,
  rule: Extract<ScoreRule, { kind: 'inactive' }>,
  walk: string,
): Expr {
  const own = (name: string) => col(name, walk);
  const partitionBy = [own('subject')];
  const active = choose([[own('is_event'), own('t')]]);
  const latest = over('max', [active], { partitionBy, orderBy: [up(own('place'))] });
  const known = on === null ? own('t') : choose([[not(own(ON)), own('t')]]);
  const first = over('min', [known], { partitionBy });
  const limit = runningClock(scope, walk, walk, byDay).before(rule.after);
  const isSilent = binary('<', call('coalesce', latest, first), limit);
  return choose([[isSilent, cast(literal(rule.points), 'double')]], literal(0));
}

/** The sum of what is left at each row of what the rows up to it gave a rule. */
function addSums(of: RunningScope, rule: EventRule, walk: string): string {
  const { scope } = of;
  const name = `${walkName(of)} ${rule.id}`;
  const pairs = addPairs(of, rule, walk);
  return scope.add(`${name} at each row`, `the points of ${rule.id} with each row and all before it`, () =>
    select(
      pairs,
      {
        subject: col('subject'),
        place: col('place'),
        points: agg('sum', [col('points')], { orderBy: [up(col('nth'))] }),
      },
      { groupBy: [col('subject'), col('place')] },
    ),
  );
}

/** By row what each row up to it has left; rows that count by `within` are counted anew at each. */
function addPairs(of: RunningScope, rule: EventRule, walk: string): string {
  const { scope, byDay, on: date } = of;
  const clock = runningClock(scope, 'now', 'past', byDay);
  const t = col('t', 'past');
  const nth = (...more: Expr[]) =>
    over('row_number', [], {
      partitionBy: [col('subject', 'now'), col('place', 'now'), ...more],
      orderBy: [up(col('place', 'past'))],
    });
  const day = byDay ? t : col(DAY, 'past');
  const given = isLasting(rule)
    ? col(givenColumn(rule), 'past')
    : rule.perDay === null
      ? cast(literal(rule.points), 'double')
      : capped(rule.points, rule.perDay, nth(day));
  const on = all(
    binary('=', col('subject', 'past'), col('subject', 'now')),
    binary('<=', col('place', 'past'), col('place', 'now')),
    counts(rule, t, clock),
  );
  const isFirst = isLasting(rule) || rule.first === null ? null : binary('<=', nth(), literal(rule.first));
  return scope.add(`${walkName(of)} ${rule.id} by row`, `what each row has left for ${rule.id} at each later one`, () =>
    select(
      table(walk, 'now'),
      {
        subject: col('subject', 'now'),
        place: col('place', 'now'),
        nth: col('place', 'past'),
        points: faded(given, rule.decay, t, clock),
      },
      {
        joins: [inner(table(walk, 'past'), on)],
        where: date === null ? isThere(col('t', 'now')) : col(ON, 'now'),
        qualify: isFirst,
      },
    ),
  );
}

function counts(rule: EventRule, t: Expr, clock: RunningClock): Expr {
  if (rule.within === null) return isThere(col(givenColumn(rule), 'past'));
  return all(col(matchColumn(rule), 'past'), binary('>=', t, clock.before(rule.within)));
}
