import { type Calendar, MICROS_PER_DAY } from '@sluice/core/calendar';
import type { ScoreRule } from '@sluice/core/catalog';
import { before, dayOf, lengthOf } from '../rules/clock.ts';
import { type FadeAt, fadeAt, isCalendar } from '../rules/fade.ts';
import type { RuleRows } from '../rules/rule-rows.ts';
import type { SubjectItems } from '../subject-items.ts';
import { DayCaps } from './day-caps.ts';

type EventRule = Extract<ScoreRule, { kind: 'event' }>;

/**
 * The points of a rule on events as a subject's rows come in (rules S2 and S5). Without decay and `within` a row is added
 * to what was there. With a half-life what was there fades as one, which is right to about 1e-12; `exact` goes through
 * the earlier rows again, as do all other rules.
 */
export class RunningEvents {
  readonly #rule: EventRule;
  readonly #rows: RuleRows;
  readonly #times: Float64Array;
  readonly #way: { readonly byDay: boolean; readonly calendar: Calendar };
  readonly #fade: FadeAt;
  readonly #caps: DayCaps;
  readonly #exactCaps: DayCaps;
  /** What a unit of time leaves of points, as the exponent of e; 0: points stay; null: rows are gone through again. */
  readonly #rate: number | null;
  #from = 0;
  #to = 0;
  #next = 0;
  #sum = 0;
  #since = 0;

  constructor(rule: EventRule, rows: RuleRows, items: SubjectItems, calendar: Calendar) {
    this.#rule = rule;
    this.#rows = rows;
    this.#times = items.times;
    this.#way = { byDay: items.byDay, calendar };
    this.#fade = fadeAt(rule.decay, this.#way);
    const dayAt = (stamp: number) => dayOf({ ...this.#way, at: 0 }, stamp);
    this.#caps = new DayCaps(rule, dayAt);
    this.#exactCaps = new DayCaps(rule, dayAt);
    this.#rate = rateOf(rule, this.#way);
  }

  /** Begins with a subject; false where none of its rows are the rule's. */
  open(subject: number): boolean {
    this.#from = this.#rows.starts[subject] as number;
    this.#to = this.#rows.starts[subject + 1] as number;
    this.#next = this.#from;
    this.#sum = 0;
    this.#caps.restart();
    return this.#to > this.#from;
  }

  /** The points with the items up to `last`, at a time. Items and times only ever rise. */
  at(last: number, time: number): number {
    const rate = this.#rate;
    while (this.#next < this.#to && (this.#rows.items[this.#next] as number) <= last) {
      if (rate !== null) this.#take(this.#stamp(this.#next), rate);
      this.#next++;
    }
    if (rate === null) return this.exact(time);
    return rate === 0 || this.#sum === 0 ? this.#sum : this.#sum * Math.exp(rate * (time - this.#since));
  }

  /** The same by every row so far. */
  exact(time: number): number {
    if (this.#rate === 0) return this.#sum;
    const { within } = this.#rule;
    const oldest = within === null ? Number.NEGATIVE_INFINITY : before({ ...this.#way, at: time }, within);
    this.#exactCaps.restart();
    let sum = 0;
    for (let i = this.#from; i < this.#next && !this.#exactCaps.isFull; i++) {
      const stamp = this.#stamp(i);
      if (stamp >= oldest) sum += this.#fade(this.#exactCaps.given(stamp), stamp, time);
    }
    return sum;
  }

  #take(stamp: number, rate: number): void {
    const given = this.#caps.given(stamp);
    this.#sum = (rate === 0 ? this.#sum : this.#sum * Math.exp(rate * (stamp - this.#since))) + given;
    this.#since = stamp;
  }

  #stamp(place: number): number {
    return this.#times[this.#rows.items[place] as number] as number;
  }
}

/** What a unit of time leaves of a rule's points, as the exponent of e; 0: they stay; null: they do not fade as one. */
export function rateOf(
  { within, decay }: EventRule,
  way: { readonly byDay: boolean; readonly calendar: Calendar },
): number | null {
  if (within !== null) return null;
  if (decay === null) return 0;
  if (decay.kind !== 'half_life' || isCalendar(decay.length)) return null;
  return (-Math.LN2 / lengthOf({ ...way, at: 0 }, decay.length)) * (way.byDay ? MICROS_PER_DAY : 1);
}
