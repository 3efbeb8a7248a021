import type { Score } from '@sluice/core/catalog';
import type { ScoreReason } from '@sluice/core/query';
import { within } from './within.ts';

/** What made the score of one subject: what each rule gave, and what limits took; what is left adds up to it (rule S6). */
export function withLimits(score: Score, reasonsOf: (rule: string) => readonly ScoreReason[]): ScoreReason[] {
  const reasons: ScoreReason[] = [];
  let total = 0;
  for (const group of score.groups) {
    let sum = 0;
    for (const { id } of group.rules) {
      const rows = reasonsOf(id);
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
