import { groupMask, TANGLED } from './fast-depth.ts';
import { toLimit } from './reach.ts';
import type { ChainResult, ChainRows, ChainSpec } from './types.ts';

/**
 * The second look for simple rules: one pass back gives each row's earliest completion to stage `depth`, one pass
 * forward takes the earliest entry that completes inside its window and then the earliest rows that still do.
 * False where the rows are tangled; `into` is then unchanged.
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
  const stages = spec.stages.length;
  const isStrict = spec.ties === 'strict';
  const windowLimit = toLimit(spec.window);
  const withinLimits = spec.stages.map((stage) => toLimit(stage.within));
  const completion = new Float64Array(stages);
  const at = new Float64Array(stages);
  let done = new Float64Array(64 * stages);

  /** Writes the completion of rows [start, end) of one time at stage k, and says what it is. */
  const complete = (k: number, depth: number, t: number): number => {
    if (k === depth) return t;
    const nextLimit = withinLimits[k + 1];
    const isNear = nextLimit !== undefined && (at[k + 1] as number) <= nextLimit(t);
    return isNear ? (completion[k + 1] as number) : Number.POSITIVE_INFINITY;
  };

  const stepBack = (all: number, depth: number, t: number, isUpward: boolean, write: (k: number, value: number) => void) => {
    for (let i = 0; i <= depth; i++) {
      const k = isUpward ? i : depth - i;
      if ((all & (1 << k)) === 0) continue;
      const value = complete(k, depth, t);
      write(k, value);
      if (value === Number.POSITIVE_INFINITY) continue;
      completion[k] = value;
      at[k] = t;
    }
  };

  const back = (from: number, to: number, depth: number, entryFrom: number, entryTo: number): number => {
    let entry = -1;
    at.fill(Number.POSITIVE_INFINITY);
    completion.fill(Number.POSITIVE_INFINITY);
    for (let r = to - 1; r >= from; r--) {
      if (mask[r] === 0) continue;
      const t = times[r] as number;
      const end = r + 1;
      while (r > from && times[r - 1] === t) r--;
      const start = r;
      const all = groupMask(mask, start, end, isStrict);
      if (all === TANGLED) return TANGLED;
      const isUpward = isStrict || isAlone(mask, start, end);
      stepBack(all, depth, t, isUpward, (k, value) => {
        for (let row = start; row < end; row++) done[(row - from) * stages + k] = value;
      });
      const isEntry = (all & 1) !== 0 && t >= entryFrom && t < entryTo;
      if (isEntry && (done[(start - from) * stages] as number) <= windowLimit(t)) entry = firstOf(mask, start, 0);
    }
    return entry;
  };

  const forward = (from: number, to: number, depth: number, entry: number, into: ChainResult): void => {
    const deadline = windowLimit(times[entry] as number);
    into.rowOf.fill(-1);
    into.rowOf[0] = entry;
    let before = entry;
    for (let k = 1; k <= depth; k++) {
      const t = times[before] as number;
      let r = before;
      while (!isStrict && r > from && times[r - 1] === t) r--;
      for (; r < to; r++) {
        if (((mask[r] as number) & (1 << k)) === 0 || r === before) continue;
        if (isStrict && times[r] === t) continue;
        if ((done[(r - from) * stages + k] as number) <= deadline) break;
      }
      into.rowOf[k] = r;
      before = r;
    }
  };

  return (from, to, depth, into, entryFrom, entryTo) => {
    if (done.length < (to - from) * stages) done = new Float64Array(Math.max(2 * done.length, (to - from) * stages));
    const entry = back(from, to, depth, entryFrom, entryTo);
    if (entry < 0) return false;
    forward(from, to, depth, entry, into);
    into.depth = depth;
    into.filled = depth + 1;
    into.entered = 0;
    into.entryRow = entry;
    return true;
  };
}

function firstOf(mask: ChainRows['stageMask'], from: number, stage: number): number {
  let r = from;
  while (((mask[r] as number) & (1 << stage)) === 0) r++;
  return r;
}

function isAlone(mask: ChainRows['stageMask'], from: number, to: number): boolean {
  let matched = 0;
  for (let r = from; r < to; r++) if (mask[r] !== 0) matched++;
  return matched < 2;
}
