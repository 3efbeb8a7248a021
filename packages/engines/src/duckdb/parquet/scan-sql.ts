import type { ScanColumn } from '@sluice/sources';
import { duckdbDialect } from '@sluice/sql';
import type { Database } from '../database/open-database.ts';
import { spelled, tableOf } from './file-sql.ts';
import { knownTexts } from './known-texts.ts';

/** What is selected for a column. */
export interface ScanExpr {
  readonly column: string;
  readonly selected: string;
  /** The texts of the column, where what is selected is the place of a text among them, from 1. */
  readonly known?: readonly string[];
}

/** How the columns are selected that DuckDB reads as the library would; the others are left out. */
export async function scanExprs(database: Database, file: string, columns: readonly ScanColumn[]): Promise<ScanExpr[]> {
  const described = await database.connection.runAndReadAll(`DESCRIBE SELECT * FROM ${tableOf(file)}`);
  const types = new Map(described.getRows().map(([name, type]) => [String(name), String(type)]));
  const texts = columns.flatMap(({ name, as }) => (as === 'text' && types.get(name) === 'VARCHAR' ? [name] : []));
  const known = await knownTexts(database, file, texts);
  return columns.flatMap(({ name, as }): ScanExpr[] => {
    const quoted = duckdbDialect.quote(name);
    if (as === 'text') return types.get(name) === 'VARCHAR' ? [textExpr(name, quoted, known.get(name))] : [];
    const selected = valueExpr(quoted, as, types.get(name) ?? '');
    return selected === null ? [] : [{ column: name, selected }];
  });
}

export function scanSql(file: string, exprs: readonly ScanExpr[]): string {
  const selected = exprs.map((expr, i) => `${expr.selected} AS c${i}`);
  return `SELECT ${selected.join(', ')} FROM ${tableOf(file)}`;
}

/** A function of a text is worked out once for each text of a dictionary, a cast for each row. */
function textExpr(column: string, quoted: string, known: readonly string[] | undefined): ScanExpr {
  if (!known || known.length === 0) return { column, selected: quoted };
  const list = known.map(spelled).join(', ');
  return { column, selected: `CAST(list_position([${list}], ${quoted}) AS UTINYINT)`, known };
}

const wholeTypes = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT)$/;

function valueExpr(quoted: string, as: Exclude<ScanColumn['as'], 'text'>, type: string): string | null {
  switch (as) {
    case 'number':
      if (type === 'DOUBLE') return quoted;
      return wholeTypes.test(type) || isShortDecimal(type) ? `CAST(${quoted} AS DOUBLE)` : null;
    case 'boolean':
      return type === 'BOOLEAN' ? `CAST(CAST(${quoted} AS TINYINT) AS DOUBLE)` : null;
    case 'day':
      return type === 'DATE' ? `CAST(${quoted} - DATE '1970-01-01' AS DOUBLE)` : null;
    case 'instant':
      if (type === 'TIMESTAMP' || type === 'TIMESTAMP WITH TIME ZONE') return quoted;
      return type === 'TIMESTAMP_MS' || type === 'TIMESTAMP_S' ? `CAST(${quoted} AS TIMESTAMP)` : null;
  }
}

/** Fifteen digits are exact in a double. */
function isShortDecimal(type: string): boolean {
  const width = /^DECIMAL\((\d+),/.exec(type)?.[1];
  return width !== undefined && Number(width) <= 15;
}
