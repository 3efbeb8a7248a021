/**
 * Round ticks (1, 2 or 5 times a power of ten) from at or below `low` to at or above `high`, 0 always among them, about
 * `wanted` of them. Without a spread: 0 and 1. Counts pass `whole` so that no tick falls between two of them.
 */
export function niceTicks(low: number, high: number, wanted: number, whole = false): number[] {
  const [from, to] = [Math.min(0, low), Math.max(0, high)];
  if (!(to - from > 1e-12) || !Number.isFinite(to - from)) return [0, 1];
  const step = niceStep((to - from) / Math.max(1, wanted), whole);
  const first = Math.floor(from / step + 1e-9);
  const last = Math.ceil(to / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => rounded((first + i) * step));
}

function niceStep(rough: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const lead = rough / power;
  const step = (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power;
  return whole ? Math.max(1, step) : step;
}

function rounded(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}
