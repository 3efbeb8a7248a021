import type { ScoreRule } from '@sluice/core/catalog';
import { conditionFields } from '@sluice/core/internal';
import type { ScoreNode } from '@sluice/core/plan';
import { all, any, binary, cast, choose, col, isThere, literal, nothingOf, over, up } from '../../ast/build.ts';
import type { Expr, Order } from '../../ast/expr.ts';
import type { Query } from '../../ast/query.ts';
import { type Columns, select, union } from '../../ast/select.ts';
import { columnOf, ROW } from '../../rows/rows.ts';
import { localDay, startOfDay, wallClock } from '../../scope/clock.ts';
import type { Scope } from '../../scope/scope.ts';
import { holds, matchExpr } from '../matches.ts';
import { capped, nobody } from '../rule-rows.ts';
import { type ScoreRecords, scoreParts, scoreRecords } from '../score-parts.ts';
import { DAY, fadesByMonths, WALL } from './running-clock.ts';

type EventRule = Extract<ScoreRule, { kind: 'event' }>;

/** A score that is asked at each row. */
export interface RunningScope {
  readonly scope: Scope;
  readonly node: ScoreNode;
  readonly byDay: boolean;
  /** The field of leads sources, or of the deals source of the node, at whose dates it is asked too; null: at no date but creations. */
  readonly on: string | null;
}

/** The column that says whether a row is a date of a record that is asked, and nothing that is scored. */
export const ON = 'is_date';

/** What is told apart by the dates that are asked. */
export const walkName = ({ node, on }: RunningScope): string =>
  on === null ? node.score.id : `${node.score.id} on ${dateName(node, on)}`;

/** The date in a field of leads sources, or of the deals source that is there for it. */
export function dateName({ leads }: ScoreNode, field: string): string {
  const deals = leads.find(({ dates }) => dates);
  return deals ? `${deals.source}.${field}` : field;
}

/** The order of a subject's rows (rule F5); records without a stamp were always there. */
export const inOrder: readonly Order[] = [up(col('t'), 'first'), up(col('source')), up(col('row_number'))];

/** The column that says whether a row is one a rule looks at. */
export const matchColumn = ({ id }: ScoreRule): string => `is ${id}`;
/** The column of what a row gives a rule before it fades; missing where it gives nothing. */
export const givenColumn = ({ id }: ScoreRule): string => `given ${id}`;

/**
 * The rows of each subject, its events and its records, numbered in order: what each gives the rules that do not forget,
 * and which the others look at.
 */
export function addWalk(of: RunningScope): string {
  const { scope, node } = of;
  const rows = addRows(of);
  const name = `${walkName(of)} in order`;
  const rules = node.score.groups.flatMap((group) => group.rules);
  const events = rules.flatMap((rule) => (rule.kind === 'event' ? [rule] : []));
  const columns = {
    ...named(['subject', 't', 'source', 'row_number', 'is_event', ...(of.on === null ? [] : [ON])]),
    ...named(rules.filter((rule) => !isLasting(rule) && rule.kind !== 'inactive').map(matchColumn)),
    ...localTime(of, events),
    ...Object.fromEntries(events.filter(isLasting).map((rule) => [givenColumn(rule), givenOf(of, rule)])),
    place: over('row_number', [], {
      partitionBy: [col('subject')],
      orderBy: of.on === null ? inOrder : [...inOrder, up(col(ON))],
    }),
  };
  return scope.add(name, 'those rows in order, with what each gives before it fades', () => select(rows, columns), {
    keep: 'always',
  });
}

/** The local day and time of a row, where a rule looks at them. */
function localTime({ scope, byDay }: RunningScope, rules: readonly EventRule[]): Columns {
  const { calendar, context } = scope;
  if (byDay) return {};
  const isMonthly = rules.some(fadesByMonths);
  const isDaily = rules.some((rule) => rule.perDay !== null && !isLasting(rule));
  return {
    ...(isMonthly || isDaily ? { [DAY]: localDay(calendar, context.facts, col('t')) } : {}),
    ...(isMonthly ? { [WALL]: wallClock(calendar, context.facts, 0).wallOf(col('t')) } : {}),
  };
}

/** Whether a row that counts once does so for good, though it may fade. */
export function isLasting(rule: ScoreRule): boolean {
  return rule.kind === 'event' && rule.within === null;
}

const named = (names: readonly string[]): Columns => Object.fromEntries(names.map((name) => [name, col(name)]));

