import type { TableColumn, TableInfo, Value } from '../../table/index.ts';
import type { Cells } from '../cells.ts';
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
  const columnOf = (name: string, role: TableColumn['role'], of: (place: Place) => Value): TableColumn => ({
    name,
    role,
    unit: null,
    values: places.flatMap((place) => new Array<Value>(repeat).fill(of(place))),
  });
  const columns = groups.dimensions.map((name, d) =>
    columnOf(name, 'dimension', ({ group }) => groups.values[group]?.[d] ?? null),
  );
  if (cells.info.grain === null) return columns;
  return [...columns, columnOf('period', 'period', ({ span }) => cells.info.spans[span] ?? null)];
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
