import type { SpanFinder } from '../../cells/span-finder.ts';
import type { ChainRows } from '../../chain/index.ts';

/**
 * The first entry of each subject in each span, of subjects without a row of a later stage: all that their best attempts
 * are, whatever the window. For spans that do not overlap.
 */
export class Entries {
  length = 0;
  subjects = new Int32Array(1024);
  spans = new Int32Array(1024);
  times = new Float64Array(1024);
  readonly #rows: ChainRows;
  readonly #finder: SpanFinder;

  constructor(rows: ChainRows, finder: SpanFinder) {
    this.#rows = rows;
    this.#finder = finder;
  }

  /** Notes those of a subject with the items `from` to before `to`; false, and none, where it has rows of other stages or without time. */
  note(subject: number, from: number, to: number): boolean {
    const { stageMask, times } = this.#rows;
    const before = this.length;
    let end = Number.NEGATIVE_INFINITY;
    for (let item = from; item < to; item++) {
      const mask = stageMask[item] as number;
      if (mask === 0) continue;
      const time = times[item] as number;
      if (mask !== 1 || Number.isNaN(time)) {
        this.length = before;
        return false;
      }
      const span = time < end ? -1 : this.#finder.next(time, -1);
      if (span < 0) continue;
      this.#push(subject, span, time);
      end = this.#finder.to(span);
    }
    return true;
  }

  #push(subject: number, span: number, time: number): void {
    const at = this.length++;
    if (at === this.times.length) this.#grow();
    this.subjects[at] = subject;
    this.spans[at] = span;
    this.times[at] = time;
  }

  #grow(): void {
    const { subjects, spans, times } = this;
    this.subjects = new Int32Array(times.length * 2);
    this.spans = new Int32Array(times.length * 2);
    this.times = new Float64Array(times.length * 2);
    this.subjects.set(subjects);
    this.spans.set(spans);
    this.times.set(times);
  }
}
