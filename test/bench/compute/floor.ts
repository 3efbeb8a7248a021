import type { LogColumns } from './columns.ts';
import { STAGES } from './log.ts';

const WINDOW = 90 * 86_400e6;
const K = STAGES.length;
const NONE = 255;

/** Rows clustered by lead, in time order; codes narrowed to bytes. */
export interface Clustered {
  readonly starts: Int32Array;
  readonly times: Float64Array;
  readonly event: Uint8Array;
  readonly channel: Uint8Array;
  readonly row: Int32Array;
}

/** The floor's clustering: one stable counting sort by lead code. The log is in time order, which it takes for granted. */
export function cluster({ lead_id, ts, event, channel }: LogColumns): Clustered {
  const lead = lead_id.codes;
  const length = lead.length;
  const starts = new Int32Array(lead_id.dictionary.length + 1);
  for (let row = 0; row < length; row++) starts[(lead[row] as number) + 1]!++;
  for (let s = 1; s < starts.length; s++) starts[s]! += starts[s - 1] as number;
  const next = starts.slice();
  const out = {
    starts,
    times: new Float64Array(length),
    event: new Uint8Array(length),
    channel: new Uint8Array(length),
    row: new Int32Array(length),
  };
  for (let row = 0; row < length; row++) {
    const at = next[lead[row] as number]!++;
    out.times[at] = ts.values[row] as number;
    out.event[at] = event.codes[row] as number;
    const code = channel.codes[row] as number;
    out.channel[at] = code < 0 ? NONE : code;
    out.row[at] = row;
  }
  return out;
}

/** Leads by channel and stage: `counts[channel * K + stage]`; written for this funnel alone. */
export function countFunnel({ starts, times, event, channel }: Clustered, channels: number): Float64Array {
  const depths = new Float64Array((channels + 1) * K);
  const end = new Float64Array(K);
  for (let s = 0; s + 1 < starts.length; s++) {
    const to = starts[s + 1] as number;
    const depth = depthOf(starts[s] as number, to, times, event, end);
    if (depth < 0) continue;
    let r = starts[s] as number;
    while (r < to && channel[r] === NONE) r++;
    const key = r < to ? (channel[r] as number) : channels;
    depths[key * K + depth]!++;
  }
  for (let c = 0; c <= channels; c++) {
    for (let k = K - 2; k >= 0; k--) depths[c * K + k]! += depths[c * K + k + 1] as number;
  }
  return depths;
}

/** The furthest stage: of each stage only the end of its latest window is kept. Rows of one time count as in order. */
function depthOf(from: number, to: number, times: Float64Array, event: Uint8Array, end: Float64Array): number {
  let depth = -1;
  end.fill(-1);
  for (let r = from; r < to; ) {
    const t = times[r] as number;
    let all = 0;
    do {
      const code = event[r++] as number;
      if (code < K) all |= 1 << code;
    } while (r < to && times[r] === t);
    if (all & 1) {
      end[0] = t + WINDOW;
      if (depth < 0) depth = 0;
    }
    for (let k = 1; all >> k !== 0; k++) {
      if ((all & (1 << k)) === 0 || t > (end[k - 1] as number)) continue;
      end[k] = end[k - 1] as number;
      if (k > depth) depth = k;
    }
  }
  return depth;
}

/** What the floor knows of one channel and stage. Lags are microseconds, sorted once all are there. */
export interface StageCell {
  count: number;
  closed: number;
  value: number;
  readonly fromFirst: Floats;
  readonly fromPrevious: Floats;
}

class Floats {
  length = 0;
  values = new Float64Array(64);

  push(value: number): void {
    if (this.length === this.values.length) {
      const wider = new Float64Array(this.length * 2);
      wider.set(this.values);
      this.values = wider;
    }
    this.values[this.length++] = value;
  }

  sorted(): Float64Array {
    return this.values.subarray(0, this.length).sort();
  }
}

/** Counts, maturing leads, lags and revenue; the chain is walked from entry to entry until one reaches the depth. */
export function timeFunnel(c: Clustered, revenue: Float64Array, channels: number, asOf: number): StageCell[] {
  const { starts, times, event, channel, row } = c;
  const cells = Array.from(
    { length: (channels + 1) * K },
    (): StageCell => ({
      count: 0,
      closed: 0,
      value: 0,
      fromFirst: new Floats(),
      fromPrevious: new Floats(),
    }),
  );
  const end = new Float64Array(K);
  const chain = new Int32Array(K);
  for (let s = 0; s + 1 < starts.length; s++) {
    const [from, to] = [starts[s] as number, starts[s + 1] as number];
    const depth = depthOf(from, to, times, event, end);
    if (depth < 0) continue;
    let entry = from;
    while (event[entry] !== 0 || !walk(c, entry, from, to, depth, chain)) entry++;
    let r = from;
    while (r < to && channel[r] === NONE) r++;
    const key = (r < to ? (channel[r] as number) : channels) * K;
    const first = times[entry] as number;
    const isClosed = asOf >= first + WINDOW;
    for (let k = 0; k <= depth; k++) {
      const cell = cells[key + k] as StageCell;
      cell.count++;
      if (isClosed) cell.closed++;
      const item = chain[k] as number;
      const value = revenue[row[item] as number] as number;
      if (!Number.isNaN(value)) cell.value += value;
      if (k === 0) continue;
      const t = times[item] as number;
      cell.fromFirst.push(t - first);
      cell.fromPrevious.push(t - (times[chain[k - 1] as number] as number));
    }
  }
  for (const cell of cells) {
    cell.fromFirst.sorted();
    cell.fromPrevious.sorted();
  }
  return cells;
}

/** The earliest row of each stage from an entry, or false where its window closes before `depth`. */
function walk(c: Clustered, entry: number, from: number, to: number, depth: number, chain: Int32Array): boolean {
  const { times, event } = c;
  const limit = (times[entry] as number) + WINDOW;
  chain[0] = entry;
  let before = entry;
  for (let k = 1; k <= depth; k++) {
    const t = times[before];
    let r = before;
    while (r > from && times[r - 1] === t) r--;
    while (r < to && event[r] !== k) r++;
    if (r === to || (times[r] as number) > limit) return false;
    chain[k] = r;
    before = r;
  }
  return true;
}
