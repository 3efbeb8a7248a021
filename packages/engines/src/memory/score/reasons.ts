import { formatDay, formatInstant } from '@sluice/core/calendar';
import type { Score } from '@sluice/core/catalog';
import type { ScoreReason } from '@sluice/core/query';
import { toTextColumn } from '../rows/text-column.ts';
import type { RulePoints } from './rules/contributions.ts';
import type { SubjectItems } from './subject-items.ts';
import { within } from './values.ts';

/** What made the score of one subject, rule by rule and row by row; what is left of the points adds up to it (rule S6). */
export function reasonsOf(
  score: Score,
  points: readonly RulePoints[],
  items: SubjectItems,
  subject: number,
): ScoreReason[] {
  const byRule = new Map(points.map((each) => [each.rule.id, each]));
  const reasons: ScoreReason[] = [];
  let total = 0;
  for (const group of score.groups) {
    let sum = 0;
    for (const { id } of group.rules) {
      const of = byRule.get(id);
      const rows = of === undefined ? [] : ruleReasons(of, items, subject);
      for (const row of rows) sum += row.after;
      reasons.push(...rows);
    }
    const kept = within(sum, group.min, group.max);
    if (kept !== sum) reasons.push(limit(group.id, sum > kept ? 'max' : 'min', kept - sum));
    total += kept;
  }
  const kept = score.range === null ? total : within(total, score.range[0], score.range[1]);
  if (kept !== total) reasons.push(limit('range', total > kept ? 'max' : 'min', kept - total));
  return reasons;
}

function limit(rule: string, which: 'min' | 'max', after: number): ScoreReason {
  return { rule: `${rule} ${which}`, points: 0, after };
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
