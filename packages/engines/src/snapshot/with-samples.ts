import type { CellColumn, Cells, Samples } from '@sluice/core/compute';

/** True where some bag of samples was merged of bags without histograms. */
export function lacksSamples({ columns }: Cells): boolean {
  return Object.values(columns).some((column) => column.kind === 'samples' && column.values.some(isBare));
}

/** The same cells with such bags taken from `rich`, which has the same groups in any order. */
export function withSamplesOf(cells: Cells, rich: Cells): Cells {
  const rowOf = new Map(Array.from({ length: rich.length }, (_, row) => [groupText(rich, row), row]));
  const columns = Object.entries(cells.columns).map(([key, column]): [string, CellColumn] => {
    const other = rich.columns[key];
    if (column.kind !== 'samples' || other?.kind !== 'samples') return [key, column];
    const richer = (bag: Samples, row: number) => other.values[rowOf.get(groupText(cells, row)) ?? -1] ?? bag;
    return [key, { ...column, values: column.values.map((bag, row) => (isBare(bag) ? richer(bag, row) : bag)) }];
  });
  return { ...cells, columns: Object.fromEntries(columns) };
}

function isBare({ n, quantiles, histogram }: Samples): boolean {
  return n > 0 && !quantiles && !histogram;
}

function groupText(cells: Cells, row: number): string {
  return JSON.stringify([cells.span[row], ...cells.keys.map((k) => k.values[k.codes[row] ?? -1] ?? null)]);
}
