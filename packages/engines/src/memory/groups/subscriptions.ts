import type { Calendar } from '@sluice/core/calendar';
import type { CellMeasure, Dated, StampColumn } from '@sluice/core/plan';
import type { RowSet } from '../rows/row-set.ts';
import { toTextColumn } from '../rows/text-column.ts';
import { numbersOf } from './row-measure.ts';

/** The subscriptions of one account; amounts in micro-units a month, days local. */
export interface Account {
  readonly code: number;
  readonly rows: readonly number[];
  /** The first day it ever paid. */
  readonly first: number;
  /** What a subscription brings on a day; 0 where it does not run. */
  readonly at: (row: number, day: number) => number;
  readonly total: (day: number) => number;
}

/** Every account with its subscriptions; rows without account or start, or that end before they begin, are none. */
export function subscriptionsOf(
  { start, end }: Extract<Dated, { kind: 'recurring' }>,
  { account, column }: Extract<CellMeasure, { kind: 'recurring' }>,
  rows: RowSet,
  calendar: Calendar,
): Account[] {
  const [from, to] = [dayReader(start, rows, calendar), dayReader(end, rows, calendar)];
  const money = numbersOf(rows.column(column));
  const amount = (row: number): number => money?.[row] || 0;
  const at = (row: number, day: number): number => (from(row) <= day && !(to(row) <= day) ? amount(row) : 0);
  const ids = rows.column(account);
  const codes = ids ? toTextColumn(ids).codes : null;
  const byCode = new Map<number, number[]>();
  for (let row = 0; row < rows.length; row++) {
    const code = codes?.[row] ?? -1;
    if (rows.keep?.[row] === 0 || code < 0 || Number.isNaN(from(row)) || to(row) <= from(row)) continue;
    const mine = byCode.get(code);
    if (mine) mine.push(row);
    else byCode.set(code, [row]);
  }
  return [...byCode].map(([code, mine]) => ({
    code,
    rows: mine,
    first: mine.reduce(
      (least, row) => (amount(row) === 0 ? least : Math.min(least, from(row))),
      Number.POSITIVE_INFINITY,
    ),
    at,
    total: (day) => mine.reduce((sum, row) => sum + at(row, day), 0),
  }));
}

function dayReader(stamp: StampColumn | null, rows: RowSet, calendar: Calendar): (row: number) => number {
  const values = stamp === null ? null : numbersOf(rows.column(stamp.field));
  if (stamp?.precision !== 'instant') return (row) => values?.[row] ?? Number.NaN;
  return (row) => {
    const micros = values?.[row] ?? Number.NaN;
    return Number.isNaN(micros) ? micros : calendar.dayOf(micros);
  };
}
