import { benchmarkIds, shippedBenchmark } from '../../benchmarks/index.ts';
import type { Benchmark } from '../../catalog/index.ts';
import { noCurrency } from '../../money/no-currency.ts';
import type { Benchmark as Written } from '../../spec/index.ts';
import { reportTwice } from '../include.ts';
import type { MetricBook } from '../metrics/resolve-metrics.ts';
import type { Context } from '../shared/context.ts';
import { type Entries, entriesOf } from '../shared/entries.ts';
import { Place, type SpecFile } from '../shared/place.ts';
import { maybeText } from '../shared/text.ts';

export type BoundBenchmarks = readonly Benchmark[] | undefined;

/** Every benchmark whose metric is bound, the file's own before those that come along; undefined where the files have none. */
export function resolveBenchmarks(context: Context, files: readonly SpecFile[], metrics: MetricBook): BoundBenchmarks {
  const own = entriesOf(files, 'benchmarks', ({ spec }) => ownOf(spec.benchmarks), reportTwice(context, 'benchmark'));
  const used = files.flatMap((file) =>
    (file.spec.benchmarks?.use ?? []).map((id, i) => ({ id, place: new Place(file, ['benchmarks', 'use', i]) })),
  );
  const bound = [
    ...[...own].flatMap(([id, { value, place }]) => resolveBenchmark(context, id, value, place, metrics)),
    ...used.flatMap(({ id, place }) => useShipped(context, id, place, metrics, own)),
  ];
  const shown = files.flatMap((file) => shownAgainst(context, file, bound));
  return own.size === 0 && used.length === 0 ? undefined : [...bound, ...shown];
}

/** The benchmarks that metrics of a file name to be shown against, each as one of that metric too. */
function shownAgainst(context: Context, file: SpecFile, bound: readonly Benchmark[]): Benchmark[] {
  return Object.entries(file.spec.metrics ?? {}).flatMap(([metric, written]) => {
    const id = written !== undefined && 'benchmark' in written ? written.benchmark : undefined;
    if (id === undefined) return [];
    const found = bound.find((each) => each.id === id);
    if (found !== undefined) return found.metric === metric ? [] : [{ ...found, metric }];
    const known = bound.map((each) => each.id);
    const place = new Place(file, ['metrics', metric, 'benchmark']);
    context.report('unknown-benchmark', { benchmark: id, known, nearest: context.nearest(id, known) }, place);
    return [];
  });
}

/** The named benchmarks of the section, without `use`. */
function ownOf(section: SpecFile['spec']['benchmarks'] = {}): Readonly<Record<string, Written>> {
  const own = Object.entries(section).filter(
    (entry): entry is [string, Written] => entry[1] !== undefined && 'metric' in entry[1],
  );
  return Object.fromEntries(own);
}

function useShipped(
  context: Context,
  id: string,
  place: Place,
  metrics: MetricBook,
  own: Entries<Written>,
): readonly Benchmark[] {
  const written = shippedBenchmark(id);
  if (own.has(id)) return [];
  if (written !== undefined) return resolveBenchmark(context, id, written, place, metrics);
  const nearest = context.nearest(id, benchmarkIds);
  const fix = nearest === undefined ? {} : { fix: { ...place.value, insert: nearest } };
  context.report('unknown-benchmark', { benchmark: id, known: [...benchmarkIds], nearest }, place, fix);
  return [];
}

function resolveBenchmark(
  context: Context,
  id: string,
  written: Written,
  place: Place,
  metrics: MetricBook,
): Benchmark[] {
  const { low, high, year, from: source, url } = written;
  if (written.value === undefined && low === undefined && high === undefined) {
    context.report('benchmark-without-value', { benchmark: id }, place);
    return [];
  }
  if (low !== undefined && high !== undefined && low > high) {
    context.report('benchmark-range', { low, high }, place.at('high'));
    return [];
  }
  const metric = metrics.idOf(written.metric, place.at('metric'));
  if (metric === null) return [];
  const isMoney = metrics.metrics[metric]?.unit === 'currency';
  const rate = isMoney ? rateOf(context, written, place) : 1;
  if (rate === null) return [];
  const { locale, currency } = context.settings;
  const label = maybeText(written.label, locale);
  const population = maybeText(written.population ?? written.description ?? of(written), locale);
  const of1 = (value: number | undefined) => (value === undefined ? undefined : value * rate);
  const figures = { value: of1(written.value), low: of1(low), high: of1(high) };
  return [{ id, metric, label, ...figures, ...(isMoney ? { currency } : {}), population, year, source, url }];
}

/** What one unit of the benchmark's currency is in the file's; null where the file does not say. */
function rateOf(context: Context, { currency }: Written, place: Place): number | null {
  const { currency: own, rates } = context.settings;
  if (currency === undefined || currency === own) return 1;
  const rate = Object.hasOwn(rates, currency) ? rates[currency] : undefined;
  const file = own === noCurrency ? {} : { file: own };
  if (rate === undefined) context.report('no-exchange-rate', { currency, ...file }, place);
  return rate === undefined ? null : Number(rate);
}

/** Of whom, where only industry and region say it. */
function of({ industry, region }: Written): string | undefined {
  const parts = [industry, region].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : undefined;
}
