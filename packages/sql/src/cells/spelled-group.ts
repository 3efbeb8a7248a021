import type { CellMeasure } from '@sluice/core/plan';

/** How a column of the result becomes a column of cells. `key`: a dimension's text; the others by their measure. */
export type ResultColumn =
  | { readonly kind: 'key'; readonly dimension: string; readonly name: string }
  | { readonly kind: 'span'; readonly name: string }
  /**
   * What is told beside the cells, of the subjects of each: how many entered and how many never did, and whether some of
   * them have keys that are not normal. A cell that nobody entered is none. They stand last.
   */
  | { readonly kind: 'told'; readonly what: 'entered' | 'never_entered' | 'odd_keys'; readonly name: string }
  /** `names`: the value; of means and of money then how many amounts are in it. */
  | { readonly kind: 'measure'; readonly measure: CellMeasure; readonly names: readonly string[] };
