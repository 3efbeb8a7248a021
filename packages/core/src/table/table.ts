import type { Unit } from '../catalog/unit.ts';
import type { ExperimentFacts, GridFacts, PlanFacts } from './facts.ts';

/** A value in an answer: text and money are strings (money is exact decimal text), counts and ratios numbers, `null` is not defined or empty. */
export type Value = string | number | null;

/** Why a cell has no plain value, or how to read it. */
export type CellNote =
  | { readonly kind: 'undefined'; readonly reason: UndefinedReason }
  | { readonly kind: 'estimated' }
  | { readonly kind: 'withheld' };

/** Reasons of rule F13, F16, F18 and of formulas; texts stand in the locale layer. */
export type UndefinedReason =
  | 'division-by-zero'
  | 'no-rows'
  | 'not-split-by-this-dimension'
  | 'grain-finer-than-data'
  | 'no-times-in-counts'
  | 'needs-an-engine'
  | 'missing-input'
  | 'too-many-channels';

export interface TableColumn {
  readonly name: string;
  /** dimension: a group key · period: first day of a bucket as ISO text · measure: a number or money. */
  readonly role: 'dimension' | 'period' | 'stage' | 'measure';
  readonly unit: Unit | null;
  readonly values: readonly Value[];
  /** By row, only where a cell needs one. */
  readonly notes?: Readonly<Record<number, CellNote>>;
}

/** Facts about the whole answer that a widget or the command line prints beside it. */
export interface TableInfo {
  readonly kind:
    | 'funnel'
    | 'metrics'
    | 'cohort'
    | 'experiment'
    | 'plan'
    | 'targets'
    | 'attribution'
    | 'score'
    | 'matrix';
  readonly basis: 'entries' | 'activity' | 'mixed' | 'counts';
  /** Half-open, ISO days in the file's zone; null is unlimited. */
  readonly from: string | null;
  readonly to: string | null;
  readonly asOf: string | null;
  readonly timezone: string;
  readonly grain?: string;
  /** Compared by local calendar day (rule T3). */
  readonly byDay?: boolean;
  /** Leads with later stages but no entry (rule F10). */
  readonly neverEntered?: number;
  /** What holds for an experiment as a whole; its arms are the rows. */
  readonly experiment?: ExperimentFacts;
  /** What holds for a plan as a whole; its stages are the rows. */
  readonly plan?: PlanFacts;
  /** What a grid is of. */
  readonly grid?: GridFacts;
  /** Rows left out because they carry no id of the subject (rule F1). */
  readonly withoutSubject?: number;
}

/**
 * An answer. `columns` all have `length` values. Column names: dimensions by their name, `period`, and for
 * metrics one measure column a metric named as asked; for a funnel `stage`, `count`, `rate_first`,
 * `rate_previous`, `drop_off`, `maturing`, `closed_rate_first`, `closed_rate_previous`, `value`, `entered`
 * (entry: open), and `{median,mean,p25,p75,p90}_days_{previous,first}`; for a cohort `within`, `entered`, `reached`,
 * `cohort_rate`, `maturing`, `closed_cohort_rate`; for an attribution `model`, `conversions`, `pipeline`, `revenue`,
 * `spend`, `profit`, and of its paths `path`, `leads`, `conversions`, `value`.
 */
export interface Table {
  readonly length: number;
  readonly columns: readonly TableColumn[];
  readonly info: TableInfo;
  /** The same as objects, keys in column order. */
  rows(): Record<string, Value>[];
}

/** Builds a table whose `rows()` reads its columns; all columns must have `length` values. */
export function createTable(length: number, columns: readonly TableColumn[], info: TableInfo): Table {
  const rows = (): Record<string, Value>[] =>
    Array.from({ length }, (_, row) => Object.fromEntries(columns.map((c) => [c.name, c.values[row] ?? null])));
  return Object.freeze({ length, columns, info, rows });
}
