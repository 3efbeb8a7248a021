import type { CellColumn, CellKey } from '@sluice/core/compute';
import { BugError } from '@sluice/core/internal';
import type { CellMeasure } from '@sluice/core/plan';
import type { ResultColumn } from '@sluice/sql';
import type { CellBlock } from '../../shared/cell-block.ts';
import type { ReadColumns } from '../database/read-columns.ts';

/** What a group's statement gave, as cells. */
export function readCells(results: readonly ResultColumn[], { length, columns }: ReadColumns): CellBlock {
  let at = 0;
  const keys: CellKey[] = [];
  let span: number[] = [];
  const cells: Record<string, CellColumn> = {};
  for (const result of results) {
    const values = columns[at] ?? [];
    if (result.kind === 'key') keys.push(readKey(result.dimension, values));
    else if (result.kind === 'span') span = values.map(Number);
    else if (result.kind === 'measure')
      cells[result.measure.key] = readMeasure(result.measure, values, columns[at + 1] ?? []);
    at += result.kind === 'measure' ? result.names.length : 1;
  }
  return { length, keys, span, columns: cells };
}

function readKey(dimension: string, texts: readonly unknown[]): CellKey {
  const known = new Map<string, number>();
  const codes = texts.map((text) => {
    if (typeof text !== 'string') return -1;
    const code = known.get(text) ?? known.size;
    known.set(text, code);
    return code;
  });
  return { dimension, values: [...known.keys()], codes };
}

function readMeasure(measure: CellMeasure, values: readonly unknown[], more: readonly unknown[]): CellColumn {
  switch (measure.kind) {
    case 'reached':
    case 'entered':
    case 'first_reached':
    case 'first_within':
    case 'rows':
      return { kind: 'sum', values: values.map(Number) };
    case 'chain_value':
    case 'first_value':
    case 'open_sum':
      return moneyCells(values, more);
    case 'level_sum':
      return numberCells(values);
    case 'sum':
      return measure.type === 'money' ? moneyCells(values, more) : numberCells(values);
    case 'mean': {
      const isMoney = measure.type === 'money';
      const sums = values.map((v) => (isMoney ? money(v) : Number(v ?? 0)));
      return { kind: 'mean', money: isMoney, sums, counts: more.map(Number) };
    }
    case 'min':
    case 'max': {
      const of = measure.type;
      const each = values.map((v) => (v === null ? null : of === 'money' ? String(v) : Number(v)));
      return { kind: measure.kind === 'min' ? 'least' : 'greatest', of, values: each };
    }
    case 'lag':
    case 'row_lag':
      return { kind: 'samples', money: false, values: values.map(samples) };
    case 'samples':
      return { kind: 'samples', money: measure.type === 'money', values: values.map(samples) };
    case 'distinct':
      return { kind: 'distinct', values: values.map(Number) };
    case 'recurring':
      return measure.of.startsWith('accounts')
        ? { kind: 'distinct', values: values.map(Number) }
        : moneyCells(values, more);
    case 'customers':
      return { kind: 'samples', money: false, values: values.map((share, i) => shareSample(share, Number(more[i]))) };
  }
}

function numberCells(values: readonly unknown[]): CellColumn {
  return { kind: 'sum', values: values.map((value) => Number(value ?? 0)) };
}

function moneyCells(sums: readonly unknown[], amounts: readonly unknown[]): CellColumn {
  return { kind: 'money', values: sums.map(money), amounts: amounts.map(Number) };
}

/** An exact sum as integer text; of no rows 0. */
function money(value: unknown): string {
  return String(value ?? 0);
}

/** A share as a quantile of samples that are not kept; none where there is nothing to share. */
function shareSample(value: unknown, customers: number) {
  if (value === null) return { n: 0, sum: 0 };
  const share = Number(value);
  return { n: customers, sum: share, quantiles: { p25: share, p50: share, p75: share, p90: share } };
}

function samples(list: unknown): { n: number; sum: number; exact: Float64Array } {
  if (list !== null && !Array.isArray(list)) throw new BugError('samples are a list');
  const exact = Float64Array.from(list ?? [], Number).sort();
  return { n: exact.length, sum: exact.reduce((sum, value) => sum + value, 0), exact };
}
