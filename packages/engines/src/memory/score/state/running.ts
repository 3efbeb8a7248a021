import type { Calendar } from '@sluice/core/calendar';
import type { Score, ScoreRule } from '@sluice/core/catalog';
import type { ItemRules, RecordList } from '../../store/score-cache.ts';
import { before } from '../rules/clock.ts';
import { recordMasks } from '../rules/once-points.ts';
import type { RuleRows } from '../rules/rule-rows.ts';
import type { SubjectItems } from '../subject-items.ts';
import { within } from '../values.ts';
import { type EventSlot, type RuleSlots, ruleSlots } from './rule-slots.ts';

/** Far more than the digits that fading many points as one can lose. */
const NEAR = 1e-6;

/** What a score reads of rows. */
export interface RunningInput {
  readonly items: SubjectItems;
  readonly calendar: Calendar;
  readonly records: RecordList;
  /** By rule on events its rows, in the order of the file; and by item which of these rules look at it. */
  readonly rowsOf: ReadonlyMap<string, RuleRows>;
  readonly byItem: ItemRules;
}

/**
 * The points of one subject after the other as its rows come in (rule S5). Points that stay are added up by group, and
 * those of one half-life fade as one; where that could be too far from the truth every row is gone through again.
 */
export class RunningScore {
  readonly #score: Score;
  readonly #input: RunningInput;
  readonly #cuts: readonly number[] | null;
  readonly #slots: RuleSlots;
  /** By record rule and leads source 1 where a record meets the condition. */
  readonly #masks: readonly (readonly (Uint8Array | null)[])[];
  readonly #isMet: Uint8Array;
  readonly #kept: Float64Array;
  readonly #faded: Float64Array;
  readonly #rates: Float64Array;
  /** By group the places of its sums that fade. */
  readonly #fadedOf: readonly (readonly number[])[];
  readonly #low: Float64Array;
  readonly #high: Float64Array;
  readonly #capped: readonly EventSlot[];
  readonly #exactOnly: readonly EventSlot[];
  /** By rule its place among those of its kind. */
  readonly #placeOf: ReadonlyMap<ScoreRule, number>;
  #subject = -1;
  #first = Number.NaN;
  #last = -1;
  /** The time all sums that fade are of. */
  #now = Number.NaN;

  /** `cuts`: points near which every digit counts; null: everywhere. */
  constructor(score: Score, input: RunningInput, cuts: readonly number[] | null) {
    this.#score = score;
    this.#input = input;
    this.#cuts = cuts;
    this.#slots = ruleSlots(score, input.rowsOf, input.items, input.calendar);
    const { events, records, fading } = this.#slots;
    this.#masks = records.map(({ rule }) => recordMasks(rule, input.items, input.calendar));
    this.#isMet = new Uint8Array(records.length);
    this.#kept = new Float64Array(score.groups.length);
    this.#faded = new Float64Array(fading.length);
    this.#rates = Float64Array.from(fading, ({ rate }) => rate);
    this.#fadedOf = score.groups.map((_, g) => [...fading.keys()].filter((k) => fading[k]?.group === g));
    this.#low = Float64Array.from(score.groups, ({ min }) => min ?? Number.NEGATIVE_INFINITY);
    this.#high = Float64Array.from(score.groups, ({ max }) => max ?? Number.POSITIVE_INFINITY);
    this.#placeOf = new Map([events, records].flatMap((of) => of.map(({ rule }, i) => [rule, i] as const)));
    this.#capped = events.filter(({ caps }) => caps !== null);
    this.#exactOnly = events.filter(({ isExactOnly }) => isExactOnly);
  }

