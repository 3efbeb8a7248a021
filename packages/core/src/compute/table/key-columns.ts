import type { TableColumn, TableInfo } from '../../table/index.ts';
import type { Cells } from '../cells.ts';
import { ColumnBuilder } from './column-builder.ts';
import type { Groups } from './groups.ts';

/** A row of an answer: which group, which span, which row of cells (−1: none). */
export interface Place {
  readonly group: number;
  readonly span: number;
  readonly row: number;
}

/** Group by group, each with every bucket of the range (rule F15). */
export function placesOf(groups: Groups, cells: Cells): Place[] {
  return groups.rows.flatMap((rows, group) =>
    cells.info.spans.map((_, span): Place => ({ group, span, row: rows[span] ?? -1 })),
  );
}

/** The dimension columns and, with a grain, `period`; `repeat` rows a place. */
export function keyColumns(groups: Groups, cells: Cells, places: readonly Place[], repeat = 1): TableColumn[] {
  const columns = groups.dimensions.map((name, d) => {
    const column = new ColumnBuilder(name, 'dimension', null);
    for (const { group } of places) for (let i = 0; i < repeat; i++) column.push(groups.values[group]?.[d] ?? null);
    return column.build();
  });
  if (cells.info.grain === null) return columns;
  const period = new ColumnBuilder('period', 'period', null);
  for (const { span } of places) for (let i = 0; i < repeat; i++) period.push(cells.info.spans[span] ?? null);
  return [...columns, period.build()];
}

export function infoOf(cells: Cells): TableInfo {
  const { kind, basis, from, to, asOf, timezone, grain, byDay, neverEntered, withoutSubject } = cells.info;
  return {
    kind,
    basis,
    from,
    to,
    asOf,
    timezone,
    ...(grain === null ? {} : { grain }),
    byDay,
    neverEntered,
    withoutSubject,
  };
}
