import { type LogHistogramJson, logBase } from './log-histogram.ts';

/** The bin of a size above 0: floor(ln(size) / ln(1.1)). */
export function logBin(size: number): number {
  return Math.floor(Math.log(size) / logBase);
}

/** The histogram of finite values. Throws a `RangeError` for NaN and infinities. */
export function histogramOf(values: ArrayLike<number>): LogHistogramJson {
  const [positive, negative] = [new Map<number, number>(), new Map<number, number>()];
  let zero = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    if (!Number.isFinite(value)) throw new RangeError(`${value} has no bin`);
    if (value === 0) zero++;
    else if (value > 0) count(positive, logBin(value));
    else count(negative, logBin(-value));
  }
  return { zero, positive: ascending(positive), negative: ascending(negative) };
}

function count(bins: Map<number, number>, bin: number): void {
  bins.set(bin, (bins.get(bin) ?? 0) + 1);
}

function ascending(bins: ReadonlyMap<number, number>): [bin: number, count: number][] {
  return [...bins].sort((a, b) => a[0] - b[0]);
}
