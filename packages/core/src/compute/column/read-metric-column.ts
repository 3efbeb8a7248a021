import { formatDay, formatInstant } from '../../calendar/index.ts';
import type { Value } from '../../table/index.ts';
import type { CellColumn, Cells } from '../cells.ts';
import { money, notDefined, number, type Quantity } from '../quantity.ts';
import { microOf } from './merge-values.ts';

type MetricColumn = Extract<CellColumn, { kind: 'mean' | 'least' | 'greatest' | 'distinct' }>;

/** A row of a column of a kind that only metrics have; a funnel's cells have none. */
export function readMetricColumn(column: MetricColumn, row: number): Quantity {
  switch (column.kind) {
    case 'distinct':
      return number(Math.max(column.values[row] ?? 0, 0));
    case 'mean':
      return readMean(column, row);
    case 'least':
    case 'greatest':
      return readExtreme(column, row);
  }
}

function readMean(column: Extract<CellColumn, { kind: 'mean' }>, row: number): Quantity {
  const count = column.counts[row] ?? 0;
  if (count === 0) return notDefined('no-rows');
  const sum = column.sums[row] ?? 0;
  return number((column.money ? Number(sum) / 1e6 : Number(sum)) / count);
}

function readExtreme(column: Extract<CellColumn, { kind: 'least' | 'greatest' }>, row: number): Quantity {
  const value = column.values[row] ?? null;
  if (value === null) return notDefined('no-rows');
  return column.of === 'money' ? money(microOf(value)) : number(Number(value));
}

/** The least or greatest stamp of a column of times as ISO text; null for other columns. */
export function stampText(cells: Cells, key: string, row: number): Value {
  const column = cells.columns[key];
  if (column?.kind !== 'least' && column?.kind !== 'greatest') return null;
  const value = column.values[row] ?? null;
  if (value === null || (column.of !== 'day' && column.of !== 'instant')) return null;
  return column.of === 'day' ? formatDay(Number(value)) : formatInstant(Number(value));
}
