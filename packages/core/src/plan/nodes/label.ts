import type { Label } from '../../catalog/index.ts';
import type { ItemMatch } from './chain.ts';

/** A label of the row's lead at as-of, as text. */
export interface LabelColumn {
  readonly kind: 'label';
  readonly label: Label;
  /** A score without rules, for the leads there are, their rows and their records. */
  readonly items: string;
  /** Of a quadrant: the rows of orders, the column of their money, and the one that says whether they count. */
  readonly orders: { readonly rows: string; readonly value: string; readonly counts: string | null } | null;
  /** Of a predictive label: the leads as they were one `within` ago, and as they are. */
  readonly looks: { readonly before: Look; readonly now: Look } | null;
}

/** Leads and conversions as they are known at an instant, in UTC microseconds. */
export interface Look {
  readonly at: number;
  readonly score: string;
  readonly conversion: { readonly timeline: string; readonly matches: readonly ItemMatch[] };
}
