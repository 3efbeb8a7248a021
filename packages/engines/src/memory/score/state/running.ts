import type { Calendar } from '@sluice/core/calendar';
import type { Score, ScoreGroup, ScoreRule } from '@sluice/core/catalog';
import type { ScoreNode } from '@sluice/core/plan';
import { before } from '../rules/clock.ts';
import { EventItems } from '../rules/event-items.ts';
import { recordMasks } from '../rules/once-points.ts';
import { ruleRows } from '../rules/rule-rows.ts';
import type { SubjectItems } from '../subject-items.ts';
import { within } from '../values.ts';
import type { Moment, Past } from './moments.ts';
import { RunningEvents } from './running-events.ts';
import { RunningRecord } from './running-record.ts';

/** Far more than the digits that fading many points as one can lose. */
const NEAR = 1e-6;

type RunningRule =
  | RunningEvents
  | { readonly rule: Extract<ScoreRule, { kind: 'record' }>; readonly known: RunningRecord }
  | { readonly rule: Extract<ScoreRule, { kind: 'inactive' }> };

interface RunningGroup {
  readonly group: ScoreGroup;
  readonly rules: readonly RunningRule[];
}

/** The points of one subject after the other, moment by moment, with the rows up to each (rule S5). */
export class RunningScore {
  readonly #cuts: readonly number[] | null;
  readonly #score: Score;
  readonly #groups: readonly RunningGroup[];
  readonly #items: SubjectItems;
  readonly #calendar: Calendar;
  /** By group the rules that can give the subject at hand anything. */
  #active: RunningRule[][] = [];

  /** `cuts`: points near which every digit counts; null: everywhere. */
  constructor(node: ScoreNode, items: SubjectItems, calendar: Calendar, cuts: readonly number[] | null) {
    const events = new EventItems(items);
    const running = (rule: ScoreRule): RunningRule => {
      if (rule.kind === 'inactive') return { rule };
      if (rule.kind === 'record') return { rule, known: new RunningRecord(recordMasks(rule, items, calendar)) };
      const rows = ruleRows(items, node.matches[rule.id] ?? [], calendar, events);
      return new RunningEvents(rule, rows, items, calendar);
    };
    this.#cuts = cuts;
    this.#score = node.score;
    this.#groups = node.score.groups.map((group) => ({ group, rules: group.rules.map(running) }));
    this.#items = items;
    this.#calendar = calendar;
  }

  /** Begins with a subject; its moments follow in order. */
  open(subject: number): void {
    this.#active = this.#groups.map(({ rules }) =>
      rules.filter((rule) => {
        if (rule instanceof RunningEvents) return rule.open(subject);
        if ('known' in rule) rule.known.open();
        return true;
      }),
    );
  }

  /** The points at the last of the moments. */
  at(past: Past): number {
    const last = latest(past.moments, past.count);
    const time = past.moments[past.count - 1]?.time ?? Number.NaN;
    const near = this.#total(past, last, time, false);
    const isSure = this.#cuts?.every((cut) => Math.abs(near - cut) > NEAR) ?? false;
    return isSure ? near : this.#total(past, last, time, true);
  }

  #total(past: Past, last: number, time: number, isExact: boolean): number {
    let total = 0;
    for (let g = 0; g < this.#groups.length; g++) {
      const { group } = this.#groups[g] as RunningGroup;
      let sum = 0;
      for (const rule of this.#active[g] ?? []) sum += this.#pointsOf(rule, past, last, time, isExact);
      total += within(sum, group.min, group.max);
    }
    const { range } = this.#score;
    return range === null ? total : within(total, range[0], range[1]);
  }

  #pointsOf(running: RunningRule, past: Past, last: number, time: number, isExact: boolean): number {
    if (running instanceof RunningEvents) return isExact ? running.exact(time) : running.at(last, time);
    if ('known' in running) return running.known.isMet(past) ? running.rule.points : 0;
    const latestTime = last >= 0 ? (this.#items.times[last] as number) : (past.moments[0]?.time ?? Number.NaN);
    if (latestTime >= time) return 0;
    const clock = { at: time, byDay: this.#items.byDay, calendar: this.#calendar };
    return latestTime < before(clock, running.rule.after) ? running.rule.points : 0;
  }
}

/** The last event among the first moments; −1: none. */
function latest(moments: readonly Moment[], count: number): number {
  for (let i = count - 1; i >= 0; i--) if ((moments[i] as Moment).item >= 0) return (moments[i] as Moment).item;
  return -1;
}
