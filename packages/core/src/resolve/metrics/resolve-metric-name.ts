import type { Catalog, Metric } from '../../catalog/index.ts';
import { type Diagnostic, nearest } from '../../diagnostic/index.ts';
import { knownFields } from '../../formula/known-fields.ts';
import type { BoundFormula, FormulaScope } from '../../formula/scope.ts';
import { stageIndex } from '../../formula/stage-index.ts';
import { coreLibrary, type Library } from '../../library/library.ts';
import { nameMetric } from './name-metric.ts';

/**
 * The metric a query asks for by name: one of the catalog, one of the library the file does not use, or an ad-hoc
 * formula. Offsets of the diagnostics are of `text`. `library`: without it the metrics that most files use.
 */
export function resolveMetricName(
  catalog: Catalog,
  text: string,
  library: Library = coreLibrary,
): { readonly metric: Metric } | { readonly diagnostics: readonly Diagnostic[] } {
  const known = Object.hasOwn(catalog.metrics, text) ? catalog.metrics[text] : undefined;
  if (known !== undefined) return { metric: known };
  const { metric, diagnostics } = nameMetric(text, scopeOf(catalog, library));
  if (metric === null) return { diagnostics };
  if (!('own' in metric)) return { metric: catalogMetric(catalog, metric.id) ?? metric };
  const own = catalogMetric(catalog, metric.own);
  return own === undefined ? { diagnostics } : { metric: own };
}

function scopeOf(catalog: Catalog, library: Library): FormulaScope {
  const own = Object.values(catalog.metrics).filter((metric) => metric.from === 'file');
  const stages = stageIndex(catalog.funnels);
  return {
    funnels: catalog.funnels,
    sources: catalog.sources,
    costs: catalog.costs ?? 'loaded',
    library,
    settings: catalog.settings ?? {},
    metricNames: new Set(own.map((metric) => metric.id)),
    ownMetric: (name) => boundOf(catalogMetric(catalog, name)),
    stagesNamed: (name) => stages.get(name) ?? [],
    fieldsOf: knownFields,
    nearest,
    absent: () => null,
  };
}

function catalogMetric(catalog: Catalog, id: string): Metric | undefined {
  return Object.hasOwn(catalog.metrics, id) ? catalog.metrics[id] : undefined;
}

function boundOf(metric: Metric | undefined): BoundFormula | null {
  if (metric === undefined) return null;
  const bases = metric.basis === 'mixed' ? (['activity', 'entries'] as const) : ([metric.basis] as const);
  const maturing = metric.matures ? (['maturing'] as const) : [];
  return { formula: metric.formula, unit: metric.unit, bases: new Set([...bases, ...maturing]) };
}
