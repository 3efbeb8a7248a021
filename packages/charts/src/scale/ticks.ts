/**
 * Round ticks (1, 2 or 5 times a power of ten) from at or below `low` to at or above `high`, 0 always among them, about
 * `wanted` of them. Without a spread: 0 and 1. Counts pass `whole` so that no tick falls between two of them.
 */
export function niceTicks(low: number, high: number, wanted: number, whole = false): number[] {
  const [from, to] = [Math.min(0, low), Math.max(0, high)];
  if (!(to - from > 1e-12) || !Number.isFinite(to - from)) return [0, 1];
  const count = whole ? Math.max(1, Math.min(wanted, Math.floor(to - from))) : Math.max(1, wanted);
  const all = roundTicks(from, to, count);
  return covering(whole ? all.filter(Number.isInteger) : all, from, to);
}

/** The ends move out to whole steps, which may make the steps larger, until they fit. */
function roundTicks(low: number, high: number, count: number): number[] {
  let [from, to, step, first, last] = [low, high, 0, 0, 0];
  const valueAt = (at: number): number => (step > 0 ? at * step : at / -step) + 0;
  const stepAt = (value: number): number => (step > 0 ? value / step : value * -step);
  for (let next = stepOf(to - from, count); next !== step; next = stepOf(to - from, count)) {
    step = next;
    [first, last] = [Math.floor(stepAt(from)), Math.ceil(stepAt(to))];
    [from, to] = [valueAt(first), valueAt(last)];
  }
  return Array.from({ length: last - first + 1 }, (_, i) => valueAt(first + i));
}

/** A step that goes about `count` times into a spread; below 1 negative, how many of it make 1: those are exact. */
function stepOf(spread: number, count: number): number {
  const power = Math.floor(Math.log10(spread / count));
  const square = (spread / count / 10 ** power) ** 2;
  const factor = square >= 50 ? 10 : square >= 10 ? 5 : square >= 2 ? 2 : 1;
  return power < 0 ? 10 ** -power / -factor : 10 ** power * factor;
}

/** Counts under two steps would get halves, and a step left out may leave the ends bare: then whole steps to both. */
function covering(all: readonly number[], from: number, to: number): number[] {
  const step = (all[1] ?? 1) - (all[0] ?? 0) || 1;
  const kept = all.length > 1 ? [...all] : [0, 1];
  while ((kept.at(-1) ?? to) < to) kept.push((kept.at(-1) ?? 0) + step);
  while ((kept[0] ?? from) > from) kept.unshift((kept[0] ?? 0) - step);
  return kept;
}
