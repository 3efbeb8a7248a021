import type { SpanFinder } from '../../cells/span-finder.ts';
import type { ChainRows } from '../../chain/index.ts';

/**
 * How far the best attempts of a subject came, span by span and for windows of several lengths, by one walk back over its
 * items: going back, a row of a stage reaches each further one when the next row of the stage after it does. For the
 * rules of `QuickChain`, and spans that do not overlap.
 */
export class SpanBests {
  /** How many spans the subject entered in, the latest first. */
  length = 0;
  readonly spans: Int32Array;
  /** Span by span, one a window: the furthest stage, and when the attempt began. */
  readonly depths: Int8Array;
  readonly times: Float64Array;
  readonly #rows: ChainRows;
  readonly #finder: SpanFinder;
  readonly #windows: readonly number[];
  readonly #stages: number;
  /** Stage by stage, when the nearest row of it reaches each stage; NaN where it does not, which no window, endless or not, holds. */
  readonly #ends: Float64Array;

  /** `windows`: their lengths, in the unit of the times. */
  constructor(rows: ChainRows, stages: number, finder: SpanFinder, windows: readonly number[]) {
    this.spans = new Int32Array(finder.length);
    this.depths = new Int8Array(finder.length * windows.length);
    this.times = new Float64Array(finder.length * windows.length);
    this.#rows = rows;
    this.#finder = finder;
    this.#windows = windows;
    this.#stages = stages;
    this.#ends = new Float64Array(stages * stages);
  }

  /** False where the items `from` to before `to` are tangled. */
  find(from: number, to: number): boolean {
    const { stageMask, times } = this.#rows;
    let after = Number.NaN;
    let afterMask = 0;
    let start = Number.POSITIVE_INFINITY;
    this.length = 0;
    this.#ends.fill(Number.NaN);
    for (let i = to - 1; i >= from; i--) {
      const mask = stageMask[i] as number;
      if (mask === 0) continue;
      const time = times[i] as number;
      if ((mask & (mask - 1)) !== 0 || (time === after && afterMask < mask) || Number.isNaN(time)) return false;
      after = time;
      afterMask = mask;
      if (mask !== 1) this.#pass(31 - Math.clz32(mask), time);
      else if (time >= start || this.#open(time)) {
        start = this.#finder.from(this.spans[this.length - 1] as number);
        this.#enter(time);
      }
    }
    return true;
  }

  #pass(stage: number, time: number): void {
    const at = stage * this.#stages;
    this.#ends[at + stage] = time;
    for (let k = stage + 1; k < this.#stages; k++) this.#ends[at + k] = this.#ends[at + this.#stages + k] as number;
  }

  /** Whether an entry is in a span, which it then begins. */
  #open(time: number): boolean {
    const span = this.#finder.next(time, -1);
    if (span < 0) return false;
    this.depths.fill(-1, this.length * this.#windows.length, (this.length + 1) * this.#windows.length);
    this.spans[this.length++] = span;
    return true;
  }

  /** Of entries that come as far the earliest is the best. */
  #enter(time: number): void {
    const first = (this.length - 1) * this.#windows.length;
    for (let w = 0; w < this.#windows.length; w++) {
      const end = time + (this.#windows[w] as number);
      let depth = 0;
      while (depth + 1 < this.#stages && (this.#ends[this.#stages + depth + 1] as number) <= end) depth++;
      if (depth < (this.depths[first + w] as number)) continue;
      this.depths[first + w] = depth;
      this.times[first + w] = time;
    }
  }
}
