import type { Calendar } from '@sluice/core/calendar';
import type { Score, ScoreRule } from '@sluice/core/catalog';
import type { ScoreNode } from '@sluice/core/plan';
import { before } from '../rules/clock.ts';
import { eventPoints } from '../rules/event-points.ts';
import { recordMasks } from '../rules/once-points.ts';
import { type RuleRows, ruleRows } from '../rules/rule-rows.ts';
import type { SubjectItems } from '../subject-items.ts';
import { within } from '../values.ts';
import type { Moment } from './moments.ts';

/** What a score reads of each rule, found once for all moments. */
export interface RunningScore {
  readonly score: Score;
  readonly rules: readonly RunningRule[];
}

type RunningRule =
  | { readonly rule: Extract<ScoreRule, { kind: 'event' }>; readonly rows: RuleRows }
  /** By leads source 1 where a record meets the condition; null: it is not asked. */
  | { readonly rule: Extract<ScoreRule, { kind: 'record' }>; readonly masks: readonly (Uint8Array | null)[] }
  | { readonly rule: Extract<ScoreRule, { kind: 'inactive' }> };

/** Finds the rows and records of each rule. */
export function runningScore(node: ScoreNode, items: SubjectItems, calendar: Calendar): RunningScore {
  const rules = node.score.groups
    .flatMap((group) => group.rules)
    .map((rule): RunningRule => {
      if (rule.kind === 'inactive') return { rule };
      if (rule.kind === 'record') return { rule, masks: recordMasks(rule, items, calendar) };
      return { rule, rows: ruleRows(items, node.matches[rule.id] ?? [], calendar) };
    });
  return { score: node.score, rules };
}

/** What a subject has at a moment: the moments up to and with it, and its records without a stamp. */
export interface Past {
  readonly subject: number;
  readonly moments: readonly Moment[];
  /** How many of them there are. */
  readonly count: number;
  readonly undated: readonly { readonly record: number; readonly row: number }[];
}

/** The points of a subject at the last of its moments, with rows up to it (rule S5). */
export function pointsAt({ score, rules }: RunningScore, items: SubjectItems, past: Past, calendar: Calendar): number {
  let place = 0;
  let total = 0;
  for (const group of score.groups) {
    let sum = 0;
    for (let i = 0; i < group.rules.length; i++) sum += rulePoints(rules[place++], items, past, calendar);
    total += within(sum, group.min, group.max);
  }
  return score.range === null ? total : within(total, score.range[0], score.range[1]);
}

function rulePoints(running: RunningRule | undefined, items: SubjectItems, past: Past, calendar: Calendar): number {
  if (running === undefined) return 0;
  const { subject, moments, count, undated } = past;
  const clock = { at: moments[count - 1]?.time ?? Number.NaN, byDay: items.byDay, calendar };
  if ('rows' in running) {
    let sum = 0;
    const last = latest(moments, count);
    const rows = upTo(running.rows, subject, last);
    eventPoints(
      running.rule,
      rows,
      items.times,
      clock,
    )(0, (_item, _points, after) => {
      sum += after;
    });
    return sum;
  }
  if ('masks' in running) {
    const hit = (record: number, row: number) => running.masks[record]?.[row] === 1;
    for (const { record, row } of undated) if (hit(record, row)) return running.rule.points;
    for (let i = 0; i < count; i++) {
      const moment = moments[i] as Moment;
      if (moment.item < 0 && hit(moment.record, moment.row)) return running.rule.points;
    }
    return 0;
  }
  const event = latest(moments, count);
  const time = event >= 0 ? (items.times[event] as number) : (moments[0]?.time ?? Number.NaN);
  return time < before(clock, running.rule.after) ? running.rule.points : 0;
}

/** The last event among the first moments; −1: none. */
function latest(moments: readonly Moment[], count: number): number {
  for (let i = count - 1; i >= 0; i--) if ((moments[i] as Moment).item >= 0) return (moments[i] as Moment).item;
  return -1;
}

/** The rows of one subject up to an item, as those of subject 0. */
function upTo({ starts, items }: RuleRows, subject: number, last: number): RuleRows {
  const from = starts[subject] as number;
  let end = starts[subject + 1] as number;
  while (end > from && (items[end - 1] as number) > last) end--;
  return { starts: Int32Array.of(from, end), items };
}
