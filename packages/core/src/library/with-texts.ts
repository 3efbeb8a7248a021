import type { Catalog, Metric } from '../catalog/index.ts';
import { libraryTexts } from './texts.ts';

/** The catalog with what its library metrics mean; they have their names alone from the resolver. */
export function withLibraryTexts(catalog: Catalog): Catalog {
  const metrics = Object.entries(catalog.metrics).map(([id, metric]) => [id, withTexts(metric)]);
  return Object.freeze({ ...catalog, metrics: Object.freeze(Object.fromEntries(metrics)) });
}

function withTexts(metric: Metric): Metric {
  if (metric.from !== 'library') return metric;
  const { label, ...rest } = metric;
  return frozen({ label, ...libraryTexts(metric.id), ...rest });
}

function frozen<T extends object>(value: T): T {
  for (const member of Object.values(value)) if (typeof member === 'object' && member !== null) frozen(member);
  return Object.freeze(value);
}
