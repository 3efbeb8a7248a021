import type { Table } from '@sluice/core/table';
import { categoryToken } from '../figure/palette.ts';
import { readerOf } from '../read/reader.ts';
import type { MatrixCell, MatrixOptions, MatrixRoute } from './model.ts';

export interface MatrixModel {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly MatrixCell[];
  /** Those below the lowest cut. */
  readonly outside: number;
  readonly all: number;
  readonly routes: readonly MatrixRoute[];
  readonly isDefined: boolean;
}

/** Reads a grid's answer, groups added up; another table gives no cells. */
export function readMatrix(table: Table, { routes }: MatrixOptions): MatrixModel {
  const reader = readerOf(table);
  const found = new Map<string, MatrixCell>();
  let outside = 0;
  for (let at = 0; at < reader.length; at++) {
    const [row, column, cell] = [reader.key('row', at), reader.key('column', at), reader.key('cell', at)];
    const count = reader.number('count', at);
    if (row === null || column === null || cell === null) outside += count ?? 0;
    else {
      const before = found.get(cell)?.count ?? null;
      const sum = count === null ? before : count + (before ?? 0);
      found.set(cell, { row, column, cell, route: reader.key('route', at), count: sum });
    }
  }
  const cells = [...found.values()];
  const countOf = (some: readonly MatrixCell[]) => some.reduce((sum, { count }) => sum + (count ?? 0), 0);
  return {
    rows: [...new Set(cells.map(({ row }) => row))],
    columns: [...new Set(cells.map(({ column }) => column))],
    cells,
    outside,
    all: countOf(cells) + outside,
    routes: Object.entries(routes).map(([route, label], i) => ({
      label,
      token: categoryToken(i),
      count: countOf(cells.filter((cell) => cell.route === route)),
    })),
    isDefined: cells.some(({ count }) => count !== null),
  };
}