  /** Begins with a subject, whose moments follow in order; `first` is the time of the first of them. */
  open(subject: number, first: number): void {
    const { starts, times } = this.#input.records;
    this.#subject = subject;
    this.#first = first;
    this.#last = -1;
    this.#now = first;
    this.#kept.fill(0);
    this.#faded.fill(0);
    this.#isMet.fill(0);
    for (const { caps } of this.#capped) caps?.restart();
    for (const { exact } of this.#exactOnly) exact.open(subject);
    const end = starts[subject + 1] as number;
    for (let place = starts[subject] as number; place < end; place++)
      if (Number.isNaN(times[place])) this.takeRecord(place);
  }

  /** The subject's next event. */
  takeItem(item: number, time: number): void {
    const { starts, rules } = this.#input.byItem;
    const { events } = this.#slots;
    const end = starts[item + 1] as number;
    this.#last = item;
    this.#fade(time);
    for (let i = starts[item] as number; i < end; i++) {
      const slot = events[rules[i] as number] as EventSlot;
      if (slot.isExactOnly) continue;
      const given = slot.caps === null ? slot.rule.points : slot.caps.given(time);
      if (slot.fading < 0) this.#kept[slot.group] = (this.#kept[slot.group] as number) + given;
      else this.#faded[slot.fading] = (this.#faded[slot.fading] as number) + given;
    }
  }

  /** Lets what fades be what is left of it at a time. */
  #fade(time: number): void {
    const since = time - this.#now;
    this.#now = time;
    if (since === 0) return;
    const faded = this.#faded;
    for (let k = 0; k < faded.length; k++) {
      const sum = faded[k] as number;
      if (sum !== 0) faded[k] = sum * Math.exp((this.#rates[k] as number) * since);
    }
  }

  /** The next record known of the subject. */
  takeRecord(place: number): void {
    const { record, row } = this.#input.records;
    const { records } = this.#slots;
    for (let i = 0; i < records.length; i++) {
      if (this.#isMet[i] === 1 || this.#masks[i]?.[record[place] as number]?.[row[place] as number] !== 1) continue;
      const { rule, group } = records[i] as RuleSlots['records'][number];
      this.#isMet[i] = 1;
      this.#kept[group] = (this.#kept[group] as number) + rule.points;
    }
  }

  /** The points at a time, that of the moment taken last. */
  at(time: number): number {
    if (time !== this.#now) this.#fade(time);
    const { range } = this.#score;
    let total = 0;
    let isSure = this.#cuts !== null;
    for (let g = 0; g < this.#kept.length; g++) {
      const sum = this.#near(g, time);
      const low = this.#low[g] as number;
      const high = this.#high[g] as number;
      if (sum > high + NEAR) total += high;
      else if (sum < low - NEAR) total += low;
      else {
        isSure &&= this.#isExact(g);
        total += Math.max(low, Math.min(high, sum));
      }
    }
    if (isSure || this.#isFar(total, range)) return range === null ? total : within(total, range[0], range[1]);
    return this.#exactAt(time);
  }

  /** Whether points before they are limited to the range are so far from any cut that small errors do not matter. */
  #isFar(total: number, range: Score['range']): boolean {
    const cuts = this.#cuts;
    if (cuts === null) return false;
    if (range !== null && (total < range[0] - NEAR || total > range[1] + NEAR)) return true;
    for (let i = 0; i < cuts.length; i++) if (!(Math.abs(total - (cuts[i] as number)) > NEAR)) return false;
    return true;
  }

  /** The points of a group, before its limits. */
  #near(group: number, time: number): number {
    let sum = this.#kept[group] as number;
    const faded = this.#fadedOf[group] as readonly number[];
    for (let i = 0; i < faded.length; i++) sum += this.#faded[faded[i] as number] as number;
    if (this.#slots.inactive.length > 0) sum += this.#ofSilence(group, time);
    for (const slot of this.#exactOnly) if (slot.group === group) sum += slot.exact.at(this.#last, time);
    return sum;
  }

  /** Whether the points of a group are what they would be by every row, to the last digit. */
  #isExact(group: number): boolean {
    if (!this.#slots.isWhole[group]) return false;
    const faded = this.#fadedOf[group] as readonly number[];
    for (let i = 0; i < faded.length; i++) if (this.#faded[faded[i] as number] !== 0) return false;
    return !this.#exactOnly.some((slot) => slot.group === group);
  }

  #latest(): number {
    return this.#last >= 0 ? (this.#input.items.times[this.#last] as number) : this.#first;
  }

  #ofSilence(group: number, time: number): number {
    if (this.#latest() >= time) return 0;
    let sum = 0;
    for (const each of this.#slots.inactive) if (each.group === group) sum += this.#silence(each.rule, time);
    return sum;
  }

  /** Rule S4, at a moment that is no event. */
  #silence({ after, points }: RuleSlots['inactive'][number]['rule'], time: number): number {
    const { items, calendar } = this.#input;
    const latest = this.#latest();
    if (latest >= time) return 0;
    return latest < before({ at: time, byDay: items.byDay, calendar }, after) ? points : 0;
  }

  /** The same rule by rule, in the order of the file. */
  #exactAt(time: number): number {
    const { groups, range } = this.#score;
    let total = 0;
    for (const { rules, min, max } of groups) {
      let sum = 0;
      for (const rule of rules) sum += this.#exactOf(rule, time);
      total += within(sum, min, max);
    }
    return range === null ? total : within(total, range[0], range[1]);
  }

  #exactOf(rule: ScoreRule, time: number): number {
    if (rule.kind === 'inactive') return this.#silence(rule, time);
    if (rule.kind === 'record') return this.#isMet[this.#placeOf.get(rule) ?? -1] === 1 ? rule.points : 0;
    const { exact } = this.#slots.events[this.#placeOf.get(rule) ?? -1] as EventSlot;
    if (!exact.open(this.#subject)) return 0;
    exact.at(this.#last, time);
    return exact.exact(time);
  }
}
