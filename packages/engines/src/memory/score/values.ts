import type { Score, ScoreGroup } from '@sluice/core/catalog';
import { within } from '../../shared/score/within.ts';

export { within };

/** Rule S3: groups are sums of their rules within their limits, the score is the sum of the groups within its range. */
export function valuesOf(score: Score, byRule: ReadonlyMap<string, Float64Array>, subjects: number): Float64Array {
  const values = new Float64Array(subjects);
  for (const group of score.groups) {
    const sums = groupSums(group, byRule, subjects);
    for (let subject = 0; subject < subjects; subject++)
      values[subject] = (values[subject] as number) + (sums[subject] as number);
  }
  const { range } = score;
  return range === null ? values : values.map((value) => within(value, range[0], range[1]));
}

/** The points of a group by subject, within its limits. */
export function groupSums(
  { rules, min, max }: ScoreGroup,
  byRule: ReadonlyMap<string, Float64Array>,
  subjects: number,
): Float64Array {
  const sums = new Float64Array(subjects);
  for (const { id } of rules) {
    const points = byRule.get(id);
    if (points === undefined) continue;
    for (let subject = 0; subject < subjects; subject++)
      sums[subject] = (sums[subject] as number) + (points[subject] as number);
  }
  if (min === null && max === null) return sums;
  return sums.map((sum) => within(sum, min, max));
}
