import type { Calendar } from '@sluice/core/calendar';
import type { ChainNode } from '@sluice/core/plan';
import type { ChainAttempts, ChainResult, Reach } from '../chain/index.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { Attempt } from './attempt.ts';
import { limitOf, reachOf } from './chain-spec.ts';

/** Turns what the kernel found into the attempt that groups read. */
export class AttemptFill {
  readonly #node: ChainNode;
  readonly #times: Float64Array;
  readonly #maturing: Reach | null;
  readonly #limit: Reach | null;
  readonly #asOf: number;
  /** The length of the window where it is always the same, else −1. */
  readonly #fixed: number;

  constructor(node: ChainNode, timeline: Timeline, calendar: Calendar) {
    const { maturing, limit } = node;
    this.#node = node;
    this.#times = timeline.times;
    this.#maturing = maturing && reachOf(maturing.length, timeline.byDay, calendar);
    this.#limit = limit && reachOf(limit, timeline.byDay, calendar);
    this.#fixed = this.#maturing && 'fixed' in this.#maturing ? this.#maturing.fixed : -1;
    this.#asOf = (timeline.byDay ? maturing?.asOf.day : maturing?.asOf.micros) ?? 0;
  }

  fromResult(into: Attempt, subject: number, { depth, entered, entryRow, rowOf }: ChainResult): void {
    const { items } = into;
    for (let k = 0; k < items.length; k++) items[k] = rowOf[k] as number;
    this.#finish(into, subject, depth, entered, entryRow);
  }

  /** The items up to `depth` are filled in, from the first stage on without a gap. */
  fromItems(into: Attempt, subject: number, depth: number): void {
    const { items } = into;
    for (let k = depth + 1; k < items.length; k++) items[k] = -1;
    const time = this.#times[items[0] as number] as number;
    into.subject = subject;
    into.entered = 0;
    into.entryTime = time;
    into.depth = depth;
    into.isMaturing = this.isMaturing(time);
    into.reached = (2 << depth) - 1;
    if (this.#limit) this.#finish(into, subject, depth, 0, items[0] as number);
  }

  fromAttempts(into: Attempt, subject: number, attempts: ChainAttempts, i: number): void {
    const { length } = into.items;
    for (let k = 0; k < length; k++) into.items[k] = attempts.rows[i * length + k] ?? -1;
    this.#finish(into, subject, attempts.depth[i] ?? -1, attempts.entered[i] ?? -1, attempts.entryRow[i] ?? -1);
  }

  #finish(into: Attempt, subject: number, depth: number, entered: number, entryRow: number): void {
    const time = entryRow < 0 ? Number.NaN : (this.#times[entryRow] ?? Number.NaN);
    into.subject = subject;
    into.entered = entered;
    into.entryTime = time;
    into.depth = this.#limit && !Number.isNaN(time) ? this.#cut(into, depth, limitOf(this.#limit, time)) : depth;
    into.isMaturing = this.isMaturing(time);
    into.reached = this.#reached(into);
  }

  /** Whether one that begins at a time may still go on. */
  isMaturing(time: number): boolean {
    if (this.#maturing === null || Number.isNaN(time)) return false;
    return this.#asOf < (this.#fixed >= 0 ? time + this.#fixed : limitOf(this.#maturing, time));
  }

  /** Rule L1 on passed stages: a stamp past the limit is not there. Gives the furthest stage that stays. */
  #cut({ items }: Attempt, depth: number, last: number): number {
    let furthest = 0;
    for (let k = 0; k <= depth; k++) {
      const item = items[k] ?? -1;
      if (item < 0) continue;
      if ((this.#times[item] ?? 0) > last) items[k] = -1;
      else furthest = k;
    }
    return furthest;
  }

  /** Stages with a row, and required ones passed on the way (rule F10). */
  #reached({ items, depth, entered }: Attempt): number {
    const isPassed = this.#node.skipped === 'passed';
    let bits = 0;
    for (let k = 0; k <= depth; k++) {
      const isThere = (items[k] ?? -1) >= 0 || this.#node.order === 'any';
      if (isThere || (isPassed && k >= entered && !this.#node.stages[k]?.optional)) bits |= 1 << k;
    }
    return bits;
  }
}
