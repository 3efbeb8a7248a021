import type { Benchmark } from '../../catalog/index.ts';
import type { Benchmark as Written } from '../../spec/index.ts';
import { reportTwice } from '../include.ts';
import type { MetricBook } from '../metrics/resolve-metrics.ts';
import type { Context } from '../shared/context.ts';
import { entriesOf } from '../shared/entries.ts';
import type { Place, SpecFile } from '../shared/place.ts';
import { maybeText } from '../shared/text.ts';

export type BoundBenchmarks = readonly Benchmark[] | undefined;

/** Every benchmark whose metric is bound; undefined where the files have none. */
export function resolveBenchmarks(context: Context, files: readonly SpecFile[], metrics: MetricBook): BoundBenchmarks {
  const entries = entriesOf(files, 'benchmarks', ({ spec }) => spec.benchmarks, reportTwice(context, 'benchmark'));
  if (entries.size === 0) return undefined;
  return [...entries].flatMap(([id, { value, place }]) => resolveBenchmark(context, id, value, place, metrics));
}

function resolveBenchmark(
  context: Context,
  id: string,
  written: Written,
  place: Place,
  metrics: MetricBook,
): Benchmark[] {
  const metric = metrics.idOf(written.metric, place.at('metric'));
  const { value, low, high, year, from: source, url } = written;
  if (low !== undefined && high !== undefined && low > high) {
    context.report('benchmark-range', { low, high }, place.at('high'));
    return [];
  }
  if (metric === null) return [];
  const { locale } = context.settings;
  const label = maybeText(written.label, locale);
  const population = maybeText(written.population ?? written.description ?? of(written), locale);
  return [{ id, metric, label, value, low, high, population, year, source, url }];
}

/** Of whom, where only industry and region say it. */
function of({ industry, region }: Written): string | undefined {
  const parts = [industry, region].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : undefined;
}
