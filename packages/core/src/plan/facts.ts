import type { ColumnType } from '../table/index.ts';

/** What the planner must know about loaded data. Plain JSON; every engine can say it without looking at rows twice. */
export interface Facts {
  /** The catalog's as-of, resolved: UTC microseconds. */
  readonly asOf: number;
  /** What `now` and `latest_row` mean to a query that asks for them. */
  readonly now: number;
  readonly latestRow: number | null;
  readonly sources: Readonly<Record<string, SourceFacts>>;
}

export interface SourceFacts {
  readonly length: number;
  readonly fields: Readonly<Record<string, FieldFacts>>;
  /** It could not be loaded: what needs it has no number. */
  readonly failed?: boolean;
  /** counts: the grain of `period`. */
  readonly grain?: string;
}

/** `range`: least and greatest stamp of an instant (micros) or day column; null for other types and empty columns. */
export interface FieldFacts {
  readonly type: ColumnType;
  readonly range: readonly [least: number, greatest: number] | null;
}
