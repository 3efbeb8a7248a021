import { type Calendar, MICROS_PER_DAY } from '@sluice/core/calendar';
import type { CellMeasure, GroupNode } from '@sluice/core/plan';
import type { Column, MoneyColumn } from '@sluice/core/table';
import {
  type Accumulator,
  DistinctCells,
  ExtremeCells,
  MeanCells,
  MoneyCells,
  SampleCells,
  SumCells,
} from '../cells/accumulators.ts';
import type { RowSet } from '../rows/row-set.ts';
import { toTextColumn } from '../rows/text-column.ts';

export type AddRow = (cell: number, row: number, span: number) => void;

/** A measure over rows: what each row adds to its cell. */
export interface RowMeasureRun {
  readonly column: Accumulator;
  readonly add: AddRow;
}

/** Prepares one measure; null where it is none of rows. */
export function rowMeasure(
  measure: CellMeasure,
  rows: RowSet,
  node: GroupNode,
  calendar: Calendar,
): RowMeasureRun | null {
  switch (measure.kind) {
    case 'rows':
      return counted();
    case 'sum':
      return summed(rows.column(measure.column), measure.type);
    case 'mean':
      return eachValue(rows.column(measure.column), new MeanCells(measure.type === 'money'));
    case 'min':
    case 'max':
      return eachValue(
        rows.column(measure.column),
        new ExtremeCells(measure.kind === 'min' ? 'least' : 'greatest', measure.type),
      );
    case 'samples':
      return sampled(rows.column(measure.column), measure.type === 'money');
    case 'distinct':
      return distinct(rows.column(measure.column));
    case 'row_lag':
      return lagged(rows, measure, calendar);
    default:
      return null;
  }
}

/** The number of rows. */
export function counted(): RowMeasureRun {
  const column = new SumCells();
  return { column, add: (cell) => column.add(cell, 1) };
}

function summed(values: Column | null, type: 'number' | 'money'): RowMeasureRun {
  if (type === 'money') return moneySum(values?.type === 'money' ? values : null);
  const column = new SumCells();
  const numbers = numbersOf(values);
  return {
    column,
    add: (cell, row) => {
      const value = numbers?.[row] ?? Number.NaN;
      column.add(cell, Number.isNaN(value) ? 0 : value);
    },
  };
}

/** The exact sum of a money column. */
export function moneySum(values: MoneyColumn | null): RowMeasureRun {
  const column = new MoneyCells();
  return {
    column,
    add: (cell, row) => {
      const micro = values?.values[row] ?? Number.NaN;
      column.add(cell, Number.isNaN(micro) ? 0 : (values?.big?.get(row) ?? micro));
    },
  };
}

function eachValue(values: Column | null, column: MeanCells | ExtremeCells): RowMeasureRun {
  const numbers = numbersOf(values);
  const big = values?.type === 'money' ? values.big : undefined;
  return {
    column,
    add: (cell, row) => {
      const value = numbers?.[row] ?? Number.NaN;
      if (!Number.isNaN(value)) column.add(cell, big?.get(row) ?? value);
    },
  };
}

function sampled(values: Column | null, isMoney: boolean): RowMeasureRun {
  const column = new SampleCells(isMoney);
  const numbers = numbersOf(values);
  return {
    column,
    add: (cell, row) => {
      const value = numbers?.[row] ?? Number.NaN;
      if (!Number.isNaN(value)) column.add(cell, value);
    },
  };
}

function distinct(values: Column | null): RowMeasureRun {
  const column = new DistinctCells();
  const codes = values ? toTextColumn(values).codes : null;
  return {
    column,
    add: (cell, row) => {
      const code = codes?.[row] ?? -1;
      if (code >= 0) column.add(cell, code);
    },
  };
}

/** Calendar days where either stamp is a date, else exact lengths (rule T4). */
function lagged(
  rows: RowSet,
  { from, to }: Extract<CellMeasure, { kind: 'row_lag' }>,
  calendar: Calendar,
): RowMeasureRun {
  const column = new SampleCells(false);
  const [start, end] = [numbersOf(rows.column(from.field)), numbersOf(rows.column(to.field))];
  const byDay = from.precision === 'day' || to.precision === 'day';
  const dayOf = (value: number, precision: 'day' | 'instant') => (precision === 'day' ? value : calendar.dayOf(value));
  return {
    column,
    add: (cell, row) => {
      const [a, b] = [start?.[row] ?? Number.NaN, end?.[row] ?? Number.NaN];
      if (Number.isNaN(a) || Number.isNaN(b)) return;
      column.add(cell, byDay ? dayOf(b, to.precision) - dayOf(a, from.precision) : (b - a) / MICROS_PER_DAY);
    },
  };
}

export function numbersOf(column: Column | null): Float64Array | null {
  if (!column || column.type === 'text' || column.type === 'list' || column.type === 'boolean') return null;
  return column.values;
}
