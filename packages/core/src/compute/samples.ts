import { LogHistogram } from '../stats/index.ts';
import type { Samples } from './cells.ts';
import { allOf, histogramOfValues, quantileOf } from './column/exact-samples.ts';

/** Cells with fewer leads get neither quantiles nor a histogram. */
export const fewestSamples = 5;

const noSamples: Samples = { n: 0, sum: 0, exact: [] };

/** Several bags as one: exact while all parts are; else by histogram where every part that has values has one. */
export function mergeSamples(parts: readonly Samples[]): Samples {
  const withheld = parts.reduce((total, p) => total + (p.withheld ?? 0), 0);
  const merged = mergeFilled(parts.filter((p) => p.n > 0));
  return withheld === 0 ? merged : { ...merged, withheld };
}

function mergeFilled(filled: readonly Samples[]): Samples {
  const [first, second] = filled;
  if (!first) return noSamples;
  if (!second) return first;
  const n = filled.reduce((total, p) => total + p.n, 0);
  const sum = filled.reduce((total, p) => total + p.sum, 0);
  if (filled.every((p) => p.exact)) return { n, sum, exact: allOf(filled) };
  const merged = new LogHistogram();
  for (const part of filled) {
    const histogram = histogramOf(part);
    if (!histogram) return { n, sum };
    merged.merge(histogram);
  }
  return { n, sum, histogram: merged.toJSON() };
}

/** The quantile, whether it is an estimate, or null where it cannot be had. */
export function sampleQuantile(
  samples: Samples,
  q: Quantile,
): { readonly value: number; readonly estimated: boolean } | null {
  if (samples.n === 0) return null;
  const exact = samples.exact ? quantileOf(samples.exact, shareOf(q)) : samples.quantiles?.[q];
  if (exact !== undefined && exact !== null) return { value: exact, estimated: Boolean(samples.withheld) };
  const value = samples.histogram ? LogHistogram.fromJSON(samples.histogram).quantile(shareOf(q)) : null;
  return value === null ? null : { value, estimated: true };
}

export type Quantile = 'p25' | 'p50' | 'p75' | 'p90';

const shareOf = (q: Quantile): number => Number(q.slice(1)) / 100;

/** The same without single values, for a snapshot: quantiles and a histogram where there are enough leads, else nothing. */
export function sealSamples(samples: Samples): Samples {
  const { n, sum, exact } = samples;
  if (!exact) return samples;
  if (n < fewestSamples) return n === 0 ? { n, sum } : { n: 0, sum: 0, withheld: n };
  const at = (q: Quantile) => quantileOf(exact, shareOf(q)) ?? 0;
  const quantiles = { p25: at('p25'), p50: at('p50'), p75: at('p75'), p90: at('p90') };
  const histogram = histogramOf(samples)?.toJSON();
  return histogram ? { n, sum, quantiles, histogram } : { n, sum, quantiles };
}

function histogramOf(samples: Samples): LogHistogram | null {
  if (samples.histogram) return LogHistogram.fromJSON(samples.histogram);
  return samples.exact ? histogramOfValues(samples.exact) : null;
}
