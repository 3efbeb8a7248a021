import type { Catalog } from '../../catalog/index.ts';
import { createTable, type Table } from '../../table/index.ts';
import type { Cells } from '../cells.ts';
import { cohortKey } from '../further-keys.ts';
import { readCell } from '../read-cell.ts';
import { ColumnBuilder } from './column-builder.ts';
import { groupsOf } from './groups.ts';
import { infoOf, keyColumns, placesOf } from './key-columns.ts';

/** What an experiment's answer is made of: by arm all leads, and of closed windows how many there are and convert (rule F12). */
export function experimentCounts(catalog: Catalog, cells: Cells): Table {
  const groups = groupsOf(catalog, cells);
  const places = placesOf(groups, cells);
  const named = { all: cohortKey.entered, count: cohortKey.closed(0), conversions: cohortKey.closedReached(0) };
  const columns = Object.entries(named).map(([name, key]) => {
    const column = new ColumnBuilder(name, 'measure', 'count');
    for (const { row } of places) column.put(readCell(cells, key, row));
    return column.build();
  });
  return createTable(places.length, [...keyColumns(groups, cells, places), ...columns], infoOf(cells));
}
