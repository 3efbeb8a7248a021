import type { Catalog } from '../../catalog/index.ts';
import { cohortLags } from '../../query/cohort-lags.ts';
import { createTable, type Table } from '../../table/index.ts';
import type { Cells } from '../cells.ts';
import { cohortKey } from '../further-keys.ts';
import { binary } from '../quantity.ts';
import { readCell } from '../read-cell.ts';
import { ColumnBuilder } from './column-builder.ts';
import { groupsOf } from './groups.ts';
import { infoOf, keyColumns, placesOf } from './key-columns.ts';

/**
 * The answer of a cohort query: one row a group, bucket of entry and lag (rule L1). `maturing` counts those whose lag is
 * not over; `closed_cohort_rate` is of the others (rule F12).
 */
export function cohortTable(catalog: Catalog, cohort: { readonly within?: readonly string[] }, cells: Cells): Table {
  const lags = cohortLags(cohort, cells.info.grain);
  const groups = groupsOf(catalog, cells);
  const places = placesOf(groups, cells);
  const within = new ColumnBuilder('within', 'stage', null);
  const entered = new ColumnBuilder('entered', 'measure', 'count');
  const reached = new ColumnBuilder('reached', 'measure', 'count');
  const rate = new ColumnBuilder('cohort_rate', 'measure', 'ratio');
  const maturing = new ColumnBuilder('maturing', 'measure', 'count');
  const closedRate = new ColumnBuilder('closed_cohort_rate', 'measure', 'ratio');
  for (const { row } of places)
    for (const [k, lag] of lags.entries()) {
      const read = (key: string) => readCell(cells, key, row);
      const [all, some] = [read(cohortKey.entered), read(cohortKey.reached(k))];
      const closed = read(cohortKey.closed(k));
      within.push(lag);
      entered.put(all);
      reached.put(some);
      rate.put(binary('/', some, all));
      maturing.put(binary('-', all, closed));
      closedRate.put(binary('/', read(cohortKey.closedReached(k)), closed));
    }
  const measures = [within, entered, reached, rate, maturing, closedRate].map((column) => column.build());
  const columns = [...keyColumns(groups, cells, places, lags.length), ...measures];
  return createTable(places.length * lags.length, columns, infoOf(cells));
}
