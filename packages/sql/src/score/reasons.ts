import type { ScoreRule } from '@sluice/core/catalog';
import type { ScoreNode } from '@sluice/core/plan';
import { agg, cast, col, isIn, literal, nothingOf, up, word } from '../ast/build.ts';
import type { Query } from '../ast/query.ts';
import { type Columns, select, union } from '../ast/select.ts';
import { columnOf, ROW } from '../rows/rows.ts';
import { textOf } from '../rows/text-of.ts';
import type { Scope } from '../scope/scope.ts';
import { eventMatches, nobody, pointsOf, type RuleScope, ruleRows, whoMeets, youngEnough } from './rule-rows.ts';
import type { ScorePart } from './score-parts.ts';

type EventRule = Extract<ScoreRule, { kind: 'event' }>;

/**
 * `subject, rule, at, is_day, event, points`: what each row has left for each rule (the place of it in the score), and what
 * rules give once, in rule F5's order; of some subjects, or of all (rule S6).
 */
export function reasonsQuery(scope: Scope, node: ScoreNode, subjects: readonly string[] | null): Query {
  const { byDay } = scope.node(node.timeline, 'stack');
  const time = { at: byDay ? node.at.day : node.at.micros, byDay };
  const of: RuleScope = { scope, name: node.score.id, node, time };
  const rules = node.score.groups.flatMap((group) => group.rules);
  const found = rules.flatMap((rule, i) =>
    rule.kind === 'event' ? eventReasons(of, rule, i) : onceReasons(of, rule, i),
  );
  const reasons = scope.add(`reasons of ${node.score.id}`, 'what each row has left, rule by rule', () =>
    found.length === 0 ? nobody({ ...noRow, rule: literal(0), points: nothingOf('double') }) : union(found),
  );
  const shown = ['subject', 'rule', 'at', 'is_day', 'event', 'points'];
  return select(reasons, Object.fromEntries(shown.map((name) => [name, col(name)])), {
    where: subjects === null ? null : isIn(col('subject'), subjects.map(literal)),
    orderBy: ['subject', 'rule', 't', 'part', ROW].map((name) => up(col(name))),
  });
}

const noRow: Columns = {
  rule: literal(0),
  t: nothingOf('bigint'),
  part: literal(0),
  [ROW]: nothingOf('bigint'),
  at: nothingOf('bigint'),
  is_day: literal(false),
  event: nothingOf('text'),
};

function eventReasons(of: RuleScope, rule: EventRule, i: number): Query[] {
  const matches = eventMatches(of, rule, youngEnough(of, rule));
  if (matches.length === 0) return [];
  const rows = of.scope.add(
    `rows of ${of.name} ${rule.id}`,
    `rows the rule ${rule.id} looks at, as they are told`,
    () => union(matches.map(({ part, isMatch }) => select(part.rows.name, told(part), { where: isMatch }))),
  );
  const more = {
    rule: literal(i),
    ...Object.fromEntries(
      Object.keys(noRow)
        .slice(1)
        .map((name) => [name, col(name)]),
    ),
  };
  return [pointsOf(of, rule, rows, col('subject'), col('t'), null, [up(col('part'))], more)];
}

/** A row with its stamp as it is written, and its event. */
function told({ part, rows, subject, t }: ScorePart): Columns {
  const [at, event] = [columnOf(rows, 'at'), columnOf(rows, 'event')];
  return {
    subject,
    t: cast(t, 'bigint'),
    part: literal(part),
    [ROW]: col(ROW),
    at: at === null ? nothingOf('bigint') : cast(at.expr, 'bigint'),
    is_day: literal(at?.type === 'day'),
    event: event === null ? word('') : textOf(event),
  };
}

function onceReasons(of: RuleScope, rule: ScoreRule, i: number): Query[] {
  const given = ruleRows(of, rule);
  if (given.length === 0) return [];
  const once = of.scope.add(`once of ${of.name} ${rule.id}`, `whom ${rule.id} gives its points`, () => union(given));
  const { rule: _, ...rest } = noRow;
  return [select(once, { subject: col('subject'), points: col('points'), rule: literal(i), ...rest })];
}

/** `rule, found`: how many rows, or subjects, each rule on events or records matches, however old they are. */
export function matchesQuery(scope: Scope, node: ScoreNode): Query {
  const counts = node.score.groups
    .flatMap((group) => group.rules)
    .flatMap((rule, i): Query[] => {
      const columns = { rule: literal(i), found: agg('count', []) };
      if (rule.kind === 'event')
        return eventMatches({ scope, node }, rule).map(({ part, isMatch }) =>
          select(part.rows.name, columns, { where: isMatch }),
        );
      if (rule.kind === 'inactive') return [];
      return whoMeets(scope, node, rule.where).map((who, source) =>
        select(
          scope.add(`met ${rule.id} ${source}`, `who meets the rule ${rule.id}`, () => who),
          columns,
        ),
      );
    });
  return counts.length === 0
    ? select(null, { rule: literal(0), found: literal(0) }, { where: literal(false) })
    : union(counts);
}
