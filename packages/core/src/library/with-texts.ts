import type { Catalog, Metric } from '../catalog/index.ts';
import { frozen } from './frozen.ts';
import { libraryTexts } from './texts.ts';
import { reviewOf } from './whole/review-of.ts';
import { withLibraryNames } from './with-names.ts';

/** The catalog with what its library metrics mean, and their names in every language; from the resolver they have the English ones alone. */
export function withLibraryTexts(catalog: Catalog): Catalog {
  const named = withLibraryNames(catalog);
  const metrics = Object.entries(named.metrics).map(([id, metric]) => [id, withTexts(metric)]);
  return Object.freeze({ ...named, metrics: Object.freeze(Object.fromEntries(metrics)) });
}

function withTexts(metric: Metric): Metric {
  if (metric.from !== 'library') return metric;
  const { label, ...rest } = metric;
  const review = reviewOf(metric.id);
  return frozen({ label, ...libraryTexts(metric.id), ...(review === undefined ? {} : { review }), ...rest });
}
