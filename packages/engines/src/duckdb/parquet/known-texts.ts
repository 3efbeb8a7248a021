import { duckdbDialect } from '@sluice/sql';
import type { Database } from '../database/open-database.ts';
import { spelled, tableOf } from './file-sql.ts';
import { TextWords } from './text-words.ts';
import { vectorCells } from './vector-cells.ts';

/** A byte numbers them, with zero left over. */
const mostKnown = 255;
const sampledRows = 20_000;

/**
 * The texts of those columns that the file keeps by dictionary and that have few: DuckDB then looks at each text once,
 * not at each row.
 */
export async function knownTexts(
  database: Database,
  path: string,
  columns: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const known = new Map<string, readonly string[]>();
  for (const column of await fewTexts(database, path, columns)) {
    const texts = await distinctTexts(database, path, column);
    if (texts !== null) known.set(column, texts);
  }
  return known;
}

/** The distinct texts of a column; null where they are too many, too long, or not to be spelled in SQL. */
export function distinctTexts(database: Database, path: string, column: string): Promise<string[] | null> {
  const name = duckdbDialect.quote(column);
  return textsOf(database, `SELECT DISTINCT ${name} FROM ${tableOf(path)} WHERE ${name} IS NOT NULL`);
}

async function fewTexts({ connection }: Database, path: string, columns: readonly string[]): Promise<string[]> {
  if (columns.length === 0) return [];
  const kept = await connection.runAndReadAll(
    `SELECT DISTINCT path_in_schema FROM parquet_metadata(${spelled(path)}) WHERE contains(encodings, 'DICTIONARY')`,
  );
  const byDictionary = new Set(kept.getRows().map(([name]) => name));
  const asked = columns.filter((name) => byDictionary.has(name));
  if (asked.length === 0) return [];
  const quoted = asked.map(duckdbDialect.quote);
  const counts = quoted.map((name) => `count(DISTINCT ${name})`).join(', ');
  const sample = `SELECT ${quoted.join(', ')} FROM ${tableOf(path)} LIMIT ${sampledRows}`;
  const [row = []] = (await connection.runAndReadAll(`SELECT ${counts} FROM (${sample})`)).getRows();
  return asked.filter((_, i) => Number(row[i] ?? mostKnown + 1) <= mostKnown);
}

async function textsOf({ connection, driver }: Database, sql: string): Promise<string[] | null> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const words = new TextWords(driver);
  const texts: string[] = [];
  const result = await connection.run(sql);
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const cells = vectorCells(chunk.getColumnVector(0), words, undefined);
    if (cells?.kind !== 'texts' || texts.length + chunk.rowCount > mostKnown) return null;
    for (let row = 0; row < chunk.rowCount; row++) {
      const at = row * cells.width;
      const bytes = new Uint8Array(cells.words.buffer, cells.words.byteOffset + (at + 1) * 4, cells.words[at]);
      texts.push(decoder.decode(bytes));
    }
  }
  return texts.some((text) => text.includes('\0')) ? null : texts;
}
