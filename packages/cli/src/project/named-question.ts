import type { Catalog } from '@sluice/core/catalog';
import {
  contentDimension,
  contentFields,
  contentSources,
  gridDimensions,
  gridQuestion,
  usualValue,
} from '@sluice/core/internal';
import { furtherForm, type MetricQuery } from '@sluice/core/query';

/** The question that something with a name answers: a funnel, a score, the matrix, a label, a grid, credit; else a metric. */
export function namedQuestion(
  { metrics, funnels, matrix, scores = {}, labels = {} }: Catalog,
  name: string,
): MetricQuery {
  if (Object.hasOwn(metrics, name)) return { metrics: [name] };
  if (Object.hasOwn(funnels, name)) return { funnel: name };
  if (Object.hasOwn(scores, name)) return { score: name };
  if (Object.hasOwn(labels, name)) return { matrix: name };
  return (name !== 'matrix' || matrix ? furtherForm(name) : null) ?? { metrics: [name] };
}

/** The questions an engine plans for one, with the dimensions these need beside those of the catalog. */
export function plannedQuestions(
  catalog: Catalog,
  query: MetricQuery,
): { readonly queries: readonly MetricQuery[]; readonly more?: Catalog['dimensions'] } {
  const { matrix } = query;
  if (typeof matrix === 'object' && 'rows' in matrix) {
    const value = matrix.value ?? usualValue(catalog);
    return { queries: value === null ? [] : [gridQuestion(matrix, value, query)] };
  }
  if (typeof matrix !== 'object' && matrix !== 'content') return { queries: [query] };
  const { rows, columns } = contentFields(typeof matrix === 'object' ? matrix : { content: {} });
  const names = ['item', ...rows, columns];
  const queries = contentSources(catalog).map(({ id }) => ({
    metrics: [`rows(${id})`],
    by: names.map(contentDimension),
  }));
  return { queries, more: gridDimensions(catalog, names, []) };
}
