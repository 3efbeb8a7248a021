import type { Grade, Score, ScoreGroup, ScoreRule } from '../../catalog/index.ts';
import type { Context } from '../shared/context.ts';
import type { Place } from '../shared/place.ts';

/** Warns of limits below a single rule, and of cuts no subject can reach. */
export function checkReach(context: Context, score: Score, place: Place): void {
  score.groups.forEach((group, i) => {
    group.rules.forEach((rule) => {
      const { max } = group;
      if (max === null || rule.points <= max) return;
      const at = place.at('groups', i, 'rules', placeOfRule(rule));
      context.report('cap-below-rule', { group: group.id, max, points: rule.points }, at);
    });
  });
  checkCuts(context, score, score.grades ?? [], place.at('grades'));
}

/** Warns of cuts no subject can reach; one outside the range is an error of its own. */
export function checkCuts(context: Context, score: Score, cuts: readonly Grade[], place: Place): void {
  const most = mostOf(score);
  for (const { name, least } of cuts) {
    const isOutside = score.range !== null && least > score.range[1];
    if (least > most && !isOutside) context.report('cut-out-of-reach', { name, least, most }, place.at(name));
  }
}

/** The place of a rule in its group as written, from 0. */
export function placeOfRule(rule: ScoreRule): number {
  return Number(rule.id.slice(rule.id.lastIndexOf('.') + 1)) - 1;
}

/** The most points a subject can have; Infinity where rows of an event add up without a limit. */
export function mostOf({ groups, range }: Pick<Score, 'groups' | 'range'>): number {
  const sum = groups.reduce((total, group) => total + mostOfGroup(group), 0);
  return range === null ? sum : Math.min(range[1], sum);
}

function mostOfGroup({ rules, min, max }: ScoreGroup): number {
  const sum = rules.reduce((total, rule) => total + Math.max(0, mostOfRule(rule)), 0);
  const limited = max === null ? sum : Math.min(max, sum);
  return min === null ? limited : Math.max(min, limited);
}

function mostOfRule(rule: ScoreRule): number {
  if (rule.points <= 0 || rule.kind !== 'event') return rule.points;
  return rule.first === null ? Number.POSITIVE_INFINITY : rule.first * rule.points;
}
