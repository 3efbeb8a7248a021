import type { CellColumn, Cells } from './cells.ts';
import { sealSamples } from './samples.ts';

/** The cells as a snapshot may hold them: no value of a single lead in a bag of samples, quantiles from five leads on. */
export function sealCells(cells: Cells): Cells {
  const columns = Object.entries(cells.columns).map(([key, column]): [string, CellColumn] => [key, sealColumn(column)]);
  return { ...cells, columns: Object.fromEntries(columns) };
}

function sealColumn(column: CellColumn): CellColumn {
  return column.kind === 'samples' ? { ...column, values: column.values.map(sealSamples) } : column;
}
