import { nice, ticks } from 'd3-array';

/**
 * Round ticks (1, 2 or 5 times a power of ten) from at or below `low` to at or above `high`, 0 always among them, about
 * `wanted` of them. Without a spread: 0 and 1. Counts pass `whole` so that no tick falls between two of them.
 */
export function niceTicks(low: number, high: number, wanted: number, whole = false): number[] {
  const [from, to] = [Math.min(0, low), Math.max(0, high)];
  if (!(to - from > 1e-12) || !Number.isFinite(to - from)) return [0, 1];
  const count = whole ? Math.max(1, Math.min(wanted, Math.floor(to - from))) : Math.max(1, wanted);
  const [first, last] = nice(from, to, count);
  const all = ticks(first, last, count).map((tick) => tick + 0);
  return covering(whole ? all.filter(Number.isInteger) : all, from, to);
}

/** Counts under two steps would get halves, and a step left out may leave the ends bare: then whole steps to both. */
function covering(all: readonly number[], from: number, to: number): number[] {
  const step = (all[1] ?? 1) - (all[0] ?? 0) || 1;
  const kept = all.length > 1 ? [...all] : [0, 1];
  while ((kept.at(-1) ?? to) < to) kept.push((kept.at(-1) ?? 0) + step);
  while ((kept[0] ?? from) > from) kept.unshift((kept[0] ?? 0) - step);
  return kept;
}
