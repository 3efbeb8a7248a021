import type { Condition, ScoreRule } from '@sluice/core/catalog';
import { conditionFields } from '@sluice/core/internal';
import type { ScoreNode } from '@sluice/core/plan';
import { all, binary, call, cast, col, exists, literal, not, nothingOf, over, up } from '../ast/build.ts';
import type { Expr, Order } from '../ast/expr.ts';
import type { Query } from '../ast/query.ts';
import { type Columns, select, union } from '../ast/select.ts';
import { ROW } from '../rows/rows.ts';
import { localDay } from '../scope/clock.ts';
import type { Scope } from '../scope/scope.ts';
import { faded } from './fades.ts';
import { before, fixedClock, type ScoreTime } from './fixed-clock.ts';
import { holds, matchExpr } from './matches.ts';
import { createdBefore, type ScorePart, scoreParts, scoreRecords } from './score-parts.ts';

type EventRule = Extract<ScoreRule, { kind: 'event' }>;
type RecordRule = Extract<ScoreRule, { kind: 'record' }>;
type InactiveRule = Extract<ScoreRule, { kind: 'inactive' }>;

/** What a rule is lowered with. `name` is the score's, in the statement. */
export interface RuleScope {
  readonly scope: Scope;
  readonly name: string;
  readonly node: ScoreNode;
  readonly time: ScoreTime;
}

/** `subject, points`: a row for each row that gives points, or one for each subject that has them once (rules S2 and S4). */
export function ruleRows(of: RuleScope, rule: ScoreRule): Query[] {
  if (rule.kind === 'event') return eventRows(of, rule);
  return rule.kind === 'record' ? recordRows(of, rule) : inactiveRows(of, rule);
}

function eventRows(of: RuleScope, rule: EventRule): Query[] {
  const matches = eventMatches(of, rule, youngEnough(of, rule));
  const [only, another] = matches;
  if (only === undefined) return [];
  if (another === undefined)
    return [pointsOf(of, rule, only.part.rows.name, only.part.subject, only.part.t, only.isMatch)];
  const rows = of.scope.add(`rows of ${of.name} ${rule.id}`, `rows the rule ${rule.id} looks at, of all sources`, () =>
    union(
      matches.map(({ part, isMatch }) =>
        select(
          part.rows.name,
          { subject: part.subject, t: part.t, part: literal(part.part), [ROW]: col(ROW) },
          { where: isMatch },
        ),
      ),
    ),
  );
  return [pointsOf(of, rule, rows, col('subject'), col('t'), null, [up(col('part'))])];
}

/** By source the rows a rule looks at. */
export function eventMatches(
  { scope, node }: Pick<RuleScope, 'scope' | 'node'>,
  rule: EventRule,
  further: (part: ScorePart) => Expr | null = () => null,
): { readonly part: ScorePart; readonly isMatch: Expr }[] {
  const parts = scoreParts(scope, node);
  return (node.matches[rule.id] ?? []).flatMap((match) => {
    const part = parts.find((each) => each.part === match.part);
    if (part === undefined) return [];
    return [{ part, isMatch: all(part.isItem, matchExpr(scope, part.rows, match), further(part)) }];
  });
}

/** Whether a row is young enough for a rule. */
export function youngEnough({ scope, time }: RuleScope, { within }: EventRule): (part: ScorePart) => Expr | null {
  return ({ t }) => (within === null ? null : binary('>=', t, literal(before(scope, within, time))));
}

/** The rows that count by `first`, with what is left by the cap of the day and decay. */
export function pointsOf(
  { scope, time }: RuleScope,
  rule: EventRule,
  from: string,
  subject: Expr,
  t: Expr,
  where: Expr | null,
  sources: readonly Order[] = [],
  more: Columns = {},
): Query {
  const orderBy = [up(t), ...sources, up(col(ROW))];
  const nth = (partitionBy: readonly Expr[]) => over('row_number', [], { partitionBy, orderBy });
  const points = cast(literal(rule.points), 'double');
  const day = time.byDay ? t : localDay(scope.calendar, scope.context.facts, t);
  const given = rule.perDay === null ? points : capped(rule.points, rule.perDay, nth([subject, day]));
  return select(
    from,
    { subject, points: faded(given, rule.decay, t, fixedClock(scope, time)), ...more },
    { where, qualify: rule.first === null ? null : binary('<=', nth([subject]), literal(rule.first)) },
  );
}

