import type { Label } from '../../catalog/index.ts';
import type { ItemMatch } from './chain.ts';
import type { StampColumn } from './scan.ts';

/** A label of the row's lead at as-of, as text. */
export interface LabelColumn {
  readonly kind: 'label';
  readonly label: Label;
  /** A score without rules, for the leads there are, their rows and their records. */
  readonly items: string;
  /** Of a quadrant and of RFM. */
  readonly orders: OrderRows | null;
  /** Of a predictive label: the leads as they were one `within` ago, and as they are. */
  readonly looks: { readonly before: Look; readonly now: Look } | null;
}

/** Leads and conversions as they are known at an instant, in UTC microseconds. */
export interface Look {
  readonly at: number;
  readonly score: string;
  readonly conversion: { readonly timeline: string; readonly matches: readonly ItemMatch[] };
}

/** The rows of orders, the columns of their money and of their time, and the one that says whether they count. */
export interface OrderRows {
  readonly rows: string;
  readonly value: string;
  /** null: they have none. */
  readonly at: StampColumn | null;
  readonly counts: string | null;
}
