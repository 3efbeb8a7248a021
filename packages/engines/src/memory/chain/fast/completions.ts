import { toLimit } from '../reach.ts';
import type { ChainRows, ChainSpec } from '../types.ts';
import { firstRowOf, readGroup, startOfTime, TANGLED } from './time-group.ts';

const NEVER = Number.POSITIVE_INFINITY;

interface Completions {
  /** The earliest entry in the span that completes to `depth` inside its window, or TANGLED. */
  entryOf(from: number, to: number, depth: number, entryFrom: number, entryTo: number): number;
  /** Whether the row at `offset`, as stage k, completes by the deadline. Always, where no stage has a `within`: the first row does. */
  completesBy(offset: number, k: number, deadline: number): boolean;
  deadlineOf(entry: number): number;
}

/**
 * The mirror of the latest-entry pass: going back, only the earliest row of each stage that completes is kept, with the
 * time it completes at; it is the nearest and the first to complete.
 */
export function createCompletions(spec: ChainSpec, rows: ChainRows): Completions {
  const { times, stageMask: mask } = rows;
  const windowLimit = toLimit(spec.window);
  const backward = createBackward(spec, rows);
  const { hasWithin, completion, step, stepGroup } = backward;
  const stages = spec.stages.length;

  const entryOf = (from: number, to: number, depth: number, entryFrom: number, entryTo: number): number => {
    const wanted = (1 << (depth + 1)) - 1;
    let entry = -1;
    backward.start(from, to, depth);
    for (let r = to - 1; r >= from; r--) {
      const m = (mask[r] as number) & wanted;
      if (m === 0) continue;
      const t = times[r] as number;
      const end = r + 1;
      r = startOfTime(times, r, from);
      const isOne = r + 1 === end && (m & (m - 1)) === 0;
      const reached = isOne ? step(31 - Math.clz32(m), t, r) : stepGroup(r, end, t, wanted);
      if (reached === TANGLED) return TANGLED;
      if ((reached & 1) === 0 || !(t >= entryFrom && t < entryTo)) continue;
      if ((completion[0] as number) <= windowLimit(t)) entry = firstRowOf(mask, r, 0);
    }
    return entry;
  };
  return {
    entryOf,
    completesBy: (offset, k, deadline) => !hasWithin || (backward.done[offset * stages + k] as number) <= deadline,
    deadlineOf: (entry) => windowLimit(times[entry] as number),
  };
}

interface Backward {
  readonly hasWithin: boolean;
  /** By stage the completion of its earliest row so far. */
  readonly completion: Float64Array;
  /** By row and stage, where a stage has a `within`. */
  readonly done: Float64Array;
  start(from: number, to: number, depth: number): void;
  /** Row r at t as stage k: the stage's bit where it completes, else 0. */
  step(k: number, t: number, r: number): number;
  /** Rows [from, to) of one time; the stages among them that complete, or TANGLED. */
  stepGroup(from: number, to: number, t: number, wanted: number): number;
}

function createBackward(spec: ChainSpec, rows: ChainRows): Backward {
  const { stageMask: mask } = rows;
  const stages = spec.stages.length;
  const isStrict = spec.ties === 'strict';
  const withins = spec.stages.map((stage) => (stage.within === null ? null : toLimit(stage.within)));
  const hasWithin = withins.some((within) => within !== null);
  const completion = new Float64Array(stages + 1);
  const at = new Float64Array(stages + 1);
  const group = { stages: 0, isMany: false };
  const state = { done: new Float64Array(64 * stages), from: 0, depth: 0 };

  const step = (k: number, t: number, r: number): number => {
    const nearest = at[k + 1] as number;
    const isNear = k === state.depth || (nearest < NEVER && nearest <= (withins[k + 1]?.(t) ?? nearest));
    const value = k === state.depth ? t : (completion[k + 1] as number);
    if (hasWithin) state.done[(r - state.from) * stages + k] = isNear ? value : NEVER;
    if (!isNear) return 0;
    completion[k] = value;
    at[k] = t;
    return 1 << k;
  };
  return {
    hasWithin,
    completion,
    get done() {
      return state.done;
    },
    start(from, to, depth) {
      if (hasWithin && state.done.length < (to - from) * stages)
        state.done = new Float64Array(2 * (to - from) * stages);
      state.from = from;
      state.depth = depth;
      at.fill(NEVER);
    },
    step,
    stepGroup(from, to, t, wanted) {
      readGroup(group, mask, from, to, isStrict, wanted);
      if (group.stages === TANGLED) return TANGLED;
      const isUpward = isStrict || !group.isMany;
      let reached = 0;
      for (let i = 0; i <= state.depth; i++) {
        const k = isUpward ? i : state.depth - i;
        if ((group.stages & (1 << k)) !== 0) reached |= step(k, t, from);
      }
      if (hasWithin) copyDown(state.done, from - state.from, to - state.from, stages);
      return reached;
    },
  };
}

/** Rows of one time complete alike. */
function copyDown(done: Float64Array, from: number, to: number, stages: number): void {
  for (let offset = from + 1; offset < to; offset++)
    done.copyWithin(offset * stages, from * stages, (from + 1) * stages);
}
