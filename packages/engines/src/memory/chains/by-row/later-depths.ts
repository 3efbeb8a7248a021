import type { ChainRows } from '../../chain/index.ts';
import type { LaterRows, LaterStretch } from './later-rows.ts';

const TANGLED = -2;

type Walked = Pick<LaterRows, 'placeOf' | 'each'>;

/** What a funnel of only order and window is, and what finds the depth of rows whose order is not plain. */
export interface LaterFunnel {
  readonly stages: number;
  /** Of the window, in the unit of the times; Infinity for none. */
  readonly length: number;
  readonly open: (rows: ChainRows) => { depth(from: number, to: number): number };
}

/**
 * How far each subject with a later stage came, by place, −1 for nowhere, by one look at the rows in the order of their
 * times: of each subject only the latest end of a window is kept by stage. Rows of one time count in the order of their
 * stages, however they stand. Subjects with rows of several stages are left to the kernel.
 */
export function laterDepths(rows: Walked, funnel: LaterFunnel): Int8Array {
  const subjects = rows.placeOf.length;
  const reached: Reached = {
    ends: new Float64Array(subjects * funnel.stages).fill(Number.NEGATIVE_INFINITY),
    masks: new Uint8Array(subjects),
    depths: new Int8Array(subjects).fill(-1),
  };
  rows.each((stretch) => pass(stretch, funnel.stages, funnel.length, reached));
  if (reached.depths.includes(TANGLED)) untangle(rows, funnel, reached.depths);
  return reached.depths;
}

/** By subject and stage the latest end of a window; in place of the last stage's the time of the row before. */
interface Reached {
  readonly ends: Float64Array;
  /** The stages of the rows of that time. */
  readonly masks: Uint8Array;
  readonly depths: Int8Array;
}

function pass(
  { places, times, stageMask }: LaterStretch,
  stages: number,
  length: number,
  { ends, masks, depths }: Reached,
): void {
  const furthest = stages - 1;
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number;
    const depth = depths[place] as number;
    if (depth === furthest || depth === TANGLED) continue;
    const time = times[i] as number;
    const mask = stageMask[i] as number;
    const at = place * stages;
    const all = time === ends[at + furthest] ? (masks[place] as number) | mask : mask;
    ends[at + furthest] = time;
    masks[place] = all;
    // what rows of the same time reached before may be reached from a later entry now
    const found = reach(ends, at, furthest, all & -mask, time, length);
    depths[place] = (mask & (mask - 1)) === 0 ? Math.max(depth, found) : TANGLED;
  }
}

/** The furthest of some stages that rows of a time reach, −1 for none; notes the ends of their windows. */
function reach(ends: Float64Array, at: number, furthest: number, stages: number, time: number, length: number): number {
  let depth = -1;
  for (let left = stages; left !== 0; left &= left - 1) {
    const k = 31 - Math.clz32(left & -left);
    const end = k === 0 ? time + length : (ends[at + k - 1] as number);
    if (!(time <= end)) continue;
    if (k < furthest) ends[at + k] = end;
    depth = k;
  }
  return depth;
}

/** Asks the kernel for those that are tangled, from all their rows, clustered. */
function untangle(rows: Walked, { open }: LaterFunnel, depths: Int8Array): void {
  const starts = new Int32Array(depths.length + 1);
  rows.each(({ places }) => {
    for (const place of places) if (depths[place] === TANGLED) (starts[place + 1] as number)++;
  });
  for (let s = 1; s < starts.length; s++) starts[s] = (starts[s] as number) + (starts[s - 1] as number);
  const length = starts[depths.length] as number;
  const clustered = { times: new Float64Array(length), stageMask: new Uint8Array(length), isDated: true };
  const next = starts.slice();
  rows.each((stretch) => cluster(stretch, depths, next, clustered));
  const kernel = open(clustered);
  for (let place = 0; place < depths.length; place++)
    if (depths[place] === TANGLED) depths[place] = kernel.depth(starts[place] as number, starts[place + 1] as number);
}

function cluster(
  { places, times, stageMask }: LaterStretch,
  depths: Int8Array,
  next: Int32Array,
  into: Pick<LaterStretch, 'times' | 'stageMask'>,
): void {
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number;
    if (depths[place] !== TANGLED) continue;
    const at = next[place] as number;
    next[place] = at + 1;
    into.times[at] = times[i] as number;
    into.stageMask[at] = stageMask[i] as number;
  }
}
