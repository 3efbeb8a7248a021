import type { Benchmark } from '../spec/index.ts';
import { type BenchmarkId, benchmarkOrigins, benchmarkRows } from './benchmarks.table.ts';
import { benchmarkLabels, populations } from './populations.table.ts';

/** The benchmarks that come along, in the order of their table. */
export const benchmarkIds = Object.keys(benchmarkRows) as readonly BenchmarkId[];

/** One of them as a file would write it; undefined where there is none of that name. */
export function shippedBenchmark(id: string): Benchmark | undefined {
  const known = benchmarkIds.find((each) => each === id);
  if (known === undefined) return undefined;
  const { of, ...figures } = benchmarkRows[known];
  const { from, year, url } = benchmarkOrigins[of];
  return { ...figures, label: inAll(benchmarkLabels[known]), population: inAll(populations[known]), from, year, url };
}

function inAll([en, cn, tw]: readonly [string, string, string]) {
  return { en, 'zh-CN': cn, 'zh-TW': tw };
}
