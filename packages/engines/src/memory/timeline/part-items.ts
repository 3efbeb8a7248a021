import type { Calendar } from '@sluice/core/calendar';
import type { AsOfCut, StampColumn } from '@sluice/core/plan';
import type { RowSet } from '../rows/row-set.ts';

/** The times of one stamp of one part, by row; and which rows are items. */
export interface StampTimes {
  readonly part: number;
  readonly stamp: number;
  readonly times: Float64Array;
  /** False: only rows with a time are items. */
  readonly takesUndated: boolean;
}

/** Times as the timeline compares them; stamps after as-of become none, and are marked not to be items. */
export function stampTimes(
  rows: RowSet,
  stamp: StampColumn | null,
  byDay: boolean,
  until: AsOfCut,
  calendar: Calendar,
): Float64Array {
  const column = stamp && rows.column(stamp.field);
  if (!stamp || (column?.type !== 'instant' && column?.type !== 'day'))
    return new Float64Array(rows.length).fill(Number.NaN);
  const limit = column.type === 'day' ? until.day : until.micros;
  const isPlain = column.type === 'day' || !byDay;
  if (isPlain && !isLater(column.values, limit)) return column.values;
  return column.values.map((value) => {
    if (value > limit) return later;
    return isPlain || Number.isNaN(value) ? value : calendar.dayOf(value);
  });
}

/** Stands for a stamp after as-of: the item does not exist. */
export const later = Number.POSITIVE_INFINITY;

function isLater(values: Float64Array, limit: number): boolean {
  for (let i = 0; i < values.length; i++) if ((values[i] ?? 0) > limit) return true;
  return false;
}
