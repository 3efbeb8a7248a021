import type { Column } from '@sluice/core/table';
import { cellOf } from './cell-of.ts';
import { concatTexts, type Part } from './concat-texts.ts';
import type { RawColumn, RawTable, TextCells, TypedCells } from './raw-column.ts';
import { ValueCells } from './value-cells.ts';

/** Puts the tables of several files one after the other; a column a file does not have is missing in its rows. */
export function concatTables(tables: readonly RawTable[]): RawTable {
  const only = tables[0];
  if (tables.length === 1 && only !== undefined) return only;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const names = new Set(tables.flatMap((table) => [...table.columns.keys()]));
  const columns = new Map<string, RawColumn>();
  for (const name of names) {
    columns.set(name, concatColumn(tables.map((table) => ({ rows: table.rows, column: table.columns.get(name) }))));
  }
  let start = 0;
  const places = tables.flatMap((table) => {
    const moved = table.places.map((place) => ({ ...place, start: place.start + start }));
    start += table.rows;
    return moved;
  });
  return { rows, columns, places };
}

function concatColumn(parts: readonly Part[]): RawColumn {
  const present = parts.flatMap((part) => (part.column === undefined ? [] : [part.column]));
  const first = present[0];
  if (first?.kind === 'typed' && 'values' in first.column && first.column.type !== 'money') {
    const alike = present.every(
      (c) => c.kind === 'typed' && c.column.type === first.column.type && c.clock === first.clock,
    );
    if (alike) return { ...first, column: concatValues(parts, first.column) };
  }
  return concatTexts(parts) ?? concatCells(parts);
}

function concatValues(parts: readonly Part[], like: Extract<Column, { values: unknown }>): Column {
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  const isBoolean = like.type === 'boolean';
  const values = isBoolean ? new Int8Array(rows).fill(-1) : new Float64Array(rows).fill(Number.NaN);
  let at = 0;
  for (const part of parts) {
    if (part.column?.kind === 'typed' && 'values' in part.column.column) values.set(part.column.column.values, at);
    at += part.rows;
  }
  return { type: like.type, values } as Column;
}

function concatCells(parts: readonly Part[]): RawColumn {
  const cells = new ValueCells(parts.reduce((sum, part) => sum + part.rows, 0));
  let csv = false;
  for (const { rows, column } of parts) {
    const start = cells.length;
    if (column?.kind === 'text') {
      csv ||= column.origins.csv;
      pushTexts(cells, column);
    } else if (column !== undefined) pushCells(cells, column, rows);
    cells.padTo(start + rows);
  }
  const joined = cells.finish();
  if (joined.kind === 'typed') return joined;
  return { ...joined, origins: { ...joined.origins, csv } };
}

function pushCells(cells: ValueCells, { column, clock }: TypedCells, rows: number): void {
  for (let row = 0; row < rows; row++) {
    const cell = cellOf(column, row);
    cells.push(clock === 'wall' && typeof cell === 'string' ? cell.replace(/Z$/, '') : cell);
  }
}

function pushTexts(cells: ValueCells, column: TextCells): void {
  const all = column.texts.all();
  const { strings, csv } = column.origins;
  for (const code of column.codes) {
    const text = code < 0 ? null : (all[code] ?? null);
    if (text === null || strings || csv) cells.push(text);
    else if (text === 'true' || text === 'false') cells.push(text === 'true');
    else cells.pushNumberText(text);
  }
}
