import type { Catalog, ContentGrid, Source } from '../catalog/index.ts';
import { createTable, type Table, type TableColumn, type TableInfo, type Value } from '../table/index.ts';
import { inOrder, stagesAmong } from './buying-stages.ts';

/** The fields a content grid is made of, down the side and along the top. */
export interface ContentFields {
  readonly rows: readonly string[];
  readonly columns: string;
}

/** A piece of content: its values of the fields, in their order, and how often it was used; null: not known. */
export interface Piece {
  readonly values: readonly (string | null)[];
  readonly uses: number | null;
}

/** Topics and personas by buying stage, where the grid does not say otherwise. */
export function contentFields({ content: { rows, columns = 'stage' } }: ContentGrid): ContentFields {
  return { rows: rows ?? ['topic', 'persona'].filter((field) => field !== columns), columns };
}

/** The content sources of a file. */
export function contentSources({ sources }: Pick<Catalog, 'sources'>): Source[] {
  return Object.values(sources).filter(({ kind }) => kind === 'content');
}

/**
 * Rule G2: every value of each field by every other, with how many pieces there are and how they were used. A cell
 * without a piece is a gap, save where a value is missing: what is for everybody need not be there at every stage.
 */
export function contentTable(
  catalog: Catalog,
  { rows, columns }: ContentFields,
  pieces: readonly Piece[],
  info: Omit<TableInfo, 'kind' | 'basis' | 'grid'>,
): Table {
  const fields = [...rows, columns];
  const sides = fields.map((field, i) =>
    sideOf(
      catalog,
      field,
      pieces.map(({ values }) => values[i] ?? null),
    ),
  );
  const cells = sides.reduce<(string | null)[][]>(
    (heads, side) => heads.flatMap((head) => side.map((value) => [...head, value])),
    [[]],
  );
  const found = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const key = JSON.stringify(piece.values);
    found.set(key, [...(found.get(key) ?? []), piece]);
  }
  const inCell = cells.map((cell) => found.get(JSON.stringify(cell)) ?? []);
  const isUsed = pieces.some(({ uses }) => uses !== null);
  const measure = (name: string, value: (own: readonly Piece[], i: number) => Value): TableColumn => ({
    name,
    role: 'measure',
    unit: 'count',
    values: inCell.map(value),
  });
  const sum = (own: readonly Piece[]) => own.reduce((all, { uses }) => all + (uses ?? 0), 0);
  const heads = fields.map(
    (name, i): TableColumn => ({ name, role: 'stage', unit: null, values: cells.map((cell) => cell[i] ?? null) }),
  );
  const measures = [
    measure('pieces', (own) => own.length),
    ...(isUsed ? [measure('uses', sum), measure('unused', (own) => own.filter(({ uses }) => !uses).length)] : []),
    measure('gap', (own, i) => (own.length === 0 && !cells[i]?.includes(null) ? 1 : 0)),
  ];
  return createTable(cells.length, [...heads, ...measures], {
    ...info,
    kind: 'matrix',
    basis: 'activity',
    grid: { of: 'content', rows, columns },
  });
}

/** What there should be content for, then what else there is. */
function sideOf(catalog: Catalog, field: string, found: readonly (string | null)[]): (string | null)[] {
  const covers = [...new Set(contentSources(catalog).flatMap((source) => source.covers?.[field] ?? []))];
  const stated = covers.length > 0 || field !== 'stage' ? covers : stagesAmong(found);
  return inOrder([...stated, ...found], stated);
}
