import type { SpanFinder } from '../../cells/span-finder.ts';
import type { ChainActivity } from '../../chain/index.ts';
import type { Arrivals } from '../activity/arrivals.ts';
import type { DepthTaker, SpanCounts } from './span-counts.ts';

/**
 * Depth and best chain by one look at each item, for funnels without any rule but order and a window of fixed length.
 * Subjects whose items are tangled are left to the kernel.
 */
export interface Quick {
  /** Whether the subject last looked at must go to the kernel for its best chain. */
  readonly isTangled: boolean;
  /** Of the window, in the unit of the times; Infinity for none. */
  readonly length: number;
  /** The furthest stage over the entries in `[entryFrom, entryTo)`, or −1. */
  depth(from: number, to: number, entryFrom: number, entryTo: number): number;
  /** The furthest stage of the subjects from `first` on over all entries, −1 for none. */
  depths(starts: Int32Array, first: number, into: Int8Array): void;
  /** The earliest row at which each stage is reached over all entries. */
  activity(from: number, to: number, into: ChainActivity): void;
  /** The same of all subjects of a stretch. */
  arrivals(starts: Int32Array, into: Arrivals): void;
  /** What counts best attempts span by span, for windows of these lengths, one a taker; null where one look is not enough. */
  counts(finder: SpanFinder, windows: readonly number[], takers: readonly DepthTaker[]): SpanCounts | null;
  /** Whether an attempt found in a longer window, with these items up to `depth`, is the best one of this window too. */
  holds(items: Int32Array, depth: number): boolean;
  /**
   * Fills `items` up to `depth`, which the subject reaches: the earliest entry from which the earliest rows get there in
   * its window. False, with `items` spoilt, where that takes too many tries.
   */
  fill(items: Int32Array, depth: number, from: number, to: number, entryFrom: number, entryTo: number): boolean;
}
