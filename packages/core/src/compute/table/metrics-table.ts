import type { Catalog } from '../../catalog/index.ts';
import { createTable, type Table, type TableColumn } from '../../table/index.ts';
import type { CalculatedMetric } from '../calculation/calculation.ts';
import { type CellPlace, evaluate } from '../calculation/evaluate.ts';
import type { Cells } from '../cells.ts';
import { stampText } from '../column/read-metric-column.ts';
import { mergeCells } from '../merge-cells.ts';
import { ColumnBuilder } from './column-builder.ts';
import { groupsOf } from './groups.ts';
import { infoOf, keyColumns, type Place, placesOf } from './key-columns.ts';

/** The answer of a metrics query: one row a group and bucket, one column a metric, named as asked. */
export function metricsTable(catalog: Catalog, metrics: readonly CalculatedMetric[], cells: Cells): Table {
  const groups = groupsOf(catalog, cells);
  const places = placesOf(groups, cells);
  const totals = totalsOf(cells);
  const columns = metrics.map((metric) => metricColumn(metric, cells, places, totals));
  return createTable(places.length, [...keyColumns(groups, cells, places), ...columns], infoOf(cells));
}

function metricColumn(
  { name, unit, calculation }: CalculatedMetric,
  cells: Cells,
  places: readonly Place[],
  totals: (span: number) => CellPlace,
): TableColumn {
  const column = new ColumnBuilder(name, 'measure', unit);
  for (const { row, span } of places) {
    const stamp = calculation.kind === 'column' ? stampText(cells, calculation.key, row) : null;
    if (stamp !== null) column.push(stamp);
    else column.put(evaluate(calculation, { cells, row, total: () => totals(span) }));
  }
  return column.build();
}

/** All groups of a span together, merged when the first `total` asks. */
function totalsOf(cells: Cells): (span: number) => CellPlace {
  let merged: Cells | null = null;
  const at = (span: number): CellPlace => {
    merged ??= mergeCells(cells, []);
    return { cells: merged, row: merged.span.indexOf(span), total: () => at(span) };
  };
  return at;
}
