import { statesOf } from './reach.ts';
import type { ChainRows, ChainSpec } from './types.ts';

/**
 * The rows of one subject that may stand in a chain, side by side: position p is row `row[p]`. Positions of equal time
 * are a group `[groupStart[p], groupEnd[p])`. Buffers grow and are reused.
 */
export class View {
  length = 0;
  row = new Int32Array(64);
  time = new Float64Array(64);
  mask = new Int32Array(64);
  /** Of `mask` the stages a chain may begin at. */
  entry = new Int32Array(64);
  groupStart = new Int32Array(64);
  groupEnd = new Int32Array(64);
  /** Position of the very next adjacent row, or -1 where that row is in no chain or there is none. */
  next = new Int32Array(64);
  /** A group holds two rows of which one matches two stages or a state, so distinct rows must be looked for. */
  isTangled = false;
  readonly #rows: ChainRows;
  readonly #hasDirect: boolean;
  readonly #states: number;

  constructor(spec: ChainSpec, rows: ChainRows) {
    this.#rows = rows;
    this.#hasDirect = spec.stages.some((stage) => stage.direct);
    this.#states = statesOf(spec);
  }

  /** `chosen`, ascending, are rows of the subject `[from, to)`. */
  fill(chosen: ArrayLike<number>, count: number, from: number, to: number): void {
    this.#grow(count);
    const entryMask = this.#rows.entryMask ?? this.#rows.stageMask;
    this.length = count;
    for (let p = 0; p < count; p++) {
      const r = chosen[p] as number;
      this.row[p] = r;
      this.time[p] = this.#rows.times[r] as number;
      this.mask[p] = this.#rows.stageMask[r] as number;
      this.entry[p] = entryMask[r] as number;
    }
    this.#group();
    if (this.#hasDirect) this.#link(from, to);
  }

  #grow(count: number): void {
    if (count <= this.row.length) return;
    const room = Math.max(count, 2 * this.row.length);
    this.row = new Int32Array(room);
    this.time = new Float64Array(room);
    this.mask = new Int32Array(room);
    this.entry = new Int32Array(room);
    this.groupStart = new Int32Array(room);
    this.groupEnd = new Int32Array(room);
    this.next = new Int32Array(room);
  }

  #group(): void {
    this.isTangled = false;
    for (let start = 0; start < this.length; ) {
      let end = start;
      let hasDouble = false;
      for (; end < this.length && this.time[end] === this.time[start]; end++) {
        const m = this.mask[end] as number;
        hasDouble ||= (m & (m - 1)) !== 0 || (m & this.#states) !== 0;
      }
      if (hasDouble && end - start > 1) this.isTangled = true;
      this.groupStart.fill(start, start, end);
      this.groupEnd.fill(end, start, end);
      start = end;
    }
  }

  #link(from: number, to: number): void {
    const { adjacent } = this.#rows;
    let p = this.length - 1;
    let nextPosition = -1;
    for (let r = to - 1; r >= from; r--) {
      const isHere = p >= 0 && this.row[p] === r;
      if (isHere) this.next[p] = nextPosition;
      if (adjacent?.[r] === 1) nextPosition = isHere ? p : -1;
      if (isHere) p--;
    }
  }
}
