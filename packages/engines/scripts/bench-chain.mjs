import { createChain, createChainResult } from '../src/memory/chain/index.ts';

/**
 * The chain kernel against a hand-written loop over the same typed arrays, on a log of a demand funnel's shape: 5.85 rows
 * a lead, 12 kinds of which 6 are stages, repeats, re-entries, back-dated rows, rows of one second.
 * Run: `npx tsx --conditions=source packages/engines/scripts/bench-chain.mjs [events]`. Both must give the same counts.
 */
const STAGES = 6;
const DAY = 86_400e6;
const WINDOW = 90 * DAY;
const events = Number(process.argv[2] ?? 1_000_000);

function createChance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

function leadRows(chance) {
  const start = chance() * 640 * DAY;
  const rows = [];
  const touches = Math.min(200, 1 + Math.floor(2.2 / (chance() + 0.02) ** 0.7));
  for (let i = 0; i < touches; i++) {
    const isVisit = i === 0 || chance() < 0.45;
    rows.push([Math.floor((start + (i === 0 ? 0 : chance() * 80 * DAY)) / 1e6) * 1e6, isVisit ? 1 : 0]);
  }
  const pass = [0, 0.24, 0.42, 0.45, 0.5, 0.25];
  let at = start;
  for (let k = 1; k < STAGES && chance() < pass[k]; k++) {
    if (!(k === 2 && chance() < 0.04)) at += chance() * 25 * DAY;
    const stamp = Math.floor((chance() < 0.03 ? at - 20 * DAY * chance() : at) / 1e6) * 1e6;
    if (!(k === 2 && chance() < 0.05)) rows.push([stamp, 1 << k]);
    if (chance() < 0.08) rows.push([stamp + Math.floor(chance() * 10) * DAY, 1 << k]);
  }
  return rows.sort((a, b) => a[0] - b[0]);
}

function generate(count) {
  const chance = createChance(7);
  const times = new Float64Array(count + 256);
  const stageMask = new Uint8Array(count + 256);
  const starts = [0];
  let n = 0;
  while (n < count) {
    for (const [t, mask] of leadRows(chance)) {
      times[n] = t;
      stageMask[n++] = mask;
    }
    starts.push(n);
  }
  return { times, stageMask, starts: Int32Array.from(starts) };
}

/** The same rules by hand: a window, rows of one time in order, no row of two stages. */
function floor({ times, stageMask, starts }) {
  const counts = new Float64Array(STAGES);
  const end = new Float64Array(STAGES);
  for (let s = 0; s + 1 < starts.length; s++) {
    end.fill(Number.NEGATIVE_INFINITY);
    const depth = floorDepth(times, stageMask, starts[s], starts[s + 1], end);
    for (let k = 0; k <= depth; k++) counts[k]++;
  }
  return counts;
}

function floorDepth(times, stageMask, from, to, end) {
  let depth = -1;
  for (let r = from; r < to; ) {
    const t = times[r];
    let all = stageMask[r++];
    while (r < to && times[r] === t) all |= stageMask[r++];
    if (all & 1) {
      end[0] = t + WINDOW;
      if (depth < 0) depth = 0;
    }
    for (let k = 1; all >> k; k++) {
      if (!(all & (1 << k)) || !(t <= end[k - 1])) continue;
      end[k] = end[k - 1];
      if (k > depth) depth = k;
    }
  }
  return depth;
}

const stage = { direct: false, optional: false, within: null };
const spec = {
  stages: Array.from({ length: STAGES }, () => stage),
  order: 'in_sequence',
  ties: 'in_order',
  window: { fixed: WINDOW },
  same: 0,
  without: [],
  skipped: 'absent',
  entry: 'closed',
  byDay: false,
};

function kernel(rows) {
  const chain = createChain(spec, rows);
  const counts = new Float64Array(STAGES);
  for (let s = 0; s + 1 < rows.starts.length; s++) {
    const depth = chain.depth(rows.starts[s], rows.starts[s + 1]);
    for (let k = 0; k <= depth; k++) counts[k]++;
  }
  return counts;
}

function kernelBest(rows) {
  const chain = createChain(spec, rows);
  const counts = new Float64Array(STAGES);
  const result = createChainResult(STAGES);
  let lag = 0;
  for (let s = 0; s + 1 < rows.starts.length; s++) {
    chain.best(rows.starts[s], rows.starts[s + 1], result);
    for (let k = 0; k <= result.depth; k++) counts[k]++;
    if (result.depth > 0) lag += rows.times[result.rowOf[result.depth]] - rows.times[result.entryRow];
  }
  return Object.assign(counts, { lag });
}

/** The least time of each in turn, so that all see the same machine. */
function least(runs) {
  const best = runs.map(() => Number.POSITIVE_INFINITY);
  for (let i = 0; i < 15; i++) {
    runs.forEach((run, at) => {
      const from = performance.now();
      run();
      best[at] = Math.min(best[at], performance.now() - from);
    });
  }
  return best;
}

const rows = generate(events);
const bots = generate(20_000);
const bot = { ...bots, starts: Int32Array.from([0, bots.starts.at(-1)]) };
bot.times.subarray(0, bots.starts.at(-1)).sort();
const same = [floor(rows), kernel(rows), kernelBest(rows)].map((counts) => Array.from(counts).join(' '));
const runs = [() => floor(rows), () => kernel(rows), () => kernelBest(rows), () => kernelBest(bot)];
const [floorMs, depthMs, bestMs, botMs] = least(runs);
console.log(`${rows.starts.at(-1)} rows, ${rows.starts.length - 1} leads: ${same[0]}`);
console.log(`counts equal: ${same.every((text) => text === same[0])}`);
console.log(`floor ${floorMs.toFixed(1)} ms`);
console.log(`depth ${depthMs.toFixed(1)} ms, ${(depthMs / floorMs).toFixed(2)} of the floor (aim 1.3)`);
console.log(`best  ${bestMs.toFixed(1)} ms, ${(bestMs / floorMs).toFixed(2)} of the floor`);
console.log(`one lead of ${bot.starts[1]} rows, best: ${botMs.toFixed(1)} ms`);
