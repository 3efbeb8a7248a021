import type { CellColumn } from '../cells.ts';
import { microOf, moneySums, partsOf, sums } from './merge-values.ts';

type MetricColumn = Extract<CellColumn, { kind: 'mean' | 'least' | 'greatest' | 'distinct' }>;

/** A column of a kind that only metrics have, merged; a funnel's cells have none. */
export function mergeMetricColumn(column: MetricColumn, target: Int32Array, rows: number): CellColumn {
  switch (column.kind) {
    case 'mean':
      return {
        ...column,
        sums: column.money
          ? moneySums(column.sums.map(String), target, rows).map(String)
          : sums(column.sums.map(Number), target, rows),
        counts: sums(column.counts, target, rows),
      };
    case 'least':
    case 'greatest':
      return { ...column, values: extremes(column, target, rows) };
    case 'distinct': {
      const parts = partsOf(column.values, target, rows).map((part) => part.filter((n) => n >= 0));
      const isSame = parts.every((p) => p.length <= 1);
      return isSame
        ? { kind: 'distinct', values: parts.map((p) => p[0] ?? 0) }
        : { kind: 'undefined', reason: 'needs-an-engine' };
    }
  }
}

function extremes(column: Extract<CellColumn, { kind: 'least' | 'greatest' }>, target: Int32Array, rows: number) {
  const isBetter = (a: number | string, b: number | string): boolean => {
    const order = column.of === 'money' ? microOf(a) < microOf(b) : Number(a) < Number(b);
    return column.kind === 'least' ? order : !order;
  };
  return partsOf(column.values, target, rows).map((part) =>
    part.reduce((best, next) => (best === null || (next !== null && isBetter(next, best)) ? next : best), null),
  );
}
