/** A cell of a small log; null is empty. Stamps are ISO text: `2026-01-05T06:00:00Z` an instant, `2026-01-05` a day. */
export type Cell = string | number | boolean | null;

export type LogRow = Readonly<Record<string, Cell>>;

/**
 * One source of a small log. Events have `lead`, `at`, `event`, and may have `visitor`; leads have `lead`, `at` and a
 * field for each stage date. Every row has every field of its source.
 */
export interface LogSource {
  readonly id: string;
  readonly kind: 'events' | 'leads';
  readonly rows: readonly LogRow[];
}

/** Sources in the order listed, rows in the order of the file. */
export interface Log {
  readonly timezone: string;
  readonly asOf: string;
  readonly sources: readonly LogSource[];
}
