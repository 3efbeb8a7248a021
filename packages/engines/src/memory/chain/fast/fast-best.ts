import type { ChainResult, ChainRows, ChainSpec } from '../types.ts';
import { createCompletions } from './completions.ts';

/**
 * The second look for simple rules: one pass back finds the earliest entry that completes to `depth` inside its window,
 * one pass forward takes the earliest rows that still do. False where the rows are tangled, or a limit
 * that steps back (months over a double hour) breaks the order the passes rely on; `into` then holds nothing of use.
 */
export type FastBest = (
  from: number,
  to: number,
  depth: number,
  into: ChainResult,
  entryFrom: number,
  entryTo: number,
) => boolean;

export function createFastBest(spec: ChainSpec, rows: ChainRows): FastBest {
  const { times, stageMask: mask } = rows;
  const isStrict = spec.ties === 'strict';
  const completions = createCompletions(spec, rows);
  const { completesBy, entryOf, deadlineOf } = completions;

  const firstEntry = (from: number, to: number, entryFrom: number, entryTo: number): number => {
    let r = from;
    while (
      r < to &&
      (((mask[r] as number) & 1) === 0 || !((times[r] as number) >= entryFrom && (times[r] as number) < entryTo))
    )
      r++;
    return r;
  };
  /** The earliest row of stage k, of the time of `before` or later, that completes by the deadline; -1 where there is none. */
  const follow = (from: number, to: number, before: number, k: number, deadline: number): number => {
    const t = times[before] as number;
    const bit = 1 << k;
    let r = before;
    if (!isStrict) while (r > from && times[r - 1] === t) r--;
    for (; r < to; r++) {
      if (((mask[r] as number) & bit) === 0 || r === before) continue;
      if (isStrict && times[r] === t) continue;
      if (completesBy(r - from, k, deadline)) return r;
    }
    return -1;
  };

  return (from, to, depth, into, entryFrom, entryTo) => {
    const entry = depth === 0 ? firstEntry(from, to, entryFrom, entryTo) : entryOf(from, to, depth, entryFrom, entryTo);
    if (entry < 0) return false;
    const { rowOf } = into;
    rowOf[0] = entry;
    const deadline = depth === 0 ? 0 : deadlineOf(entry);
    let before = entry;
    for (let k = 1; k <= depth; k++) {
      before = follow(from, to, before, k, deadline);
      if (before < 0) return false;
      rowOf[k] = before;
    }
    into.depth = depth;
    into.filled = depth + 1;
    into.entered = 0;
    into.entryRow = entry;
    return true;
  };
}
