import type { KeyType } from '@sluice/core/catalog';
import type { ColumnType } from '@sluice/core/table';
import { type FileColumn, quoted } from './parquet-file.ts';

/** A field of a source as an expression over the columns of its files, exactly what the loader would make of them. */
export interface FileField {
  readonly type: ColumnType;
  readonly sql: string;
  /** Of stamps, as `FieldFacts` has it. */
  readonly range: readonly [least: number, greatest: number] | null;
  readonly missing: number;
  /** `text`: ids that still have to be looked at. `sniffed`: no key says that these are texts. */
  readonly of: 'id' | 'sniffed' | 'plain';
  readonly column: FileColumn;
}

type Spelled = Pick<FileField, 'type' | 'sql'> & Partial<Pick<FileField, 'range' | 'of'>>;

/**
 * A column as a key reads it, `null` as where no key does. null: DuckDB reads it otherwise than the loader, or the loader
 * looks at all cells before it says what they are.
 */
export function fieldOfColumn(column: FileColumn, as: KeyType | null, zone: string): FileField | null {
  const spelled = spell(column, as, zone);
  return spelled && { range: null, of: 'plain', missing: column.missing, column, ...spelled };
}

const wholeNumber = /^U?(TINY|SMALL|BIG)INT$|^U?INTEGER$/;

function spell(column: FileColumn, as: KeyType | null, zone: string): Spelled | null {
  const { type } = column;
  if (type === 'DOUBLE' || type === 'FLOAT') return doubleAs(column, as);
  if (type.startsWith('DECIMAL')) return decimalAs(column, as);
  if (type === 'BOOLEAN') return as === null ? { type: 'boolean', sql: quoted(column.name) } : null;
  if (type === 'VARCHAR') return textAs(column, as);
  if (!column.isTold) return null;
  if (wholeNumber.test(type)) return wholeAs(column, as);
  if (as !== null && as !== 'stamp') return null;
  if (type === 'DATE') return dayOf(column);
  const isInstant = type === 'TIMESTAMP WITH TIME ZONE' || (/^TIMESTAMP(_S|_MS|_NS)?$/.test(type) && zone === 'UTC');
  return isInstant ? instantOf(column) : null;
}

/** The empty text is a missing cell. */
function textAs({ name, leastText, isTold }: FileColumn, as: KeyType | null): Spelled | null {
  const sql = leastText === '' || !isTold ? `nullif(${quoted(name)}, '')` : quoted(name);
  if (as === 'id') return { type: 'text', sql: quoted(name), of: 'id' };
  if (as === 'text') return { type: 'text', sql };
  return as === null ? { type: 'text', sql, of: 'sniffed' } : null;
}

/** Money below it is a whole number of 64 bits. */
const mostUnits = 1e12;
/** Below it no two amounts share a double. */
const mostMicros = 2 ** 51;

function wholeAs({ name, range, missing }: FileColumn, as: KeyType | null): Spelled | null {
  const [least, most] = range ?? [0, 0];
  const size = Math.max(Math.abs(least), Math.abs(most));
  if (size > Number.MAX_SAFE_INTEGER) return null;
  const column = quoted(name);
  switch (as) {
    case 'id':
    case 'text':
      return { type: 'text', sql: `CAST(${column} AS VARCHAR)` };
    case null:
    case 'number':
      return { type: 'number', sql: `CAST(${column} AS DOUBLE)` };
    case 'money':
      return size < mostUnits ? { type: 'money', sql: `CAST(${column} AS BIGINT) * 1000000` } : null;
    case 'stamp': {
      const scale = range === null && missing > 0 ? undefined : unixScale(least, size);
      const scaled = (value: number): number => value * (scale ?? 1);
      if (scale === undefined || scaled(size) > Number.MAX_SAFE_INTEGER) return null;
      return {
        type: 'instant',
        sql: `CAST(${column} AS BIGINT) * ${scale}`,
        range: range && [scaled(range[0]), scaled(range[1])],
      };
    }
    default:
      return null;
  }
}

/** Microseconds in a unit of a Unix time, which its size shows; days written as YYYYMMDD are left to the loader. */
function unixScale(least: number, size: number): number | undefined {
  if ((least >= 19_000_101 && size <= 22_001_231) || size < 1e8) return undefined;
  if (size < 1e11) return 1e6;
  return size < 1e14 ? 1e3 : 1;
}

function doubleAs({ name }: FileColumn, as: KeyType | null): Spelled | null {
  const value = `CAST(${quoted(name)} AS DOUBLE)`;
  if (as === null || as === 'number') return { type: 'number', sql: `CASE WHEN isfinite(${value}) THEN ${value} END` };
  if (as !== 'money') return null;
  const micros = `round(${value} * 1000000)`;
  const isExact = `abs(${micros}) < ${mostMicros} AND ${micros} / 1000000 = ${value}`;
  const otherwise = `CAST(error('money with more digits than are kept') AS BIGINT)`;
  return {
    type: 'money',
    sql: `CASE WHEN NOT isfinite(${value}) THEN NULL WHEN ${isExact} THEN CAST(${micros} AS BIGINT) WHEN ${value} IS NOT NULL THEN ${otherwise} END`,
  };
}

/** Fifteen digits are exact in a double, and twelve before the point are money of 64 bits. */
function decimalAs({ name, type }: FileColumn, as: KeyType | null): Spelled | null {
  const [, width = '38', scale = '38'] = /^DECIMAL\((\d+),(\d+)\)$/.exec(type) ?? [];
  if (Number(width) > 15) return null;
  if (as === null || as === 'number') return { type: 'number', sql: `CAST(${quoted(name)} AS DOUBLE)` };
  const isKept = Number(scale) <= 6 && Number(width) - Number(scale) <= 12;
  return as === 'money' && isKept ? { type: 'money', sql: `CAST(${quoted(name)} * 1000000 AS BIGINT)` } : null;
}

const mostDays = 1e7;

function dayOf({ name, range }: FileColumn): Spelled | null {
  if (range !== null && Math.max(-range[0], range[1]) > mostDays) return null;
  return { type: 'day', sql: `CAST(${quoted(name)} - DATE '1970-01-01' AS INTEGER)`, range };
}

function instantOf({ name, range }: FileColumn): Spelled | null {
  if (range !== null && Math.max(-range[0], range[1]) > Number.MAX_SAFE_INTEGER) return null;
  return { type: 'instant', sql: `epoch_us(${quoted(name)})`, range };
}
