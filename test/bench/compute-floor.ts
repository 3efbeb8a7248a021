import { type EventLog, stages } from './compute-data.ts';

/** Rows clustered by lead in time order. */
export interface Clustered {
  readonly starts: Int32Array;
  readonly at: Float64Array;
  readonly event: Int32Array;
  readonly touch: Int32Array;
}

/** A counting sort by lead that keeps time order: the least any engine over a time-ordered log does. */
export function clusterFloor({ length, leads, lead, at, event, touch }: EventLog): Clustered {
  const starts = new Int32Array(leads + 1);
  for (let i = 0; i < length; i++) starts[lead[i]! + 1]!++;
  for (let s = 0; s < leads; s++) starts[s + 1]! += starts[s]!;
  const next = starts.slice();
  const out = { starts, at: new Float64Array(length), event: new Int32Array(length), touch: new Int32Array(length) };
  for (let i = 0; i < length; i++) {
    const to = next[lead[i]!]!++;
    out.at[to] = at[i]!;
    out.event[to] = event[i]!;
    out.touch[to] = touch[i]!;
  }
  return out;
}

/** The exact funnel by first touch over clustered rows: latest entry per stage, no other rule. Counts by touch and stage. */
export function funnelFloor({ starts, at, event, touch }: Clustered, touches: number, window: number): Float64Array {
  const n = stages.length;
  const counts = new Float64Array(touches * n);
  const entry = new Float64Array(n);
  const leads = starts.length - 1;
  for (let s = 0; s < leads; s++) {
    const from = starts[s]!;
    const to = starts[s + 1]!;
    let depth = -1;
    entry.fill(Number.NEGATIVE_INFINITY);
    for (let i = from; i < to; i++) {
      const k = event[i]!;
      if (k >= n) continue;
      const t = at[i]!;
      if (k === 0) entry[0] = t;
      else {
        const e = entry[k - 1]!;
        if (t - e > window) continue;
        if (e > entry[k]!) entry[k] = e;
      }
      if (k > depth) depth = k;
    }
    if (depth < 0) continue;
    const group = touch[from]! * n;
    for (let k = 0; k <= depth; k++) counts[group + k]!++;
  }
  return counts;
}