function addRows(of: RunningScope): string {
  const { scope, node } = of;
  const rules = node.score.groups.flatMap((group) => group.rules).filter(({ kind }) => kind !== 'inactive');
  const isDate: Columns = of.on === null ? {} : { [ON]: literal(false) };
  const events = scoreParts(scope, node).map(({ part, rows, subject, t, isItem }) => {
    const flags = rules.map((rule) => {
      const matches = (node.matches[rule.id] ?? []).filter((match) => match.part === part);
      return [matchColumn(rule), any(...matches.map((match) => matchExpr(scope, rows, match)))];
    });
    const columns = { ...placed(scope, rows.source, subject, t, true), ...Object.fromEntries(flags), ...isDate };
    return select(rows.name, columns, { where: isItem });
  });
  const known = scoreRecords(scope, node);
  const records = known
    .filter(({ dates }) => !dates)
    .map((record) => {
      const { rows, subject, isSubject, created } = record;
      const flags = rules.map((rule) => {
        const isAsked = rule.kind === 'record' && conditionFields(rule.where).some(({ name }) => rows.typeOf(name));
        return [matchColumn(rule), isAsked ? holds(scope, rows, rule.where) : literal(false)];
      });
      const columns = {
        ...placed(scope, rows.source, subject, stampOf(of, created), false),
        ...Object.fromEntries(flags),
        ...isDate,
      };
      return select(rows.name, columns, { where: isSubject });
    });
  const none = placed(scope, '', nothingOf('text'), nothingOf('bigint'), false);
  const flags = Object.fromEntries(rules.map((rule) => [matchColumn(rule), literal(false)]));
  const parts = [...events, ...records, ...dateRows(of, known, flags)];
  return scope.add(`rows of ${walkName(of)}`, `what everybody did and is, and which rules look at it`, () =>
    parts.length === 0 ? nobody({ ...none, ...flags, ...isDate }) : union(parts),
  );
}

/** The dates of records that are asked, at which no rule looks at anything. */
function dateRows(of: RunningScope, known: readonly ScoreRecords[], flags: Columns): Query[] {
  const { scope, on } = of;
  const isDeals = known.some(({ dates }) => dates);
  return known.flatMap(({ rows, subject, isSubject, dates }) => {
    const date = on === null || dates !== isDeals ? null : columnOf(rows, on);
    if (date === null) return [];
    const t = stampOf(of, date);
    const columns = { ...placed(scope, rows.source, subject, t, false), ...flags, [ON]: literal(true) };
    return [select(rows.name, columns, { where: all(isSubject, isThere(t)) })];
  });
}

function placed(scope: Scope, source: string, subject: Expr, t: Expr, isEvent: boolean): Columns {
  return { subject, t, source: literal(placeOf(scope, source)), row_number: col(ROW), is_event: literal(isEvent) };
}

/** The place of a source in the file. */
export function placeOf({ plan }: Scope, source: string): number {
  const found = Object.values(plan.nodes).find((node) => node.kind === 'scan' && node.source === source);
  return found?.kind === 'scan' ? found.order : -1;
}

/** A date of a record as the score counts, as when it was created; missing where it does not say. */
function stampOf({ scope, byDay }: RunningScope, created: ScoreRecords['created']): Expr {
  const { calendar, context } = scope;
  if (created?.type === 'day')
    return byDay ? cast(created.expr, 'bigint') : startOfDay(calendar, context.facts, created.expr);
  if (created?.type !== 'instant') return nothingOf('bigint');
  return byDay ? cast(localDay(calendar, context.facts, created.expr), 'bigint') : created.expr;
}

/** What a row gives a rule that does not forget, by `first` and the cap of the day. */
function givenOf({ scope, byDay }: RunningScope, rule: EventRule): Expr {
  const isMatch = col(matchColumn(rule));
  const nth = (...more: Expr[]) =>
    over('row_number', [], { partitionBy: [col('subject'), isMatch, ...more], orderBy: inOrder });
  const day = byDay ? col('t') : localDay(scope.calendar, scope.context.facts, col('t'));
  const whole = cast(literal(rule.points), 'double');
  const points = rule.perDay === null ? whole : capped(rule.points, rule.perDay, nth(day));
  const isFirst = rule.first === null ? null : binary('<=', nth(), literal(rule.first));
  return choose([[all(isMatch, isFirst), points]]);
}
