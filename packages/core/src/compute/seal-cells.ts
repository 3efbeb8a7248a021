import type { CellColumn, Cells } from './cells.ts';
import { sealSamples } from './samples.ts';

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
