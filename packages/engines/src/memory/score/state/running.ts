import type { Calendar } from '@sluice/core/calendar';
import type { Score, ScoreGroup, ScoreRule } from '@sluice/core/catalog';
import type { ScoreNode } from '@sluice/core/plan';
import { before } from '../rules/clock.ts';
import { EventItems } from '../rules/event-items.ts';
import { recordMasks } from '../rules/once-points.ts';
import { ruleRows } from '../rules/rule-rows.ts';
import type { SubjectItems } from '../subject-items.ts';
import { within } from '../values.ts';
import type { Moment } from './moments.ts';
import { RunningEvents } from './running-events.ts';

/** What a subject has at a moment: the moments up to and with it, and its records without a stamp. */
export interface Past {
  readonly subject: number;
  readonly moments: readonly Moment[];
  /** How many of them there are. */
  readonly count: number;
  readonly undated: readonly { readonly record: number; readonly row: number }[];
}

type RunningRule =
  | RunningEvents
  /** By leads source 1 where a record meets the condition; null: it is not asked. */
  | { readonly rule: Extract<ScoreRule, { kind: 'record' }>; readonly masks: readonly (Uint8Array | null)[] }
  | { readonly rule: Extract<ScoreRule, { kind: 'inactive' }> };

interface RunningGroup {
  readonly group: ScoreGroup;
  readonly rules: readonly RunningRule[];
}

/** The points of one subject after the other, moment by moment, with the rows up to each (rule S5). */
export class RunningScore {
  readonly #score: Score;
  readonly #groups: readonly RunningGroup[];
  readonly #items: SubjectItems;
  readonly #calendar: Calendar;
  /** By group the rules that can give the subject at hand anything. */
  #active: RunningRule[][] = [];

  constructor(node: ScoreNode, items: SubjectItems, calendar: Calendar) {
    const events = new EventItems(items);
    const running = (rule: ScoreRule): RunningRule => {
      if (rule.kind === 'inactive') return { rule };
      if (rule.kind === 'record') return { rule, masks: recordMasks(rule, items, calendar) };
      const rows = ruleRows(items, node.matches[rule.id] ?? [], calendar, events);
      return new RunningEvents(rule, rows, items, calendar);
    };
    this.#score = node.score;
    this.#groups = node.score.groups.map((group) => ({ group, rules: group.rules.map(running) }));
    this.#items = items;
    this.#calendar = calendar;
  }

  /** Begins with a subject; its moments follow in order. */
  open(subject: number): void {
    this.#active = this.#groups.map(({ rules }) =>
      rules.filter((rule) => !(rule instanceof RunningEvents) || rule.open(subject)),
    );
  }

  /** The points at the last of the moments. */
  at(past: Past): number {
    const last = latest(past.moments, past.count);
    const time = past.moments[past.count - 1]?.time ?? Number.NaN;
    let total = 0;
    for (let g = 0; g < this.#groups.length; g++) {
      const { group } = this.#groups[g] as RunningGroup;
      let sum = 0;
      for (const rule of this.#active[g] ?? []) sum += this.#pointsOf(rule, past, last, time);
      total += within(sum, group.min, group.max);
    }
    const { range } = this.#score;
    return range === null ? total : within(total, range[0], range[1]);
  }

  #pointsOf(running: RunningRule, past: Past, last: number, time: number): number {
    if (running instanceof RunningEvents) return running.at(last, time);
    if ('masks' in running) return isMet(running.masks, past) ? running.rule.points : 0;
    const latestTime = last >= 0 ? (this.#items.times[last] as number) : (past.moments[0]?.time ?? Number.NaN);
    if (latestTime >= time) return 0;
    const clock = { at: time, byDay: this.#items.byDay, calendar: this.#calendar };
    return latestTime < before(clock, running.rule.after) ? running.rule.points : 0;
  }
}

/** Whether a record known at the moment meets a condition. */
function isMet(masks: readonly (Uint8Array | null)[], { moments, count, undated }: Past): boolean {
  for (const { record, row } of undated) if (masks[record]?.[row] === 1) return true;
  for (let i = 0; i < count; i++) {
    const moment = moments[i] as Moment;
    if (moment.item < 0 && masks[moment.record]?.[moment.row] === 1) return true;
  }
  return false;
}

/** The last event among the first moments; −1: none. */
function latest(moments: readonly Moment[], count: number): number {
  for (let i = count - 1; i >= 0; i--) if ((moments[i] as Moment).item >= 0) return (moments[i] as Moment).item;
  return -1;
}