/** The n-th row of a day gives what the rows before it have left of the cap. */
export function capped(points: number, cap: number, nth: Expr): Expr {
  const spent = binary('*', literal(Math.abs(points)), binary('-', nth, literal(1)));
  const left = call('greatest', literal(0), binary('-', literal(cap), spent));
  const given = call('least', literal(Math.abs(points)), left);
  return cast(binary('*', literal(Math.sign(points)), given), 'double');
}

/** Once for each subject of which a record meets the condition. */
function recordRows({ scope, name, node }: RuleScope, rule: RecordRule): Query[] {
  const found = whoMeets(scope, node, rule.where);
  if (found.length === 0) return [];
  const met = scope.add(`records of ${name} ${rule.id}`, `who meets the rule ${rule.id}`, () => union(found));
  return [select(met, { subject: col('subject'), points: cast(literal(rule.points), 'double') }, { distinct: true })];
}

/** `subject`, by source of records: who has one that meets a condition. */
export function whoMeets(scope: Scope, node: ScoreNode, where: Condition): Query[] {
  const fields = conditionFields(where);
  return scoreRecords(scope, node)
    .filter(({ rows }) => fields.some((field) => rows.typeOf(field.name) !== null))
    .map(({ rows, subject, isSubject }) =>
      select(rows.name, { subject }, { distinct: true, where: all(isSubject, holds(scope, rows, where)) }),
    );
}

/** Once for each subject whose latest row, or without one its creation, is longer ago. */
function inactiveRows({ scope, name, node, time }: RuleScope, rule: InactiveRule): Query[] {
  const latest = latestOf({ scope, name, node });
  const limit = before(scope, rule.after, time);
  const points = cast(literal(rule.points), 'double');
  const silent = select(
    latest,
    { subject: col('subject'), points },
    { where: binary('<', col('latest'), literal(limit)) },
  );
  const records = scoreRecords(scope, node).filter(({ created }) => created !== null);
  const old = records.map((each) =>
    select(
      each.rows.name,
      { subject: each.subject },
      { distinct: true, where: all(each.isSubject, createdBefore(scope, each, limit, time.byDay)) },
    ),
  );
  if (old.length === 0) return [silent];
  const created = scope.add(`created before ${name} ${rule.id}`, `who was there long enough for ${rule.id}`, () =>
    union(old),
  );
  const hasRows = exists(latest, binary('=', col('subject', 'row'), col('subject', created)), 'row');
  const quiet = select(created, { subject: col('subject', created), points }, { distinct: true, where: not(hasRows) });
  return [silent, quiet];
}

/** The latest row of each subject. */
export function latestOf({ scope, name, node }: Omit<RuleScope, 'time'>): string {
  const parts = scoreParts(scope, node);
  const items = scope.add(`items of ${name}`, 'when each was active', () =>
    parts.length === 0
      ? nobody({ t: nothingOf('bigint') })
      : union(parts.map(({ rows, subject, t, isItem }) => select(rows.name, { subject, t }, { where: isItem }))),
  );
  return scope.add(`latest of ${name}`, 'the latest row of each', () =>
    select(
      items,
      {
        subject: col('subject'),
        latest: { kind: 'aggregate', fn: 'max', args: [col('t')], distinct: false, orderBy: [], filter: null },
      },
      { groupBy: [col('subject')] },
    ),
  );
}

/** No row at all. */
export function nobody(more: Readonly<Record<string, Expr>> = {}): Query {
  return select(null, { subject: nothingOf('text'), ...more }, { where: literal(false) });
}
