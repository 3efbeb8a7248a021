import type { Benchmark, Catalog, Unit } from '../../catalog/index.ts';
import type { ExplainTexts } from '../texts/english.ts';
import { inLocale } from '../texts/in-locale.ts';

/** What others reach of a metric, one sentence a benchmark of the file. */
export function benchmarkSentences(catalog: Catalog, metric: string, texts: ExplainTexts): string[] {
  const { benchmarks = [], metrics, targets } = catalog;
  const unit = Object.hasOwn(metrics, metric) ? metrics[metric]?.unit : undefined;
  return benchmarks
    .filter((each) => each.metric === metric)
    .map((each) =>
      sentence(
        each,
        unit,
        targets.some(({ benchmark }) => benchmark === each.id),
        texts,
      ),
    );
}

function sentence(
  { id, label, value, low, high, currency, population, year, source }: Benchmark,
  unit: Unit | undefined,
  isTarget: boolean,
  texts: ExplainTexts,
): string {
  const { study: words } = texts;
  const said = (figure: number) => figureText(figure, unit, currency);
  const isRange = low !== undefined || high !== undefined;
  const range = isRange
    ? words.between(low === undefined ? '…' : said(low), high === undefined ? '…' : said(high))
    : '';
  const figure =
    value === undefined ? range : isRange ? texts.sentences([said(value), texts.brackets(range)]) : said(value);
  const of = [population && inLocale(population, texts), year, source].filter((part) => part !== undefined);
  const what = words.benchmark(label ? inLocale(label, texts) : id, figure, of.join(', '));
  return texts.sentences([what, isTarget ? words.isTarget : words.isNoTarget]);
}

/** Shares in percent, money with its currency. */
function figureText(figure: number, unit: Unit | undefined, currency: string | undefined): string {
  const number = String(Number((unit === 'ratio' ? figure * 100 : figure).toFixed(2)));
  if (unit === 'ratio') return `${number} %`;
  return currency === undefined ? number : `${number} ${currency}`;
}
