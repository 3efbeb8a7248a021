import type { Catalog, Dashboard } from '../catalog/index.ts';
import type { Filters } from './where.ts';

/** What a reader of a dashboard has chosen; everything left out is the dashboard's own. */
export interface DashboardState {
  /** Time words or `from..to`; `all` is unlimited. */
  readonly period?: string;
  readonly compare?: boolean;
  readonly filters?: Filters;
}

/** The periods a dashboard offers without an engine: its own first, then the usual ones. */
export function offeredPeriods(dashboard: Dashboard): string[] {
  return [...new Set([dashboard.period, ...usualPeriods])];
}

const usualPeriods = [
  'this month',
  'last 1 month',
  'last 3 months',
  'last 6 months',
  'last 12 months',
  'this quarter',
  'last 1 quarter',
  'this year',
  'last 1 year',
  'all',
];

/** The dimensions a dashboard can be filtered by, without `period`. */
export function filterDimensions(catalog: Catalog, dashboard: Dashboard): string[] {
  return dashboard.filters.filter((id) => id !== 'period' && id in catalog.dimensions);
}
