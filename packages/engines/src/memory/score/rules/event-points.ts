import type { ScoreRule } from '@sluice/core/catalog';
import { before, dayOf, type ScoreClock } from './clock.ts';
import { fadeOf } from './fade.ts';
import type { RuleRows } from './rule-rows.ts';

type EventRule = Extract<ScoreRule, { kind: 'event' }>;

/** Takes one row of a rule: its item, the points of the rule, and what is left after caps and decay. */
export type TakePoints = (item: number, points: number, after: number) => void;

/** Walks the rows of a rule that count for a subject, in time order (rule S2). */
export type EventPoints = (subject: number, take: TakePoints) => void;

/** Rule S2: `within`, then `first`, then the cap of a day, then decay. */
export function eventPoints(rule: EventRule, rows: RuleRows, times: Float64Array, clock: ScoreClock): EventPoints {
  const oldest = rule.within === null ? Number.NEGATIVE_INFINITY : before(clock, rule.within);
  const most = rule.first ?? Number.POSITIVE_INFINITY;
  const fade = fadeOf(rule.decay, clock);
  const { points, perDay } = rule;
  return (subject, take) => {
    const end = rows.starts[subject + 1] as number;
    let counted = 0;
    let day = Number.NaN;
    let left = 0;
    for (let i = rows.starts[subject] as number; i < end && counted < most; i++) {
      const item = rows.items[i] as number;
      const time = times[item] as number;
      if (time < oldest) continue;
      counted++;
      let given = points;
      if (perDay !== null) {
        const today = dayOf(clock, time);
        if (today !== day) [day, left] = [today, perDay];
        given = Math.sign(points) * Math.min(Math.abs(points), left);
        left -= Math.abs(given);
      }
      take(item, points, fade(given, time));
    }
  };
}
