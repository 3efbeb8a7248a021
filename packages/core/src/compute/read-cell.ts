import type { CellColumn, Cells } from './cells.ts';
import { microOf } from './column/merge-values.ts';
import { readMetricColumn } from './column/read-metric-column.ts';
import { money, notDefined, number, type Quantity } from './quantity.ts';
import { type Quantile, sampleQuantile } from './samples.ts';

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
    case 'money':
      return readMoney(column, row);
    case 'samples':
      return readSamples(column, row, mean ? 'mean' : 'p50');
    default:
      return readMetricColumn(column, row);
  }
}

function readMoney(column: Extract<CellColumn, { kind: 'money' }>, row: number): Quantity {
  const value = column.values[row];
  return value === null ? notDefined('withheld') : money(microOf(value ?? '0'));
}

/** The mean or a quantile of a bag of samples, in whole units of money. */
export function readSamples(
  { values, money }: Extract<CellColumn, { kind: 'samples' }>,
  row: number,
  figure: Quantile | 'mean',
): Quantity {
  const samples = values[row];
  if (!samples || samples.n === 0) return notDefined(samples?.withheld ? 'withheld' : 'no-rows');
  const { sum, n, withheld } = samples;
  const found = figure === 'mean' ? { value: sum / n, estimated: withheld } : sampleQuantile(samples, figure);
  if (!found) return notDefined('needs-an-engine');
  return { ...number(found.value / (money ? 1e6 : 1)), ...(found.estimated ? { estimated: true } : {}) };
}
