import type { RawColumn, TypedCells } from '../raw/raw-column.ts';
import { StringTexts } from '../raw/texts.ts';
import { PackedTexts } from './packed-texts.ts';
import type { ParquetScan, ScanCells, ScanColumn, ScanFile } from './parquet-scan.ts';
import type { ParquetColumn, ParquetKind } from './parquet-table.ts';
import { withinCalendar } from './within-calendar.ts';

const asked: Readonly<Record<ParquetKind, ScanColumn['as'] | null>> = {
  string: 'text',
  number: 'number',
  decimal: 'number',
  boolean: 'boolean',
  day: 'day',
  instant: 'instant',
  wall: 'instant',
  nested: null,
};

/** Fills one column from the cells of its batches. */
interface Filling {
  add(cells: ScanCells, row: number, rows: number): void;
  /** null where the column must come from the library after all. */
  finish(): RawColumn | null;
}

/** The columns a native reader could read, as the library would give them; none where it cannot read the file. */
export async function scanColumns(
  file: ScanFile,
  columns: readonly ParquetColumn[],
  scan: ParquetScan,
): Promise<Map<string, RawColumn>> {
  const { rows } = file;
  const fillings = new Map<string, Filling | null>();
  const kinds = new Map(columns.map((column) => [column.name, column.kind]));
  let read = 0;
  const wanted = columns.flatMap(({ name, kind }) => (asked[kind] === null ? [] : [{ name, as: asked[kind] }]));
  try {
    await scan(file, wanted, (batch, row, count) => {
      read += count;
      if (read > rows) throw new RangeError('more rows than the file says');
      for (const [name, cells] of batch) {
        const kind = kinds.get(name);
        if (cells === null || kind === undefined) fillings.set(name, null);
        else if (!fillings.has(name)) fillings.set(name, fillingOf(kind, cells, rows));
        if (cells !== null) fillings.get(name)?.add(cells, row, count);
      }
    });
  } catch {
    // The library then says what is wrong with the file, if it is the file.
    return new Map();
  }
  if (read !== rows) return new Map();
  return new Map(
    [...fillings].flatMap(([name, filling]) => {
      const column = filling?.finish() ?? null;
      return column === null ? [] : [[name, column] as const];
    }),
  );
}

function fillingOf(kind: ParquetKind, cells: ScanCells, rows: number): Filling {
  if (cells.kind === 'texts') return texts(rows);
  if (cells.kind === 'codes') return knownTexts(cells.known, rows);
  const values = new Float64Array(rows);
  return {
    add: (more, row, count) => {
      if (more.kind === 'doubles') addDoubles(more.values, more.valid, values, row, count);
      if (more.kind === 'micros') addMicros(more.words, more.valid, values, row, count);
    },
    finish: () => finished(kind, values),
  };
}

const origins = { csv: false, strings: true, numbers: false, booleans: false };

function texts(rows: number): Filling {
  const packed = new PackedTexts(rows);
  const codes = new Int32Array(rows);
  return {
    add: (cells, row, count) => {
      if (cells.kind === 'texts') packed.intern(cells.words, cells.width, cells.valid, count, codes, row);
    },
    finish: () => ({ kind: 'text', codes, texts: packed.finish(), origins }),
  };
}

const unmet = -2;
/** The place of a missing cell: those of texts count from 1. */
const nowhere = 0;

/** Texts that were numbered where they were read: numbered anew in the order in which rows name them. */
function knownTexts(known: readonly string[], rows: number): Filling {
  const met: string[] = [];
  const codeOf = new Int32Array(known.length + 1).fill(unmet);
  codeOf[nowhere] = -1;
  const codes = new Int32Array(rows);
  const meet = (place: number): number => {
    const text = known[place - 1];
    if (text === undefined) throw new RangeError('a text that was not announced');
    if (text !== '') met.push(text);
    codeOf[place] = text === '' ? -1 : met.length - 1;
    return codeOf[place] as number;
  };
  return {
    add: (cells, row, count) => {
      if (cells.kind !== 'codes') return;
      for (let i = 0; i < count; i++) {
        const place = cells.valid === null || isValid(cells.valid, i) ? (cells.codes[i] as number) : nowhere;
        const code = codeOf[place] as number;
        codes[row + i] = code > unmet ? code : meet(place);
      }
    },
    finish: () => ({ kind: 'text', codes, texts: new StringTexts(met), origins }),
  };
}

function addDoubles(from: Float64Array, valid: Uint8Array | null, into: Float64Array, row: number, rows: number): void {
  if (valid === null) {
    into.set(from.length === rows ? from : from.subarray(0, rows), row);
    return;
  }
  into.fill(Number.NaN, row, row + rows);
  for (let start = 0; start < rows; start += 8) {
    // A column with few values has many stretches without any.
    if (valid[start >> 3] === 0) continue;
    for (let i = start; i < start + 8 && i < rows; i++) if (isValid(valid, i)) into[row + i] = from[i] as number;
  }
}

function addMicros(words: Int32Array, valid: Uint8Array | null, into: Float64Array, row: number, rows: number): void {
  for (let i = 0; i < rows; i++) {
    if (valid !== null && !isValid(valid, i)) into[row + i] = Number.NaN;
    else into[row + i] = (words[2 * i + 1] as number) * 4_294_967_296 + ((words[2 * i] as number) >>> 0);
  }
}

function isValid(valid: Uint8Array, i: number): boolean {
  return (((valid[i >> 3] as number) >> (i & 7)) & 1) === 1;
}

function finished(kind: ParquetKind, values: Float64Array): TypedCells | null {
  switch (kind) {
    case 'instant':
    case 'wall':
      return {
        kind: 'typed',
        column: { type: 'instant', values: withinCalendar(values, 'micros') },
        clock: kind === 'wall' ? 'wall' : 'micros',
      };
    case 'day':
      return { kind: 'typed', column: { type: 'day', values: withinCalendar(values, 'days') } };
    case 'boolean': {
      const truths = Int8Array.from(values, (value) => (Number.isNaN(value) ? -1 : value));
      return { kind: 'typed', column: { type: 'boolean', values: truths } };
    }
    default:
      return finite(values) ? { kind: 'typed', column: { type: 'number', values }, clock: 'unknown' } : null;
  }
}

/** Infinities become missing; false where an integer is too large for a double to be sure of. */
function finite(values: Float64Array): boolean {
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (value > Number.MAX_SAFE_INTEGER || value < -Number.MAX_SAFE_INTEGER) {
      if (Number.isFinite(value)) return false;
      values[row] = Number.NaN;
    }
  }
  return true;
}
