import { formatDay, formatInstant } from '../calendar/index.ts';
import type { MoneyMicro } from '../money/index.ts';
import type { Value } from '../table/index.ts';
import type { CellColumn, Cells } from './cells.ts';
import { money, notDefined, number, type Quantity } from './quantity.ts';
import { sampleQuantile } from './samples.ts';

/** Micro-units of integer text, as a number where that is exact. */
export function microOf(text: string | number): MoneyMicro {
  const double = Number(text);
  return Number.isSafeInteger(double) ? double : BigInt(text);
}

/** A column of cells at a row; `row` −1 is a group without one: 0 of what adds up, else not defined. `mean` in place of the median of samples. */
export function readCell(cells: Cells, key: string, row: number, mean = false): Quantity {
  const column = cells.columns[key];
  if (!column) return notDefined('missing-input');
  return readColumn(column, row, mean);
}

function readColumn(column: CellColumn, row: number, mean: boolean): Quantity {
  switch (column.kind) {
    case 'undefined':
      return notDefined(column.reason);
    case 'sum':
      return number(column.values[row] ?? 0);
    case 'distinct':
      return number(Math.max(column.values[row] ?? 0, 0));
    case 'money':
      return readMoney(column, row);
    case 'mean':
      return readMean(column, row);
    case 'least':
    case 'greatest':
      return readExtreme(column, row);
    case 'samples':
      return readSamples(column, row, mean);
  }
}

function readMoney(column: Extract<CellColumn, { kind: 'money' }>, row: number): Quantity {
  const value = column.values[row];
  return value === null ? notDefined('withheld') : money(microOf(value ?? '0'));
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

function readSamples(column: Extract<CellColumn, { kind: 'samples' }>, row: number, mean: boolean): Quantity {
  const samples = column.values[row];
  if (!samples || samples.n === 0) return notDefined(samples?.withheld ? 'withheld' : 'no-rows');
  const scale = column.money ? 1e6 : 1;
  if (mean) return { ...number(samples.sum / samples.n / scale), ...(samples.withheld ? { estimated: true } : {}) };
  const median = sampleQuantile(samples, 'p50');
  if (!median) return notDefined('needs-an-engine');
  return { kind: 'number', value: median.value / scale, ...(median.estimated ? { estimated: true } : {}) };
}

/** The least or greatest stamp of a column of times as ISO text; null for other columns. */
export function stampText(cells: Cells, key: string, row: number): Value {
  const column = cells.columns[key];
  if (column?.kind !== 'least' && column?.kind !== 'greatest') return null;
  const value = column.values[row] ?? null;
  if (value === null || (column.of !== 'day' && column.of !== 'instant')) return null;
  return column.of === 'day' ? formatDay(Number(value)) : formatInstant(Number(value));
}
