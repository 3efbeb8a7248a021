import type { Catalog, Metric } from '../../catalog/index.ts';
import { createTable, type Table, type TableColumn } from '../../table/index.ts';
import type { Cells } from '../cells.ts';
import { type CellPlace, evaluate } from '../evaluate.ts';
import { aroundMetric, leafOf } from '../leaf.ts';
import { mergeCells } from '../merge-cells.ts';
import { stampText } from '../read-cell.ts';
import { ColumnBuilder } from './column-builder.ts';
import { groupsOf } from './groups.ts';
import { infoOf, keyColumns, type Place, placesOf } from './key-columns.ts';

/** The answer of a metrics query: one row a group and bucket, one column a metric, named as asked. */
export function metricsTable(
  catalog: Catalog,
  metrics: readonly Metric[],
  names: readonly string[],
  cells: Cells,
): Table {
  const groups = groupsOf(catalog, cells);
  const places = placesOf(groups, cells);
  const totals = totalsOf(catalog, cells);
  const columns = metrics.map((metric, i) =>
    metricColumn(catalog, metric, names[i] ?? metric.id, cells, places, totals),
  );
  return createTable(places.length, [...keyColumns(groups, cells, places), ...columns], infoOf(cells));
}

function metricColumn(
  catalog: Catalog,
  metric: Metric,
  name: string,
  cells: Cells,
  places: readonly Place[],
  totals: (span: number) => CellPlace,
): TableColumn {
  const column = new ColumnBuilder(name, 'measure', metric.unit);
  const around = aroundMetric(metric);
  for (const { row, span } of places) {
    const stamp =
      metric.formula.kind === 'measure' ? stampText(cells, leafOf(metric.formula.measure, around).key, row) : null;
    if (stamp !== null) column.push(stamp);
    else column.put(evaluate(metric.formula, { catalog, cells, row, total: () => totals(span) }, around));
  }
  return column.build();
}

/** All groups of a span together, merged when the first `total` asks. */
function totalsOf(catalog: Catalog, cells: Cells): (span: number) => CellPlace {
  let merged: Cells | null = null;
  const at = (span: number): CellPlace => {
    merged ??= mergeCells(cells, []);
    return { catalog, cells: merged, row: merged.span.indexOf(span), total: () => at(span) };
  };
  return at;
}
