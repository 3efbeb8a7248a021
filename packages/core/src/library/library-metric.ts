import type { Unit } from '../catalog/index.ts';

export type LibraryGroup = 'counts' | 'conversion' | 'cost' | 'return' | 'deals' | 'time';

/** A metric of the library, without its texts. */
export interface LibraryMetric {
  readonly id: string;
  readonly group: LibraryGroup;
  /** Over the standard stage ids: visitor, lead, mql, sql, opportunity, won. */
  readonly formula: string;
  /** In place of `formula` where the file has a source of kind deals. */
  readonly withDeals?: string;
  readonly unit: Unit;
  readonly better?: 'higher' | 'lower';
  readonly position: 'top' | 'middle' | 'bottom';
  readonly vanity: boolean;
  /** Where the formula comes from. */
  readonly source: string;
}
