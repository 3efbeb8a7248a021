import type { Label } from '@sluice/core/catalog';
import {
  agg,
  all,
  binary,
  call,
  cast,
  choose,
  col,
  down,
  isThere,
  literal,
  nothingOf,
  over,
  up,
} from '../ast/build.ts';
import type { Expr } from '../ast/expr.ts';
import { select, union } from '../ast/select.ts';
import { columnOf, ROW, type Rows, type TypedExpr } from '../rows/rows.ts';
import { textOf } from '../rows/text-of.ts';
import type { Scope } from '../scope/scope.ts';
import { faded } from '../score/fades.ts';
import { fixedClock } from '../score/fixed-clock.ts';
import { nobody } from '../score/rule-rows.ts';
import { scoreParts } from '../score/score-parts.ts';

import { labelName } from './label-name.ts';

type Interest = Extract<Label, { kind: 'interest' }>;

/** `subject, value`: the tag that weighs most to each lead, where it weighs enough. */
export function addHeaviest(scope: Scope, label: Interest, items: string): string {
  const weights = addTagWeights(scope, label, items);
  const weight = col('weight');
  const isEnough =
    label.least === null ? binary('>', weight, literal(0)) : binary('>=', weight, literal(label.least - 1e-12));
  const nth = over('row_number', [], { partitionBy: [col('subject')], orderBy: [down(weight), up(col('tag'))] });
  return scope.add(labelName(label), `the ${label.tag} that weighs most to each, where it weighs enough`, () =>
    select(
      weights,
      { subject: col('subject'), value: choose([[isEnough, col('tag')]]) },
      { qualify: binary('=', nth, literal(1)) },
    ),
  );
}

/** `subject, tag, weight`: what each tag weighs to each lead (rule S7). */
export function addTagWeights(scope: Scope, label: Interest, items: string): string {
  const tags = addTags(scope, label, items);
  const weight = agg('sum', [col('weight')], { orderBy: [up(col('t')), up(col('part')), up(col(ROW))] });
  return scope.add(`weights of ${label.id}`, `what each ${label.tag} weighs to each lead`, () =>
    select(tags, { subject: col('subject'), tag: col('tag'), weight }, { groupBy: [col('subject'), col('tag')] }),
  );
}

/** A row for each tag of each row: time × place × action. */
function addTags(scope: Scope, label: Interest, items: string): string {
  const node = scope.node(items, 'score');
  const { byDay } = scope.node(node.timeline, 'stack');
  const clock = fixedClock(scope, { at: byDay ? node.at.day : node.at.micros, byDay });
  const tagged = scoreParts(scope, node).flatMap(({ part, rows, subject, t, isItem }) => {
    const tag = columnOf(rows, label.tag);
    if (tag === null) return [];
    const fresh = faded(cast(literal(1), 'double'), label.decay, t, clock);
    const place = weigher(rows, 'place', label.places);
    const action = weigher(rows, 'event', label.actions);
    const weight = [place, action].reduce<Expr>((all, one) => (one === null ? all : binary('*', all, one)), fresh);
    const columns = { subject, tag: tagsOf(tag), weight, t, part: literal(part), [ROW]: col(ROW) };
    return [select(rows.name, columns, { where: all(isItem, isThere(tag.expr)) })];
  });
  const none = { tag: nothingOf('text'), weight: nothingOf('double'), t: nothingOf('bigint'), part: literal(0) };
  return scope.add(`tags of ${label.id}`, `each ${label.tag} of each row: time × place × action`, () =>
    tagged.length === 0 ? nobody({ ...none, [ROW]: nothingOf('bigint') }) : union(tagged),
  );
}

function tagsOf(tag: TypedExpr): Expr {
  return tag.type === 'list' ? call('items_of', tag.expr) : textOf(tag);
}

/** The weight of the value of a row; what is not named weighs 1. null: no row weighs anything else. */
function weigher(rows: Rows, field: string, weights: Readonly<Record<string, number>>): Expr | null {
  const column = columnOf(rows, field);
  const named = Object.entries(weights);
  if (column === null || named.length === 0) return null;
  const text = textOf(column);
  return choose(
    named.map(([value, weight]) => [binary('=', text, literal(value)), cast(literal(weight), 'double')] as const),
    cast(literal(1), 'double'),
  );
}
