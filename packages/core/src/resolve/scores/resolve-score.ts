import type { Score, ScoreGroup } from '../../catalog/index.ts';
import { LADDER } from '../../scores/index.ts';
import type { Score as Written } from '../../spec/index.ts';
import type { Context } from '../shared/context.ts';
import type { Place } from '../shared/place.ts';
import { describedOf, labelOfId, textOf } from '../shared/text.ts';
import { checkReach, placeOfRule } from './check-reach.ts';
import { gradesOf } from './grades.ts';
import { resolveRule } from './resolve-rule.ts';

/** A bound score; null where a diagnostic says why there is none. A broken rule is left out, the others stand. */
export function resolveScore(context: Context, id: string, written: Written, place: Place): Score | null {
  const range = rangeOf(context, written, place);
  const ladder = ladderOf(context, written, place);
  if (range === undefined || ladder === undefined) return null;
  const groups = written.groups.map((group, i) => resolveGroup(context, group, place.at('groups', i), ladder !== null));
  nameRules(context, id, groups, place);
  reportTwice(context, groups, place);
  const grades = written.grades === undefined ? null : gradesOf(context, written.grades, range, place.at('grades'));
  const score: Score = {
    ...describedOf(written, id, context.settings.locale),
    id,
    subject: written.subject ?? 'lead',
    range,
    groups,
    grades,
    ladder,
  };
  checkReach(context, score, place);
  return score;
}

function rangeOf(context: Context, { range }: Written, place: Place): readonly [number, number] | null | undefined {
  if (range === undefined) return null;
  const [from = 0, to = 0] = range;
  if (from < to) return [from, to];
  context.report('empty-range', { from, to }, place.at('range'));
  return undefined;
}

function ladderOf(context: Context, written: Written, place: Place): Score['ladder'] | undefined {
  if (written.ladder === undefined) return null;
  if (written.grades !== undefined) {
    context.report('grades-and-ladder', {}, place.at('ladder'), { range: place.at('ladder').key });
    return undefined;
  }
  const start = LADDER.indexOf(written.ladder.start);
  if (start >= 0) return { start };
  const params = { grade: written.ladder.start, known: LADDER, nearest: context.nearest(written.ladder.start, LADDER) };
  context.report('unknown-grade', params, place.at('ladder', 'start'));
  return undefined;
}

function resolveGroup(
  context: Context,
  written: Written['groups'][number],
  place: Place,
  hasLadder: boolean,
): ScoreGroup {
  const { id, min = null, max = null } = written;
  if (min !== null && max !== null && min > max) context.report('empty-range', { from: min, to: max }, place.at('max'));
  const rules = written.rules.flatMap((rule, i) => {
    const seat = { id: `${id}.${i + 1}`, hasLadder, group: written, groupPlace: place };
    const bound = resolveRule(context, rule, place.at('rules', i), seat);
    return bound === null ? [] : [bound];
  });
  const label =
    written.label === undefined ? { default: labelOfId(id) } : textOf(written.label, context.settings.locale);
  return { id, label, min, max, rules };
}

/** Each rule is a name of its own, so that what the data says of it is shown where it stands. */
function nameRules(context: Context, score: string, groups: readonly ScoreGroup[], place: Place): void {
  groups.forEach((group, i) => {
    for (const rule of group.rules) {
      const at = place.at('groups', i, 'rules', placeOfRule(rule));
      context.names.define('score', `${score}.${rule.id}`, at, at.value);
    }
  });
}

function reportTwice(context: Context, groups: readonly ScoreGroup[], place: Place): void {
  groups.forEach(({ id }, i) => {
    if (groups.findIndex((group) => group.id === id) < i)
      context.report('defined-twice', { name: id, kind: 'group' }, place.at('groups', i, 'id'));
  });
}
