export {
  type BenchmarkId,
  type BenchmarkOrigin,
  benchmarkOrigins,
  benchmarkRows,
  benchmarksRead,
} from './benchmarks.table.ts';
export { benchmarkIds, shippedBenchmark } from './shipped.ts';
