import { formatDay, formatInstant } from '@sluice/core/calendar';
import type { Score } from '@sluice/core/catalog';
import type { ScoreReason } from '@sluice/core/query';
import { withLimits } from '../../shared/score/reasons.ts';
import { toTextColumn } from '../rows/text-column.ts';
import type { RulePoints } from './rules/contributions.ts';
import type { SubjectItems } from './subject-items.ts';

/** What made the score of one subject, rule by rule and row by row; what is left of the points adds up to it (rule S6). */
export function reasonsOf(
  score: Score,
  points: readonly RulePoints[],
  items: SubjectItems,
  subject: number,
): ScoreReason[] {
  const byRule = new Map(points.map((each) => [each.rule.id, each]));
  return withLimits(score, (rule) => {
    const of = byRule.get(rule);
    return of === undefined ? [] : ruleReasons(of, items, subject);
  });
}

function ruleReasons(points: RulePoints, items: SubjectItems, subject: number): ScoreReason[] {
  const { rule } = points;
  if (points.kind === 'once') {
    return points.hits[subject] === 1 ? [{ rule: rule.id, points: rule.points, after: rule.points }] : [];
  }
  const rows: ScoreReason[] = [];
  points.each(subject, (item, given, after) => {
    rows.push({ rule: rule.id, at: stampOf(items, item), event: eventOf(items, item), points: given, after });
  });
  return rows;
}

function stampOf({ times, byDay, parts, part, row }: SubjectItems, item: number): string {
  const column = parts[part?.[item] ?? 0]?.column('at');
  const own = column?.type === 'instant' || column?.type === 'day' ? column : null;
  const value = own?.values[row[item] as number] ?? (times[item] as number);
  return (own?.type ?? (byDay ? 'day' : 'instant')) === 'day' ? formatDay(value) : formatInstant(value);
}

function eventOf({ parts, part, row }: SubjectItems, item: number): string {
  const column = parts[part?.[item] ?? 0]?.column('event');
  if (!column) return '';
  const { dictionary, codes } = toTextColumn(column);
  return dictionary[codes[row[item] as number] as number] ?? '';
}
