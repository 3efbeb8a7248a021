import type { Benchmark, Catalog } from '../../catalog/index.ts';
import type { ExplainTexts } from '../texts/english.ts';
import { inLocale } from '../texts/in-locale.ts';

/** What others reach of a metric, one sentence a benchmark of the file. */
export function benchmarkSentences({ benchmarks = [] }: Catalog, metric: string, texts: ExplainTexts): string[] {
  return benchmarks.filter((each) => each.metric === metric).map((each) => sentence(each, texts));
}

function sentence({ id, label, value, low, high, population, year, source }: Benchmark, texts: ExplainTexts): string {
  const { study: words } = texts;
  const range = words.between(String(low ?? '…'), String(high ?? '…'));
  const of = [population && inLocale(population, texts), year, source].filter((part) => part !== undefined);
  return words.benchmark(
    label ? inLocale(label, texts) : id,
    value === undefined ? range : String(value),
    of.join(', '),
  );
}
