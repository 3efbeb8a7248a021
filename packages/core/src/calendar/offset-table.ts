import { type OffsetChange, type OffsetReader, offsetChanges } from './offsets.ts';
import { type Day, MICROS_PER_DAY, type Micros } from './units.ts';

/** A stretch `[from, to)` of one offset. */
export interface OffsetStep {
  readonly from: Micros;
  readonly to: Micros;
  readonly offset: Micros;
  /** Before this instant the day is `heldDay`: a clock set back over midnight does not reopen the day it had left. */
  readonly dayFrom: Micros;
  readonly heldDay: Day;
}

const BLOCK = 1461 * MICROS_PER_DAY;
const FIRST = -43 * BLOCK;
const LAST = 71 * BLOCK;
// A step at the edge of what is covered needs the change before it.
const MARGIN = 2 * MICROS_PER_DAY;

/**
 * The offsets of one zone, read from `Intl` in blocks of four years where asked for, then found by binary search.
 * Instants before 1798 or after 2253 have the offset of that edge.
 */
export class OffsetTable {
  private readonly read: OffsetReader;
  private changes: OffsetChange[] = [];
  private steps: OffsetStep[] = [];
  private from = 0;
  private to = 0;
  private latest: OffsetStep = { from: 0, to: 0, offset: 0, dayFrom: 0, heldDay: 0 };

  constructor(read: OffsetReader) {
    this.read = read;
  }

  /** The step that holds the instant. */
  at(micros: Micros): OffsetStep {
    const { latest } = this;
    if (micros >= latest.from && micros < latest.to) return latest;
    const known = Math.min(Math.max(micros, FIRST), LAST - 1);
    if (known < this.from || known >= this.to) this.cover(known);
    this.latest = this.search(known);
    return this.latest;
  }

  private search(micros: Micros): OffsetStep {
    let low = 0;
    let high = this.steps.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.steps[middle]?.from ?? Infinity) <= micros) low = middle;
      else high = middle;
    }
    return this.steps[low] ?? this.latest;
  }

  private cover(micros: Micros): void {
    const block = Math.floor(micros / BLOCK) * BLOCK;
    if (this.from === this.to) {
      this.from = block;
      this.to = block;
    }
    if (block + BLOCK > this.to) {
      const start = this.changes.length > 0 ? this.to : this.from - MARGIN;
      this.changes = this.changes.concat(offsetChanges(this.read, start, block + BLOCK));
      this.to = block + BLOCK;
    }
    if (block < this.from) {
      this.changes = offsetChanges(this.read, block - MARGIN, this.from - MARGIN).concat(this.changes);
      this.from = block;
    }
    this.changes = this.changes.filter((change, i, all) => change.offset !== all[i - 1]?.offset);
    this.steps = this.changes.map((change, i) =>
      stepOf(change, this.changes[i - 1], this.changes[i + 1]?.from ?? this.to),
    );
  }
}

function stepOf(change: OffsetChange, before: OffsetChange | undefined, to: Micros): OffsetStep {
  const { from, offset } = change;
  const heldDay = Math.floor((from - 1 + (before?.offset ?? offset)) / MICROS_PER_DAY);
  const reopens = before !== undefined && Math.floor((from + offset) / MICROS_PER_DAY) < heldDay;
  return { from, to, offset, dayFrom: reopens ? heldDay * MICROS_PER_DAY - offset : from, heldDay };
}
