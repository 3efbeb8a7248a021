import { toLength, toLimit } from '../reach.ts';
import type { ChainRows, ChainSpec } from '../types.ts';
import { endOfTime, firstRowOf, readGroup, TANGLED } from './time-group.ts';

/** One forward pass; `first`, where given, gets the earliest row of each stage reached. */
export type FastDepth = (from: number, to: number, entryFrom: number, entryTo: number, first?: Int32Array) => number;

/**
 * The latest-entry pass (rule F4). For each stage only its latest reached row is kept: it has the latest entry, so the
 * latest end of the window, and it is the nearest row for `within`; every other row of the stage is dominated.
 */
export function createFastDepth(spec: ChainSpec, rows: ChainRows): FastDepth {
  const { times, stageMask: mask } = rows;
  const last = spec.stages.length - 1;
  const { start, stepRow, stepGroup } = createSteps(spec, rows);

  return (from, to, entryFrom, entryTo, first) => {
    let depth = -1;
    start(entryFrom, entryTo, first);
    for (let r = from; r < to; r++) {
      const m = mask[r] as number;
      if (m === 0) continue;
      const t = times[r] as number;
      const end = endOfTime(times, r, to);
      const isOne = end === r + 1 && (m & (m - 1)) === 0;
      const k = isOne ? stepRow(31 - Math.clz32(m), t, r) : stepGroup(r, end, t);
      if (k === TANGLED) return TANGLED;
      r = end - 1;
      if (k <= depth) continue;
      depth = k;
      if (k === last) return depth;
    }
    return depth;
  };
}

interface Steps {
  start(entryFrom: number, entryTo: number, first: Int32Array | undefined): void;
  /** Row r at t as stage k: k where it is reached, else -1; TANGLED where a limit steps back. */
  stepRow(k: number, t: number, r: number): number;
  /** Rows [from, to) of time t: the furthest stage any of them reaches, -1, or TANGLED. */
  stepGroup(from: number, to: number, t: number): number;
}

function createSteps(spec: ChainSpec, rows: ChainRows): Steps {
  const stages = spec.stages.length;
  const windowLimit = toLimit(spec.window);
  const withins = spec.stages.map((stage) => (stage.within === null ? null : toLimit(stage.within)));
  const hasWithin = withins.some((within) => within !== null);
  const length = toLength(spec.window);
  const deadline = new Float64Array(stages);
  const until = hasWithin ? new Float64Array(stages) : deadline;
  const near = new Float64Array(stages);
  let low = 0;
  let high = 0;
  let firsts: Int32Array | undefined;

  /** The end of the latest window; false where it steps back and rows of two entries would be mixed. */
  const extend = (t: number): boolean => {
    const end = length >= 0 ? t + length : windowLimit(t);
    if (hasWithin && end < (deadline[0] as number)) return false;
    deadline[0] = Math.max(deadline[0] as number, end);
    return true;
  };
  /** False where a limit steps back (months over a double hour): the row before then reaches further, and is not dominated. */
  const narrow = (k: number, t: number): boolean => {
    const limit = withins[k + 1]?.(t) ?? Number.MAX_VALUE;
    if (limit < (near[k] as number)) return false;
    near[k] = limit;
    until[k] = Math.min(deadline[k] as number, limit);
    return true;
  };
  const stepRow = (k: number, t: number, r: number): number => {
    if (k > 0) {
      if (!(t <= (until[k - 1] as number))) return -1;
      deadline[k] = deadline[k - 1] as number;
    } else {
      if (!(t >= low && t < high)) return -1;
      if (!extend(t)) return TANGLED;
    }
    if (hasWithin && !narrow(k, t)) return TANGLED;
    if (firsts !== undefined && (firsts[k] as number) < 0) firsts[k] = r;
    return k;
  };
  return {
    start(entryFrom, entryTo, first) {
      for (let k = 0; k < stages; k++) deadline[k] = until[k] = near[k] = Number.NEGATIVE_INFINITY;
      low = entryFrom;
      high = entryTo;
      firsts = first;
    },
    stepRow,
    stepGroup: createGroupStep(spec, rows, stepRow),
  };
}

/** Rows of one time follow each other upwards, unless ties are strict or there is but one. */
function createGroupStep(spec: ChainSpec, rows: ChainRows, stepRow: Steps['stepRow']): Steps['stepGroup'] {
  const { stageMask: mask } = rows;
  const stages = spec.stages.length;
  const isStrict = spec.ties === 'strict';
  const group = { stages: 0, isMany: false };
  return (from, to, t) => {
    readGroup(group, mask, from, to, isStrict, -1);
    if (group.stages === TANGLED) return TANGLED;
    const isUpward = group.isMany && !isStrict;
    let furthest = -1;
    for (let i = 0; i < stages; i++) {
      const k = isUpward ? i : stages - 1 - i;
      if ((group.stages & (1 << k)) === 0) continue;
      const reached = stepRow(k, t, firstRowOf(mask, from, k));
      if (reached === TANGLED) return TANGLED;
      furthest = Math.max(furthest, reached);
    }
    return furthest;
  };
}
