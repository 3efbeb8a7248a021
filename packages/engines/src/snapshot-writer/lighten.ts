import type { CellColumn, Cells } from '@sluice/core/compute';

/** The cells without the histograms of their samples; quantiles and sums stay. */
export function withoutHistograms(cells: Cells): Cells {
  const columns = Object.entries(cells.columns).map(([key, column]): [string, CellColumn] => [key, lighter(column)]);
  return { ...cells, columns: Object.fromEntries(columns) };
}

function lighter(column: CellColumn): CellColumn {
  if (column.kind !== 'samples') return column;
  return { ...column, values: column.values.map(({ histogram: _histogram, ...rest }) => rest) };
}
