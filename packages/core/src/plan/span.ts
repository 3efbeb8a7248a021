/**
 * A half-open stretch of time, `[from, to)` in UTC microseconds for instants and `[fromDay, toDay)` for date-only stamps;
 * null is unlimited. All of a plan's calendar is in these: no engine needs to know months or zones to place a row.
 */
export interface Span {
  readonly from: number | null;
  readonly to: number | null;
  readonly fromDay: number | null;
  readonly toDay: number | null;
}

/** Everything, undated rows included. */
export const ALWAYS: Span = Object.freeze({ from: null, to: null, fromDay: null, toDay: null });

/** True where neither side limits. */
export function isUnlimited(span: Span): boolean {
  return span.from === null && span.to === null;
}
