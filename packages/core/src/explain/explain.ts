import type { Catalog } from '../catalog/index.ts';
import type { Diagnostic } from '../diagnostic/index.ts';
import type { Library } from '../library/library.ts';
import { furtherForm } from '../query/further-form.ts';
import { undeclaredDimension } from '../resolve/dimensions/undeclared.ts';
import { resolveMetricName } from '../resolve/metrics/resolve-metric-name.ts';
import { explainAttribution } from './explain-attribution.ts';
import { explainDimension } from './explain-dimension.ts';
import { explainFunnel, explainStage } from './explain-funnel.ts';
import { explainMetric } from './explain-metric.ts';
import type { Explanation } from './explanation.ts';
import { explainGrid } from './further/explain-grid.ts';
import { explainMatrix, explainScore } from './further/explain-score.ts';
import { explainExperiment } from './study/explain-experiment.ts';
import { explainPlan } from './study/explain-plan.ts';
import { type ExplainTexts, english } from './texts/english.ts';

/**
 * Explains a metric, a formula, an experiment, a plan, a funnel, a stage (`mql` or `demand.mql`), `attribution`, `matrix`,
 * a score, a dimension, or what is asked as `score(fit)` or `matrix(channel, stage)`. A metric wins over a funnel, a funnel
 * over a stage, a stage over a dimension. The diagnostics, with offsets of `name`, say why there is nothing.
 * `texts` are those of the reader's language, by `explainTexts`. `library`: what a name may be that the catalog does not have.
 */
export function explain(
  catalog: Catalog,
  name: string,
  texts: ExplainTexts = english,
  library?: Library,
): { readonly explanation: Explanation } | { readonly diagnostics: readonly Diagnostic[] } {
  const metric = own(catalog.metrics, name);
  if (metric !== undefined) return { explanation: explainMetric(metric, catalog, texts) };
  const study = explainStudy(catalog, name, texts);
  if (study !== null) return { explanation: study };
  const other =
    explainFunnelOrStage(catalog, name, texts) ??
    explainSection(catalog, name, texts) ??
    explainForm(catalog, name, texts) ??
    explainField(catalog, name, texts);
  if (other !== null) return { explanation: other };
  const resolved = resolveMetricName(catalog, name, library);
  if ('metric' in resolved) return { explanation: explainMetric(resolved.metric, catalog, texts) };
  const column = undeclaredDimension(name, catalog.sources);
  const isName = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name);
  const isLikely = isName && column !== null && !resolved.diagnostics.some(hasNearest);
  return isLikely ? { explanation: explainDimension(column, catalog, texts) } : resolved;
}

function explainFunnelOrStage(catalog: Catalog, name: string, texts: ExplainTexts): Explanation | null {
  const funnel = own(catalog.funnels, name);
  if (funnel !== undefined) return explainFunnel(funnel, catalog, texts);
  for (const each of Object.values(catalog.funnels)) {
    const index = each.stages.findIndex(({ id }) => id === name || `${each.id}.${id}` === name);
    if (index >= 0) return explainStage(each, index, catalog, texts);
  }
  return null;
}

/** A section of which a file has one, or one of its scores. */
function explainSection(catalog: Catalog, name: string, texts: ExplainTexts): Explanation | null {
  const { matrix, scores = {} } = catalog;
  if (name === 'attribution') return explainAttribution(catalog, texts);
  if (name === 'matrix' && matrix) return explainMatrix(matrix, catalog, texts);
  if (name === 'content') return explainGrid('content', catalog, texts);
  const score = own(scores, name);
  return score === undefined ? null : explainScore(score, catalog, texts);
}

/** What is written as a question: `score(fit)`, `matrix(scores)`, `matrix(worth)`, `matrix(channel, stage)`. */
function explainForm(catalog: Catalog, name: string, texts: ExplainTexts): Explanation | null {
  const { score, matrix } = furtherForm(name) ?? {};
  if (score !== undefined) return explainSection(catalog, score, texts);
  if (matrix === undefined) return null;
  if (matrix === 'scores') return explainSection(catalog, 'matrix', texts);
  const isKnown = (id: string) =>
    id === 'channel' || own(catalog.dimensions, id) !== undefined || undeclaredDimension(id, catalog.sources) !== null;
  const isGrid = typeof matrix !== 'object' || !('rows' in matrix) || [matrix.rows, matrix.columns].every(isKnown);
  return isGrid ? explainGrid(matrix, catalog, texts) : null;
}

function explainStudy(
  { experiments = {}, plans = {}, ...rest }: Catalog,
  name: string,
  texts: ExplainTexts,
): Explanation | null {
  const [experiment, plan] = [own(experiments, name), own(plans, name)];
  if (experiment !== undefined) return explainExperiment(experiment, rest, texts);
  return plan === undefined ? null : explainPlan(plan, rest, texts);
}

function explainField(catalog: Catalog, name: string, texts: ExplainTexts): Explanation | null {
  const dimension = own(catalog.dimensions, name);
  return dimension === undefined ? null : explainDimension(dimension, catalog, texts);
}

function hasNearest({ params }: Diagnostic): boolean {
  return 'nearest' in params && params.nearest !== undefined;
}

function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
