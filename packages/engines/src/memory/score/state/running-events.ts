import type { Calendar } from '@sluice/core/calendar';
import type { ScoreRule } from '@sluice/core/catalog';
import { before, dayOf } from '../rules/clock.ts';
import { type FadeAt, fadeAt } from '../rules/fade.ts';
import type { RuleRows } from '../rules/rule-rows.ts';
import type { SubjectItems } from '../subject-items.ts';

type EventRule = Extract<ScoreRule, { kind: 'event' }>;

/**
 * The points of a rule on events as a subject's rows come in (rules S2 and S5). Without decay and `within` a row is added
 * to what was there; else the earlier rows are gone through again.
 */
export class RunningEvents {
  readonly #rule: EventRule;
  readonly #rows: RuleRows;
  readonly #times: Float64Array;
  readonly #way: { readonly byDay: boolean; readonly calendar: Calendar };
  readonly #fade: FadeAt;
  readonly #most: number;
  readonly #adds: boolean;
  #from = 0;
  #to = 0;
  #next = 0;
  #counted = 0;
  #day = Number.NaN;
  #left = 0;
  #sum = 0;

  constructor(rule: EventRule, rows: RuleRows, items: SubjectItems, calendar: Calendar) {
    this.#rule = rule;
    this.#rows = rows;
    this.#times = items.times;
    this.#way = { byDay: items.byDay, calendar };
    this.#fade = fadeAt(rule.decay, this.#way);
    this.#most = rule.first ?? Number.POSITIVE_INFINITY;
    this.#adds = rule.within === null && rule.decay === null;
  }

  /** Begins with a subject; false where none of its rows are the rule's. */
  open(subject: number): boolean {
    this.#from = this.#rows.starts[subject] as number;
    this.#to = this.#rows.starts[subject + 1] as number;
    this.#next = this.#from;
    this.#restart();
    return this.#to > this.#from;
  }

  /** The points with the items up to `last`, at a time. */
  at(last: number, time: number): number {
    const start = this.#next;
    while (this.#next < this.#to && (this.#rows.items[this.#next] as number) <= last) this.#next++;
    if (this.#adds) {
      for (let i = start; i < this.#next; i++)
        this.#sum += this.#given(this.#times[this.#rows.items[i] as number] ?? 0);
      return this.#sum;
    }
    this.#restart();
    const oldest = this.#oldest(time);
    let sum = 0;
    for (let i = this.#from; i < this.#next && this.#counted < this.#most; i++) {
      const stamp = this.#times[this.#rows.items[i] as number] as number;
      if (stamp >= oldest) sum += this.#fade(this.#given(stamp), stamp, time);
    }
    return sum;
  }

  #restart(): void {
    this.#counted = 0;
    this.#day = Number.NaN;
    this.#left = 0;
    this.#sum = 0;
  }

  #oldest(at: number): number {
    const { within } = this.#rule;
    return within === null ? Number.NEGATIVE_INFINITY : before({ ...this.#way, at }, within);
  }

  /** The points of the next row that counts, by `first` and the cap of its day. */
  #given(stamp: number): number {
    const { points, perDay } = this.#rule;
    if (this.#counted++ >= this.#most) return 0;
    if (perDay === null) return points;
    const today = dayOf({ ...this.#way, at: 0 }, stamp);
    if (today !== this.#day) {
      this.#day = today;
      this.#left = perDay;
    }
    const given = Math.min(Math.abs(points), this.#left);
    this.#left -= given;
    return Math.sign(points) * given;
  }
}
