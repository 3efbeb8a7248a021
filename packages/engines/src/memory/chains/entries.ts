import type { SpanFinder } from '../cells/span-finder.ts';
import type { ChainRows } from '../chain/index.ts';

/**
 * The first entry of each subject in each span, of subjects without a row of a later stage: all that their best attempts
 * are, whatever the window. Noted stretch by stretch.
 */
export class Entries {
  length = 0;
  subjects = new Int32Array(1024);
  spans = new Int32Array(1024);
  items = new Int32Array(1024);
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
    let last = -1;
    let end = Number.NEGATIVE_INFINITY;
    for (let item = from; item < to; item++) {
      const mask = stageMask[item] as number;
      if (mask === 0) continue;
      const time = times[item] as number;
      if (mask !== 1 || Number.isNaN(time)) {
        this.length = before;
        return false;
      }
      if (time < end) continue;
      for (let span = this.#finder.next(time, -1); span >= 0; span = this.#finder.next(time, span)) {
        if (span > last) this.#push(subject, span, item, time);
        last = Math.max(last, span);
        end = this.#finder.endAlone(span);
      }
    }
    return true;
  }

  #push(subject: number, span: number, item: number, time: number): void {
    const at = this.length++;
    if (at === this.items.length) this.#grow();
    this.subjects[at] = subject;
    this.spans[at] = span;
    this.items[at] = item;
    this.times[at] = time;
  }

  #grow(): void {
    const longer = <T extends Int32Array | Float64Array>(into: T, values: T): T => {
      into.set(values);
      return into;
    };
    const length = this.items.length * 2;
    this.subjects = longer(new Int32Array(length), this.subjects);
    this.spans = longer(new Int32Array(length), this.spans);
    this.items = longer(new Int32Array(length), this.items);
    this.times = longer(new Float64Array(length), this.times);
  }
}
