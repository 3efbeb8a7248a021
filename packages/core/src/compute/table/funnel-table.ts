import type { Catalog, Funnel } from '../../catalog/index.ts';
import { createTable, type Table, type TableColumn } from '../../table/index.ts';
import type { Cells } from '../cells.ts';
import type { Quantity } from '../quantity.ts';
import { ColumnBuilder } from './column-builder.ts';
import { groupsOf } from './groups.ts';
import { infoOf, keyColumns, type Place, placesOf } from './key-columns.ts';
import { type StageFigure, stageCounts, stageFigures } from './stage-counts.ts';
import { type LagFigure, lagFigures, stageLag } from './stage-lags.ts';

/** The answer of a funnel query: one row a group, bucket and stage (rule F13). */
export function funnelTable(catalog: Catalog, funnel: Funnel, cells: Cells): Table {
  const groups = groupsOf(catalog, cells);
  const places = placesOf(groups, cells);
  const stages = funnel.stages.length;
  const columns = [
    ...keyColumns(groups, cells, places, stages),
    stageColumn(funnel, places),
    ...figureColumns(funnel, cells, places),
    ...lagColumns(funnel, cells, places),
  ];
  return createTable(places.length * stages, columns, infoOf(cells));
}

/** `order: any` has positions in place of stages (rule F2). */
function stageColumn(funnel: Funnel, places: readonly Place[]): TableColumn {
  const isAny = funnel.order === 'any' && !funnel.counts;
  const values = places.flatMap(() => funnel.stages.map(({ id }, k) => (isAny ? k + 1 : id)));
  return { name: isAny ? 'position' : 'stage', role: 'stage', unit: null, values };
}

function figureColumns(funnel: Funnel, cells: Cells, places: readonly Place[]): TableColumn[] {
  const rows = places.flatMap(({ row }) => funnel.stages.map((_, k) => stageCounts(funnel, cells, row, k)));
  const names = (Object.keys(stageFigures) as StageFigure[]).filter(
    (name) => rows.some((r) => r[name]) || name === 'count',
  );
  return names.map((name) => {
    const column = new ColumnBuilder(name, 'measure', stageFigures[name]);
    for (const row of rows) putOrNull(column, row[name]);
    return column.build();
  });
}

function lagColumns(funnel: Funnel, cells: Cells, places: readonly Place[]): TableColumn[] {
  if (!Object.keys(cells.columns).some((key) => key.startsWith('lag:'))) return [];
  return (['previous', 'first'] as const).flatMap((from) =>
    lagFigures.map((figure: LagFigure) => {
      const column = new ColumnBuilder(`${figure}_days_${from}`, 'measure', 'days');
      for (const { row } of places) {
        for (const [k] of funnel.stages.entries()) putOrNull(column, stageLag(funnel, cells, row, k, from, figure));
      }
      return column.build();
    }),
  );
}

function putOrNull(column: ColumnBuilder, quantity: Quantity | undefined): void {
  if (quantity) column.put(quantity);
  else column.push(null);
}
