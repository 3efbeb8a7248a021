import { isUnlimited, type Span } from '@sluice/core/plan';

/** Finds the spans a time lies in; `byDay` says whether times are local days or microseconds. */
export class SpanFinder {
  readonly #from: Float64Array;
  readonly #to: Float64Array;
  readonly #unlimited: Uint8Array;
  readonly #isRun: boolean;
  readonly #start: number;
  /** Spans in one unit of time; 0 where they have no beginning or end. */
  readonly #perLength: number;

  constructor(spans: readonly Span[], byDay: boolean) {
    const low = (s: Span) => (byDay ? s.fromDay : s.from) ?? Number.NEGATIVE_INFINITY;
    const high = (s: Span) => (byDay ? s.toDay : s.to) ?? Number.POSITIVE_INFINITY;
    this.#from = Float64Array.from(spans, low);
    this.#to = Float64Array.from(spans, high);
    this.#unlimited = Uint8Array.from(spans, (s) => (isUnlimited(s) ? 1 : 0));
    const [start, end] = [this.#from[0] ?? 0, this.#to.at(-1) ?? 0];
    const isLimited = Number.isFinite(start) && Number.isFinite(end) && end > start;
    this.#start = start;
    this.#perLength = isLimited ? spans.length / (end - start) : 0;
    this.#isRun = spans.every((_, i) => i === 0 || (this.#to[i - 1] ?? 0) <= (this.#from[i] ?? 0));
  }

  get length(): number {
    return this.#from.length;
  }

  from(span: number): number {
    return this.#from[span] ?? 0;
  }

  to(span: number): number {
    return this.#to[span] ?? 0;
  }

  /** Whether each span begins where the one before it has ended, or later. */
  get isRun(): boolean {
    return this.#isRun;
  }

  isUnlimited(span: number): boolean {
    return this.#unlimited[span] === 1;
  }

  has(span: number, time: number): boolean {
    if (Number.isNaN(time)) return this.#unlimited[span] === 1;
    return time >= (this.#from[span] ?? 0) && time < (this.#to[span] ?? 0);
  }

  /** The first span after `after` that holds the time (NaN: none at all, held by unlimited spans), or −1. */
  next(time: number, after: number): number {
    if (this.#isRun && !Number.isNaN(time)) return after >= 0 ? -1 : this.#search(time);
    for (let span = after + 1; span < this.length; span++) if (this.has(span, time)) return span;
    return -1;
  }

  /** Spans of a run are of about one length: that of all of them together says where to begin. */
  #search(time: number): number {
    let low = 0;
    let high = this.length - 1;
    const guess = Math.floor((time - this.#start) * this.#perLength);
    if (guess > 0 && guess < high) {
      if (time < (this.#from[guess] as number)) high = guess - 1;
      else if (time < (this.#to[guess] as number)) return guess;
      else low = guess + 1;
      const beside = time < (this.#from[guess] as number) ? high : low;
      if (time >= (this.#from[beside] as number) && time < (this.#to[beside] as number)) return beside;
    }
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (time < (this.#from[middle] ?? 0)) high = middle - 1;
      else if (time >= (this.#to[middle] ?? 0)) low = middle + 1;
      else return middle;
    }
    return -1;
  }
}
