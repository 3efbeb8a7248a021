import type { CellColumn, Cells } from '@sluice/core/compute';

/** The same cells with their bags of samples taken from `rich`, which has the same groups in any order. */
export function withSamplesOf(cells: Cells, rich: Cells): Cells {
  const rowOf = new Map(Array.from({ length: rich.length }, (_, row) => [groupText(rich, row), row]));
  const order = Array.from({ length: cells.length }, (_, row) => rowOf.get(groupText(cells, row)) ?? -1);
  const columns = Object.entries(cells.columns).map(([key, column]): [string, CellColumn] => {
    const other = rich.columns[key];
    if (column.kind !== 'samples' || other?.kind !== 'samples') return [key, column];
    return [key, { ...column, values: column.values.map((bag, row) => other.values[order[row] ?? -1] ?? bag) }];
  });
  return { ...cells, columns: Object.fromEntries(columns) };
}

/** True where some column is a bag of samples. */
export function hasSamples(cells: Cells): boolean {
  return Object.values(cells.columns).some((column) => column.kind === 'samples');
}

function groupText(cells: Cells, row: number): string {
  return JSON.stringify([cells.span[row], ...cells.keys.map((k) => k.values[k.codes[row] ?? -1] ?? null)]);
}
