import type { Unit } from '@sluice/core/catalog';
import type { Value } from '@sluice/core/table';

/** The numbers of a figure as a plain table: exact text for people, raw values for machines. */
export interface DataTable {
  readonly columns: readonly DataColumn[];
  readonly rows: readonly DataRow[];
}

export interface DataColumn {
  readonly label: string;
  readonly align: 'start' | 'end';
  readonly unit: Unit | null;
}

/** `total` rows come last. */
export interface DataRow {
  readonly cells: readonly DataCell[];
  readonly total?: boolean;
}

/** `raw` is the value of the answer: exact decimal text for money, a number for counts, ratios and days. */
export interface DataCell {
  readonly text: string;
  readonly raw: Value;
}
