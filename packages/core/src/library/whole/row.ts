import type { Unit } from '../../catalog/index.ts';
import type { LibraryGroup, LibraryMetric } from '../library-metric.ts';

type More = Partial<
  Pick<
    LibraryMetric,
    'withDeals' | 'withSubscriptions' | 'withSetting' | 'needs' | 'aliasOf' | 'ofMargin' | 'vanity' | 'better'
  >
>;

/** Rows of one group: by id its unit, place in the funnel and formula, and what else there is to say. */
export type LibraryRows = Readonly<
  Record<string, readonly [unit: Unit, position: LibraryMetric['position'], formula: string, more?: More]>
>;

/** The metrics of a group; higher is better where a row does not say otherwise. */
export function metricsOf(group: LibraryGroup, rows: LibraryRows): LibraryMetric[] {
  return Object.entries(rows).map(([id, [unit, position, formula, more = {}]]) => ({
    id,
    group,
    unit,
    position,
    formula,
    better: 'higher',
    vanity: false,
    ...more,
  }));
}

export const lower = { better: 'lower' } as const;
export const vanity = { vanity: true } as const;
