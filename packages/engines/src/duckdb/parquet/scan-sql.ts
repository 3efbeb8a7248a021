import type { DuckDBConnection } from '@duckdb/node-api';
import type { ScanColumn } from '@sluice/sources';
import { duckdbDialect } from '@sluice/sql';

/** What is selected for a column: one expression, or one a piece of a text. */
export interface ScanExpr {
  readonly column: string;
  readonly selected: readonly string[];
}

/** A piece lies whole in DuckDB's own sixteen bytes for a text. */
const pieceBytes = 12;
const mostPieces = 4;
const sampledRows = 20_000;

/** How the columns are selected that DuckDB reads as the library would; the others are left out. */
export async function scanExprs(
  connection: DuckDBConnection,
  file: string,
  columns: readonly ScanColumn[],
): Promise<ScanExpr[]> {
  const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${tableOf(file)}`);
  const types = new Map(described.getRows().map(([name, type]) => [String(name), String(type)]));
  const texts = columns.filter(({ name, as }) => as === 'text' && types.get(name) === 'VARCHAR');
  const pieces = await sampledPieces(connection, file, texts);
  return columns.flatMap(({ name, as }): ScanExpr[] => {
    const quoted = duckdbDialect.quote(name);
    const type = types.get(name) ?? '';
    if (as !== 'text') {
      const spelled = valueExpr(quoted, as, type);
      return spelled === null ? [] : [{ column: name, selected: [spelled] }];
    }
    const count = pieces.get(name) ?? mostPieces + 1;
    return count > mostPieces ? [] : [{ column: name, selected: pieceExprs(quoted, count) }];
  });
}

export function scanSql(file: string, exprs: readonly ScanExpr[]): string {
  const selected = exprs.flatMap((e) => e.selected).map((spelled, i) => `${spelled} AS c${i}`);
  return `SELECT ${selected.join(', ')} FROM ${tableOf(file)}`;
}

function tableOf(file: string): string {
  return `read_parquet('${file.replaceAll("'", "''")}', hive_partitioning = false)`;
}

/** How many pieces the texts at the start of a file need; a longer one further on makes its column the library's. */
async function sampledPieces(
  connection: DuckDBConnection,
  file: string,
  columns: readonly ScanColumn[],
): Promise<Map<string, number>> {
  if (columns.length === 0) return new Map();
  const quoted = columns.map(({ name }) => duckdbDialect.quote(name));
  const lengths = quoted.map((name) => `max(strlen(${name}))`).join(', ');
  const sample = `SELECT ${quoted.join(', ')} FROM ${tableOf(file)} LIMIT ${sampledRows}`;
  const found = await connection.runAndReadAll(`SELECT ${lengths} FROM (${sample})`);
  const [row = []] = found.getRows();
  return new Map(columns.map(({ name }, i) => [name, Math.max(1, Math.ceil(Number(row[i] ?? 0) / pieceBytes))]));
}

function pieceExprs(quoted: string, count: number): string[] {
  if (count === 1) return [quoted];
  return Array.from({ length: count }, (_, i) => {
    const from = i * pieceBytes + 1;
    return i === count - 1 ? `substring(${quoted}, ${from})` : `substring(${quoted}, ${from}, ${pieceBytes})`;
  });
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
