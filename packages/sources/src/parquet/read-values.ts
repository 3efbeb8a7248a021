import type { RawColumn } from '../raw/raw-column.ts';
import { type CellValue, ValueCells } from '../raw/value-cells.ts';
import type { ParquetTable, Parsers } from './parquet-table.ts';
import { withinCalendar } from './within-calendar.ts';

/** Numbers as doubles; integers a double cannot hold make the column one of exact texts. */
export async function readNumbers(table: ParquetTable, name: string, isDecimal: boolean): Promise<RawColumn> {
  const values = emptyValues(table);
  let isExact = true;
  await table.read(name, {}, (cells, row) => {
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i];
      if (cell === null || cell === undefined) continue;
      const value = Number(cell);
      if (typeof cell === 'bigint' && !Number.isSafeInteger(value)) isExact = false;
      values[row + i] = Number.isFinite(value) ? value : Number.NaN;
    }
  });
  if (!isExact) return readExact(table, name);
  if (isDecimal) for (let row = 0; row < values.length; row++) values[row] = undoScale(values[row] as number);
  return { kind: 'typed', column: { type: 'number', values }, clock: 'unknown' };
}

/** Timestamps as UTC microseconds, or as wall times where they were written without a zone. */
export async function readInstants(table: ParquetTable, name: string, clock: 'micros' | 'wall'): Promise<RawColumn> {
  const parsers: Parsers = {
    timestampFromMilliseconds: (millis) => Number(millis) * 1000,
    timestampFromMicroseconds: (micros) => Number(micros),
    timestampFromNanoseconds: (nanos) => Number(nanos / 1000n),
  };
  return {
    kind: 'typed',
    column: { type: 'instant', values: withinCalendar(await readDoubles(table, name, parsers), 'micros') },
    clock,
  };
}

export async function readDays(table: ParquetTable, name: string): Promise<RawColumn> {
  const values = withinCalendar(await readDoubles(table, name, { dateFromDays: (days) => days }), 'days');
  return { kind: 'typed', column: { type: 'day', values } };
}

export async function readTruths(table: ParquetTable, name: string): Promise<RawColumn> {
  const values = new Int8Array(table.rows).fill(-1);
  await table.read(name, {}, (cells, row) => {
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i];
      if (cell !== null && cell !== undefined) values[row + i] = cell === true || cell === 1 ? 1 : 0;
    }
  });
  return { kind: 'typed', column: { type: 'boolean', values } };
}

async function readDoubles(table: ParquetTable, name: string, parsers: Parsers): Promise<Float64Array> {
  const values = emptyValues(table);
  await table.read(name, parsers, (cells, row) => {
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i];
      if (cell !== null && cell !== undefined) values[row + i] = Number(cell);
    }
  });
  return values;
}

async function readExact(table: ParquetTable, name: string): Promise<RawColumn> {
  const cells = new ValueCells(table.rows);
  await table.read(name, {}, (values, row) => {
    cells.padTo(row);
    for (let i = 0; i < values.length; i++) cells.push(values[i] as CellValue);
  });
  cells.padTo(table.rows);
  return cells.finish();
}

function emptyValues(table: ParquetTable): Float64Array {
  return new Float64Array(table.rows).fill(Number.NaN);
}

/** Decimals come as integer × 10⁻ⁿ in doubles: the shortest text of 15 digits is what was stored. */
function undoScale(value: number): number {
  return Number.isInteger(value) || Number.isNaN(value) ? value : Number(value.toPrecision(15));
}
