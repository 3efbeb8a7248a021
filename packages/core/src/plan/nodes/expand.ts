/**
 * One row a local day from `from` to `to`, both inclusive (rule M6), the day in column `day`. Where only one end is there
 * the row is that day's, where neither is that of `at`; without any, or where `to` lies before `from`, it is one row without
 * a day. Day i of n gets
 * R(c·i/n) − R(c·(i−1)/n) of each `split` money column, R to whole `unit` micro-units, half away from zero; the last day
 * takes what is left, so all days give c.
 */
export interface ExpandNode {
  readonly kind: 'expand';
  readonly in: string;
  readonly from: string;
  readonly to: string;
  readonly at: string | null;
  readonly step: 'day';
  readonly day: string;
  /** Days after this one do not exist (rule T5). */
  readonly until: number;
  readonly split: readonly string[];
  /** Micro-units in the currency's minor unit: 10,000 for two digits. */
  readonly unit: number;
}
