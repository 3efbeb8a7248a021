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

const bases = {
  activity: 'Activity: each counts in the period in which it happened, so periods add up.',
  entries: 'Entries: each counts in the period in which it entered; later stages may fall after it, up to the window.',
  mixed: 'Mixed: some parts count in the period in which they happened, rates in the period of entry.',
} as const;

export function explainMetric(metric: Metric, catalog: Catalog): Explanation {
  const measures = measuresOf(metric.formula, catalog);
  const funnels = funnelsOf(measures, catalog);
  return {
    kind: 'metric',
    name: metric.id,
    label: metric.label.default,
    words: sentences(metric, catalog, measures),
    formula: metric.formulaText,
    denominator: denominatorWords(metric.formula, catalog),
    window: funnels.map(windowWords),
    basis: bases[metric.basis],
    zone: catalog.timezone,
    defaults: [...costDefaults(measures, catalog), ...funnels.flatMap(funnelDefaults), ...fileDefaults(catalog)],
    lineage: lineageOf(measures, catalog),
    additivity: measures.map((measure) => ({
      measure: measureWords(measure, catalog),
      additivity: additivityOf(measure),
    })),
  };
}

function sentences(metric: Metric, catalog: Catalog, measures: readonly Measure[]): string[] {
  const lines = [`${metric.label.default} is ${formulaWords(metric.formula, catalog)}.`];
  if (metric.description !== undefined) lines.push(metric.description.default);
  if (metric.where !== undefined) lines.push(`Counted only where ${conditionWords(metric.where)}.`);
  if (hasDivision(metric)) lines.push('Where the divisor is 0 it is not defined, and shown as —.');
  if (measures.some((measure) => measure.kind === 'deals' && measure.which !== 'opened')) {
    lines.push('Deals won and lost count on the day they closed; open deals are left out.');
  }
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
