import type { Calendar } from '@sluice/core/calendar';
import { MICRO_PER_UNIT } from '@sluice/core/internal';
import type { CellMeasure, StampColumn } from '@sluice/core/plan';
import type { History } from '../../shared/clv/histories.ts';
import { numbersOf } from '../groups/row-measure.ts';
import type { RowSet } from '../rows/row-set.ts';
import { toTextColumn } from '../rows/text-column.ts';

/** By customer; rows without a customer or a day are none. */
export function historiesOf(
  at: StampColumn,
  { customer, column }: Pick<Extract<CellMeasure, { kind: 'customers' }>, 'customer' | 'column'>,
  rows: RowSet,
  calendar: Calendar,
): History[] {
  const ids = rows.column(customer);
  const codes = ids ? toTextColumn(ids).codes : null;
  const dayOf = dayReader(at, rows, calendar);
  const amountOf = amountReader(column, rows);
  const found = new Map<number, { row: number; first: number; byDay: Map<number, number> }>();
  for (let row = 0; row < rows.length; row++) {
    const code = codes?.[row] ?? -1;
    const day = dayOf(row);
    if (rows.keep?.[row] === 0 || code < 0 || Number.isNaN(day)) continue;
    const known = found.get(code) ?? { row, first: day, byDay: new Map<number, number>() };
    if (day < known.first) Object.assign(known, { row, first: day });
    known.byDay.set(day, (known.byDay.get(day) ?? 0) + amountOf(row));
    found.set(code, known);
  }
  return [...found.values()].map(({ row, byDay }) => {
    const days = [...byDay].sort(([a], [b]) => a - b);
    return { row, days: days.map(([day]) => day), amounts: days.map(([, amount]) => amount) };
  });
}

/** Amounts in whole units; a missing one is 0. */
export function amountReader(name: string, rows: RowSet): (row: number) => number {
  const column = rows.column(name);
  const numbers = numbersOf(column);
  const big = column?.type === 'money' ? column.big : undefined;
  const unit = column?.type === 'money' ? MICRO_PER_UNIT : 1;
  return (row) => Number(big?.get(row) ?? (numbers?.[row] || 0)) / unit;
}

function dayReader({ field, precision }: StampColumn, rows: RowSet, calendar: Calendar): (row: number) => number {
  const values = numbersOf(rows.column(field));
  if (precision === 'day') return (row) => values?.[row] ?? Number.NaN;
  return (row) => {
    const micros = values?.[row] ?? Number.NaN;
    return Number.isNaN(micros) ? micros : calendar.dayOf(micros);
  };
}
