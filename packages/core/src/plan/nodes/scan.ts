/**
 * The rows of one source as loaded (its own `where` already applied), in source order: the order of the file, files in
 * name order. Every column of the source is there under its field name; `fields` are those some node above reads.
 * Rows whose stamp lies after as-of do not exist (rule T5); rows without a stamp stay.
 */
export interface ScanNode {
  readonly kind: 'scan';
  readonly source: string;
  /** The place of the source in the file, from 0: the second key of rule F5's order. */
  readonly order: number;
  readonly fields: readonly string[];
  readonly cut: StampCut | null;
}

/** Keeps rows with `field` ≤ `until` or without `field`: micros for instants, local days for dates. */
export interface StampCut extends StampColumn {
  readonly until: number;
}

/** A column of times: UTC microseconds, or local days of date-only stamps. */
export interface StampColumn {
  readonly field: string;
  readonly precision: 'instant' | 'day';
}

/** As-of as an instant and as its local day (rule T5). */
export interface AsOfCut {
  readonly micros: number;
  readonly day: number;
}
