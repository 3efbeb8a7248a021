import type { Catalog, Funnel, Measure, Metric } from '../catalog/index.ts';
import { additivityOf } from './additivity.ts';
import { conditionWords } from './condition-words.ts';
import { fileDefaults, funnelDefaults } from './defaults.ts';
import type { Explanation } from './explanation.ts';
import { denominatorWords, formulaWords } from './formula-words.ts';
import { windowWords } from './funnel-words.ts';
import { lineageOf } from './lineage.ts';
import { measureWords } from './measure-words.ts';
import { measuresOf } from './measures-of.ts';
import { benchmarkSentences } from './study/benchmark-words.ts';
import type { ExplainTexts } from './texts/english.ts';
import { inLocale } from './texts/in-locale.ts';

export function explainMetric(metric: Metric, catalog: Catalog, texts: ExplainTexts): Explanation {
  const measures = measuresOf(metric.formula, catalog);
  const funnels = funnelsOf(measures, catalog);
  return {
    kind: 'metric',
    name: metric.id,
    label: inLocale(metric.label, texts),
    words: sentences(metric, catalog, measures, texts),
    formula: metric.formulaText,
    denominator: denominatorWords(metric.formula, catalog, texts),
    window: funnels.map((funnel) => windowWords(funnel, texts)),
    basis: texts.metric.basis[metric.basis],
    zone: catalog.timezone,
    defaults: [...costDefaults(measures, catalog), ...funnels.flatMap(funnelDefaults), ...fileDefaults(catalog)],
    lineage: lineageOf(measures, catalog),
    additivity: measures.map((measure) => ({
      measure: measureWords(measure, catalog, texts),
      additivity: additivityOf(measure),
    })),
  };
}

function sentences(metric: Metric, catalog: Catalog, measures: readonly Measure[], texts: ExplainTexts): string[] {
  const words = texts.metric;
  const lines = [words.is(inLocale(metric.label, texts), formulaWords(metric.formula, catalog, texts))];
  if (metric.description !== undefined) lines.push(inLocale(metric.description, texts));
  if (metric.where !== undefined) lines.push(words.onlyWhere(conditionWords(metric.where, texts)));
  if (hasDivision(metric)) lines.push(words.zeroDivisor);
  lines.push(...benchmarkSentences(catalog, metric.id, texts));
  if (measures.some((measure) => measure.kind === 'deals' && measure.which !== 'opened')) lines.push(words.closedDeals);
  if (metric.matures) lines.push(words.closedWindows);
  return lines;
}

function hasDivision({ formula }: Metric): boolean {
  return formula.kind === 'binary' && formula.op === '/' && formula.right.kind !== 'number';
}

function funnelsOf(measures: readonly Measure[], catalog: Catalog): Funnel[] {
  const ids = new Set(measures.flatMap((measure) => ('funnel' in measure ? [measure.funnel] : [])));
  return [...ids].flatMap((id) => catalog.funnels[id] ?? []);
}

function costDefaults(measures: readonly Measure[], catalog: Catalog): string[] {
  const hasAllSpend = measures.some((measure) => measure.kind === 'spend' && measure.types === 'all');
  return hasAllSpend && catalog.costs !== 'media' ? ['costs: loaded'] : [];
}
