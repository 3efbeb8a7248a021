import type { GridFacts, Table } from '@sluice/core/table';
import { type Reader, readerOf } from '../../read/reader.ts';
import type { GridCell, GridModel, GridOptions, GridRow } from './model.ts';

const noFacts: GridFacts = { of: 'value', rows: ['row'], columns: 'column' };

/** Reads a grid's answer, groups added up where they can be; another table gives no cells. */
export function readGrid(table: Table, options: GridOptions): GridModel {
  const facts = table.info.grid ?? noFacts;
  const reader = readerOf(table);
  const measures = table.columns.filter(({ role }) => role === 'measure');
  const main = measures[0];
  const adds = main?.unit === 'count' || main?.unit === 'currency';
  const isLabel = reader.column('cell') !== undefined;
  const rows = new Map<string, GridRow>();
  const columns = new Map<string | null, string>();
  const cells = new Map<string, GridCell>();
  let outside = 0;
  for (let at = 0; at < reader.length; at++) {
    const keys = [...facts.rows, facts.columns].map((name) => reader.key(name, at));
    const count = main ? reader.number(main.name, at) : null;
    if (isLabel && reader.key('cell', at) === null) {
      outside += count ?? 0;
      continue;
    }
    const id = isLabel ? (reader.key('cell', at) ?? '') : JSON.stringify(keys);
    const before = cells.get(id);
    const place = placeOf(facts, keys, options, rows, columns);
    const sums = measures.map(({ name }) => [name, added(before?.sums[name], reader.number(name, at), adds)] as const);
    const name = nameOf(facts, keys, id, options);
    const isGap = reader.number('gap', at) === 1;
    cells.set(id, { id, name, ...place, keys, sums: Object.fromEntries(sums), isGap });
  }
  const list = [...cells.values()];
  const total = list.reduce((sum, cell) => sum + (cell.sums[main?.name ?? ''] ?? 0), 0);
  return {
    facts,
    rows: [...rows.values()],
    columns: [...columns.values()],
    cells: list,
    measure: main?.name ?? '',
    unit: main?.unit ?? null,
    outside,
    all: total + outside,
    isDefined: isDefined(reader, main?.name ?? ''),
  };
}

/** Where a cell stands: its row and column are taken in the order they come. */
function placeOf(
  { rows: fields, columns: along }: GridFacts,
  keys: readonly (string | null)[],
  { say }: GridOptions,
  rows: Map<string, GridRow>,
  columns: Map<string | null, string>,
): { readonly row: number; readonly column: number } {
  const own = keys.slice(0, -1);
  const column = keys.at(-1) ?? null;
  if (!columns.has(column)) columns.set(column, column === '' ? '' : say(along, column));
  const at = [...columns.keys()].indexOf(column);
  if (own.length === 1 && own[0] === '') return { row: -1, column: at };
  const key = JSON.stringify(own);
  if (!rows.has(key)) {
    const [first = '', second] = fields;
    const isDeep = second !== undefined;
    const group = isDeep ? say(first, own[0] ?? null) : null;
    rows.set(key, { key, group, label: isDeep ? say(second, own[1] ?? null) : say(first, own[0] ?? null) });
  }
  return { row: [...rows.keys()].indexOf(key), column: at };
}

function nameOf(
  { of, rows, columns }: GridFacts,
  keys: readonly (string | null)[],
  cell: string,
  { say }: GridOptions,
): string {
  if (of !== 'dimensions' && of !== 'content') return say('cell', cell);
  return keys.map((key, i) => say(rows[i] ?? columns, key)).join(' × ');
}

function added(before: number | null | undefined, value: number | null, adds: boolean): number | null {
  if (before === undefined) return value;
  return adds && before !== null && value !== null ? before + value : adds ? (before ?? value) : null;
}

function isDefined(reader: Reader, measure: string): boolean {
  return Array.from({ length: reader.length }, (_, at) => reader.number(measure, at)).some((each) => each !== null);
}
