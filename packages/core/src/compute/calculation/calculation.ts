import type { Unit } from '../../catalog/index.ts';

/**
 * A formula as it is computed over cells, in plain JSON: its measures are columns by their keys, the metrics it names are
 * written out, and what is shifted in time stands in columns of its own.
 */
export type Calculation =
  | { readonly kind: 'number'; readonly value: number }
  /** `mean` chooses among what a bag of samples can say; the median otherwise. */
  | { readonly kind: 'column'; readonly key: string; readonly mean?: true }
  | {
      readonly kind: 'binary';
      readonly op: '+' | '-' | '*' | '/';
      readonly left: Calculation;
      readonly right: Calculation;
    }
  | { readonly kind: 'negate' | 'total'; readonly of: Calculation }
  | {
      readonly kind: 'call';
      readonly fn: 'least' | 'greatest' | 'abs' | 'round';
      readonly args: readonly Calculation[];
    }
  /** A metric that is not in the catalog. */
  | { readonly kind: 'missing' };

/** A metric of an answer. */
export interface CalculatedMetric {
  /** As asked: the name of its column. */
  readonly name: string;
  readonly unit: Unit;
  readonly calculation: Calculation;
}
