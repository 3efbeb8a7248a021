import { type Limit, toLength, toLimit } from './reach.ts';
import type { ChainRows, ChainSpec } from './types.ts';

/** Returned where equal times and rows of two stages meet, so that one pass cannot tell which row serves what. */
export const TANGLED = -2;

/** One forward pass; `first`, where given, gets the earliest row of each stage reached. */
export type FastDepth = (from: number, to: number, entryFrom: number, entryTo: number, first?: Int32Array) => number;

/** Rows of equal time as one step: the stages any of them matches, or TANGLED. */
export function groupMask(mask: ChainRows['stageMask'], from: number, to: number, isStrict: boolean): number {
  let all = 0;
  let matched = 0;
  let hasDouble = false;
  for (let r = from; r < to; r++) {
    const m = mask[r] as number;
    if (m === 0) continue;
    all |= m;
    matched++;
    if ((m & (m - 1)) !== 0) hasDouble = true;
  }
  return hasDouble && matched > 1 && !isStrict ? TANGLED : all;
}

/**
 * The latest-entry pass (rule F4). For each stage only its latest reached row is kept: it has the latest entry, so the
 * latest end of the window, and it is the nearest row for `within`; every other row of the stage is dominated.
 */
export function createFastDepth(spec: ChainSpec, rows: ChainRows): FastDepth {
  const { times, stageMask: mask } = rows;
  const last = spec.stages.length - 1;
  const isStrict = spec.ties === 'strict';
  const withins = spec.stages.map((stage) => (stage.within === null ? null : toLimit(stage.within)));
  const hasWithin = withins.some((within) => within !== null);
  const windowLength = toLength(spec.window);
  const windowLimit = toLimit(spec.window);
  const deadline = new Float64Array(last + 1);
  const until = hasWithin ? new Float64Array(last + 1) : deadline;

  const reach = (k: number, t: number, end: number): void => {
    deadline[k] = end;
    if (hasWithin) until[k] = Math.min(end, withins[k + 1]?.(t) ?? end);
  };
  const step = createStep({ deadline, until, reach, windowLimit, isStrict, last });

  return (from, to, entryFrom, entryTo, first) => {
    let depth = -1;
    until.fill(Number.NEGATIVE_INFINITY);
    for (let r = from; r < to; r++) {
      const m = mask[r] as number;
      if (m === 0) continue;
      const t = times[r] as number;
      if ((r + 1 < to && times[r + 1] === t) || (m & (m - 1)) !== 0) {
        const start = r;
        while (r + 1 < to && times[r + 1] === t) r++;
        const stages = groupMask(mask, start, r + 1, isStrict);
        if (stages === TANGLED) return TANGLED;
        const isEntry = t >= entryFrom && t < entryTo;
        const reached = step(stages, t, isEntry, r > start && !isAlone(mask, start, r + 1));
        if (first !== undefined) noteFirst(first, reached, mask, start, r + 1);
        if (reached !== 0) depth = Math.max(depth, 31 - Math.clz32(reached));
        if (depth === last) return depth;
        continue;
      }
      const k = 31 - Math.clz32(m);
      if (k === 0) {
        if (!(t >= entryFrom && t < entryTo)) continue;
        if (hasWithin || windowLength < 0) reach(0, t, windowLimit(t));
        else deadline[0] = t + windowLength;
      } else {
        if (!(t <= (until[k - 1] as number))) continue;
        if (hasWithin) reach(k, t, deadline[k - 1] as number);
        else deadline[k] = deadline[k - 1] as number;
      }
      if (first !== undefined && (first[k] as number) < 0) first[k] = r;
      if (k > depth) {
        depth = k;
        if (k === last) return depth;
      }
    }
    return depth;
  };
}

interface StepState {
  readonly deadline: Float64Array;
  readonly until: Float64Array;
  readonly reach: (k: number, t: number, end: number) => void;
  readonly windowLimit: Limit;
  readonly isStrict: boolean;
  readonly last: number;
}

/** Moves all stages in `stages` at time t; rows of one time follow each other upwards unless ties are strict or there is but one row. */
function createStep(state: StepState): (stages: number, t: number, isEntry: boolean, isMany: boolean) => number {
  const { deadline, until, reach, windowLimit, isStrict, last } = state;
  const stepOne = (k: number, t: number, isEntry: boolean): boolean => {
    if (k === 0) {
      if (isEntry) reach(0, t, windowLimit(t));
      return isEntry;
    }
    if (!(t <= (until[k - 1] as number))) return false;
    reach(k, t, deadline[k - 1] as number);
    return true;
  };
  return (stages, t, isEntry, isMany) => {
    let reached = 0;
    const isUpward = isMany && !isStrict;
    for (let i = 0; i <= last; i++) {
      const k = isUpward ? i : last - i;
      if ((stages & (1 << k)) !== 0 && stepOne(k, t, isEntry)) reached |= 1 << k;
    }
    return reached;
  };
}

function isAlone(mask: ChainRows['stageMask'], from: number, to: number): boolean {
  let matched = 0;
  for (let r = from; r < to; r++) if (mask[r] !== 0) matched++;
  return matched < 2;
}

function noteFirst(first: Int32Array, reached: number, mask: ChainRows['stageMask'], from: number, to: number): void {
  for (let r = from; r < to; r++) {
    let bits = (mask[r] as number) & reached;
    while (bits !== 0) {
      const k = 31 - Math.clz32(bits);
      bits ^= 1 << k;
      if ((first[k] as number) < 0) first[k] = r;
    }
  }
}
