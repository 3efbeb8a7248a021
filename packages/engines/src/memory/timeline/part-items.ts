import type { Calendar } from '@sluice/core/calendar';
import type { AsOfCut, StampColumn } from '@sluice/core/plan';
import type { Column } from '@sluice/core/table';
import type { RowSet } from '../rows/row-set.ts';

/** The times of one stamp of one part, by row; and which rows are items. */
export interface StampTimes {
  readonly part: number;
  readonly stamp: number;
  readonly times: Float64Array;
  /** False: only rows with a time are items. */
  readonly takesUndated: boolean;
  /** Whether some stamps are `later`. */
  readonly hasLater: boolean;
}

/** The local clock, and the greatest stamp of a column where it is known. */
export interface StampClock {
  readonly calendar: Calendar;
  readonly latest: (column: Column) => number | null;
}

/** Times as the timeline compares them; stamps after as-of become none, and are marked not to be items. */
export function stampTimes(
  rows: RowSet,
  stamp: StampColumn | null,
  byDay: boolean,
  until: AsOfCut,
  { calendar, latest }: StampClock,
): Pick<StampTimes, 'times' | 'hasLater'> {
  const column = stamp && rows.column(stamp.field);
  if (!stamp || (column?.type !== 'instant' && column?.type !== 'day'))
    return { times: new Float64Array(rows.length).fill(Number.NaN), hasLater: false };
  const limit = column.type === 'day' ? until.day : until.micros;
  const isPlain = column.type === 'day' || !byDay;
  const hasLater = !((latest(column) ?? Number.POSITIVE_INFINITY) <= limit) && isLater(column.values, limit);
  if (isPlain && !hasLater) return { times: column.values, hasLater };
  const times = column.values.map((value) => {
    if (value > limit) return later;
    return isPlain || Number.isNaN(value) ? value : calendar.dayOf(value);
  });
  return { times, hasLater };
}

/** Stands for a stamp after as-of: the item does not exist. */
export const later = Number.POSITIVE_INFINITY;

function isLater(values: Float64Array, limit: number): boolean {
  for (let i = 0; i < values.length; i++) if ((values[i] as number) > limit) return true;
  return false;
}
