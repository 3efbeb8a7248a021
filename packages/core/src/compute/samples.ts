import { histogramQuantile, mergeHistograms } from '../stats/index.ts';
import type { Samples } from './cells.ts';
import { allOf, quantileOf } from './column/exact-samples.ts';

/** Several bags as one: exact while all parts are; else by histogram where every part that has values has one. */
export function mergeSamples(parts: readonly Samples[]): Samples {
  const withheld = parts.reduce((total, p) => total + (p.withheld ?? 0), 0);
  const merged = mergeFilled(parts.filter((p) => p.n > 0));
  return withheld === 0 ? merged : { ...merged, withheld };
}

function mergeFilled(filled: readonly Samples[]): Samples {
  const [first] = filled;
  if (first && filled.length === 1) return first;
  const n = filled.reduce((total, p) => total + p.n, 0);
  const sum = filled.reduce((total, p) => total + p.sum, 0);
  if (filled.every((p) => p.exact)) return { n, sum, exact: allOf(filled) };
  const histograms = filled.flatMap(({ histogram }) => histogram ?? []);
  return histograms.length < filled.length ? { n, sum } : { n, sum, histogram: mergeHistograms(histograms) };
}

/** The quantile, whether it is an estimate, or null where it cannot be had. */
export function sampleQuantile(
  samples: Samples,
  q: Quantile,
): { readonly value: number; readonly estimated: boolean } | null {
  if (samples.n === 0) return null;
  const exact = samples.exact ? quantileOf(samples.exact, shareOf(q)) : samples.quantiles?.[q];
  if (exact !== undefined && exact !== null) return { value: exact, estimated: Boolean(samples.withheld) };
  const value = samples.histogram ? histogramQuantile(samples.histogram, shareOf(q)) : null;
  return value === null ? null : { value, estimated: true };
}

export type Quantile = keyof NonNullable<Samples['quantiles']>;

const shareOf = (q: Quantile): number => Number(q.slice(1)) / 100;
