import { histogramOf, quantileSorted } from '../stats/index.ts';
import type { CellColumn, Cells, Samples } from './cells.ts';

/** Cells with fewer leads get neither quantiles nor a histogram. */
export const fewestSamples = 5;

/** A sum of fewer amounts is one lead's own. */
export const fewestAmounts = 2;

/**
 * The cells as a snapshot may hold them: quantiles of lags from five leads on, and no sum that is a single lead's or
 * deal's amount. `isOwn` says of which columns the amounts are a lead's or deal's; what was spent is nobody's.
 */
export function sealCells(cells: Cells, isOwn: (key: string) => boolean = () => true): Cells {
  const columns = Object.entries(cells.columns).map(([key, column]): [string, CellColumn] => [
    key,
    sealColumn(column, isOwn(key)),
  ]);
  return { ...cells, columns: Object.fromEntries(columns) };
}

function sealColumn(column: CellColumn, isOwn: boolean): CellColumn {
  if (column.kind === 'samples') return { ...column, values: column.values.map(sealSamples) };
  if (column.kind !== 'money') return column;
  const { values, amounts } = column;
  const isTooFew = (row: number): boolean => isOwn && amounts?.[row] !== 0 && (amounts?.[row] ?? 0) < fewestAmounts;
  return { kind: 'money', values: values.map((value, row) => (value !== '0' && isTooFew(row) ? null : value)) };
}

/** Quantiles and a histogram of single values where there are enough leads, else nothing of them. */
function sealSamples(samples: Samples): Samples {
  const { n, sum, exact } = samples;
  if (!exact) return samples;
  if (n < fewestSamples) return n === 0 ? { n, sum } : { n: 0, sum: 0, withheld: n };
  const at = (share: number) => quantileSorted(exact, share) ?? 0;
  const quantiles = { p25: at(0.25), p50: at(0.5), p75: at(0.75), p90: at(0.9) };
  return { n, sum, quantiles, histogram: histogramOf(exact) };
}
