import type { Matrix, MatrixAxis, Score } from '@sluice/core/catalog';
import { report } from '@sluice/core/diagnostic';
import { LADDER, standingOf } from '@sluice/core/internal';
import type { MetricQuery } from '@sluice/core/query';
import { createTable, type Table, type Value } from '@sluice/core/table';
import type { Spread, SpreadDesk } from './spread.ts';
import { columnsOf, counted, infoOf, instantOf, refused } from './table-parts.ts';

/** How many stand in each cell of the matrix, one row a cell and group. Rejects with an `EngineError` whose diagnostics say why. */
export async function answerMatrix(desk: SpreadDesk, query: MetricQuery): Promise<Table> {
  const { matrix, scores = {}, labels = {} } = desk.catalog;
  const name = typeof query.matrix === 'string' ? query.matrix : '';
  if (!matrix || name !== 'scores') {
    const label = Object.hasOwn(labels, name) ? labels[name] : undefined;
    if (label) return (await import('./answer-label-grid.ts')).answerLabelGrid(desk, query, label);
    const known = [...(matrix ? ['scores'] : []), ...Object.keys(labels)];
    throw refused(report('query-unknown-name', { kind: 'matrix', name, known }, { from: 0, to: 0 }));
  }
  const at = instantOf(query, desk);
  const both = [...new Set([matrix.rows.score, matrix.columns.score])];
  const spread = await desk.spreadOf({ query, scores: both, at });
  const groups = spread?.groups.length ? spread.groups : [(query.by ?? []).map(() => null)];
  const counts = spread && countsOf(spread, matrix, scores, groups.length);
  const cells = cellsOf(matrix, scores);
  const rows = groups.flatMap((keys, group) => {
    const own = counts?.[group];
    const outside = own?.get(null) ?? 0;
    const inside = cells.map((cell) => ({ keys, ...cell, count: counts ? (own?.get(cell.cell) ?? 0) : null }));
    return outside > 0
      ? [...inside, { keys, row: null, column: null, cell: null, route: null, count: outside }]
      : inside;
  });
  const column = columnsOf(rows);
  const columns = [
    ...(query.by ?? []).map((name, d) => column(name, 'dimension', null, ({ keys }) => keys[d] ?? null)),
    column('row', 'stage', null, ({ row }) => row),
    column('column', 'stage', null, (each) => each.column),
    column('cell', 'stage', null, ({ cell }) => cell),
    column('route', 'stage', null, ({ route }) => route),
    counted(column('count', 'measure', 'count', ({ count }) => count)),
  ];
  return createTable(rows.length, columns, infoOf('matrix', desk, query, at));
}

type Scores = Readonly<Record<string, Score>>;

/** All cells, row by row, the best first. */
function cellsOf(matrix: Matrix, scores: Scores) {
  return namesOf(matrix.rows, scores).flatMap((row) =>
    namesOf(matrix.columns, scores).map((column) => {
      const cell = `${row}${column}`;
      const route: Value = matrix.routes.find(({ cells }) => cells.includes(cell))?.route ?? null;
      return { row: row as Value, column: column as Value, cell: cell as Value, route };
    }),
  );
}

function namesOf({ score, cuts }: MatrixAxis, scores: Scores): string[] {
  if (cuts !== null) return cuts.map(({ name }) => name);
  const { grades = null } = scores[score] ?? {};
  return grades?.map(({ name }) => name) ?? [...LADDER].reverse();
}

function countsOf({ members, values }: Spread, matrix: Matrix, scores: Scores, groups: number) {
  const counts = Array.from({ length: groups }, () => new Map<Value, number>());
  for (const { subject, group } of members) {
    const { cell } = standingOf(matrix, scores, (id) => values[id]?.[subject] ?? 0);
    counts[group]?.set(cell, (counts[group]?.get(cell) ?? 0) + 1);
  }
  return counts;
}
