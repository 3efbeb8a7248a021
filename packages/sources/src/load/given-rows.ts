import type { Column } from '@sluice/core/table';
import { isObject } from '../json/is-object.ts';
import { RowColumns } from '../json/row-columns.ts';
import type { SourceNotes } from '../quality/source-notes.ts';
import type { RawColumn, RawTable } from '../raw/raw-column.ts';
import { ValueCells } from '../raw/value-cells.ts';
import type { GivenColumn, GivenRows, NumberArray } from './options.ts';

const PATH = 'rows';

/** Rows written in the file or given by a host; null where the columns given are not of one length. */
export function givenTable(rows: GivenRows, notes: SourceNotes): RawTable | null {
  return Array.isArray(rows) ? ofObjects(rows, notes) : ofColumns(rows as Readonly<Record<string, GivenColumn>>, notes);
}

function ofObjects(rows: readonly unknown[], notes: SourceNotes): RawTable {
  const columns = new RowColumns(rows.length);
  const dropped: number[] = [];
  rows.forEach((row, i) => {
    if (isObject(row)) columns.add(row);
    else dropped.push(i + 1);
  });
  notes.rowsRead += rows.length;
  notes.drop('not-an-object', dropped.length);
  if (dropped[0] !== undefined) {
    notes.report('row-not-object', { source: notes.source.id, path: PATH, count: dropped.length, row: dropped[0] });
  }
  columns.report(notes, PATH);
  return {
    rows: columns.rows,
    columns: columns.finish(),
    places: [{ path: PATH, start: 0, rows: columns.rows, dropped }],
  };
}

function ofColumns(given: Readonly<Record<string, GivenColumn>>, notes: SourceNotes): RawTable | null {
  const columns = new Map<string, RawColumn>();
  let rows: number | undefined;
  for (const name of Object.keys(given)) {
    const column = given[name] as GivenColumn;
    const cells = lengthOf(column);
    rows ??= cells;
    if (cells !== rows) {
      notes.fail('unequal-columns', { source: notes.source.id, column: name, cells, rows });
      return null;
    }
    columns.set(name, rawColumn(column));
  }
  notes.rowsRead += rows ?? 0;
  return { rows: rows ?? 0, columns, places: [{ path: PATH, start: 0, rows: rows ?? 0, dropped: [] }] };
}

function rawColumn(column: GivenColumn): RawColumn {
  if (isFinished(column)) return { kind: 'typed', column, clock: 'micros' };
  if (isNumbers(column))
    return { kind: 'typed', column: { type: 'number', values: doublesOf(column) }, clock: 'micros' };
  const cells = new ValueCells(column.length);
  for (const value of column) cells.push(value);
  return cells.finish();
}

function lengthOf(column: GivenColumn): number {
  if (!isFinished(column)) return column.length;
  return 'codes' in column ? column.codes.length : column.values.length;
}

function isFinished(column: GivenColumn): column is Column {
  return !Array.isArray(column) && !ArrayBuffer.isView(column);
}

function isNumbers(column: GivenColumn): column is NumberArray {
  return ArrayBuffer.isView(column);
}

function doublesOf(numbers: NumberArray): Float64Array {
  if (numbers instanceof Float64Array) return numbers;
  if (!(numbers instanceof BigInt64Array) && !(numbers instanceof BigUint64Array)) return Float64Array.from(numbers);
  const values = new Float64Array(numbers.length);
  for (let row = 0; row < values.length; row++) values[row] = Number(numbers[row]);
  return values;
}
