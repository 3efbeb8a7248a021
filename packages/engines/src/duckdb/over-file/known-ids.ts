import { duckdbDialect } from '@sluice/sql';
import type { Database } from '../database/open-database.ts';
import { spelled } from '../parquet/file-sql.ts';
import { quoted } from './parquet-file.ts';

/** All that JavaScript trims, as RE2 has it. */
const space =
  '[ \\t\\n\\x0b\\f\\r\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}]';
const spaces = [32, 9, 10, 11, 12, 13].map((code) => `chr(${code})`).join(' || ');

/** How a column of ids is read: as it is, put in order by SQL, or, where letters of all the world need that, not at all. */
export type IdReading = { readonly sql: string; readonly isPlain: boolean } | null;

/** Rule Q2: ids are trimmed, e-mails lower-cased. `from`: what the column is read from. */
export async function readingOfIds(database: Database, from: string, name: string): Promise<IdReading> {
  const column = quoted(name);
  if (await holdsFor(database, from, duckdbDialect.functions.plain_key(column))) return { sql: column, isPlain: true };
  return (await holdsFor(database, from, isWithinSql(column))) ? { sql: normal(column), isPlain: false } : null;
}

async function holdsFor({ connection }: Database, from: string, test: string): Promise<boolean> {
  const found = await connection.runAndReadAll(`SELECT coalesce(bool_and(${test}), true) FROM ${from}`);
  return found.getRows()[0]?.[0] === true;
}

const isAscii = (column: string): string => `length(${column}) = strlen(${column})`;

function isWithinSql(column: string): string {
  const isSpaced = `regexp_matches(${column}, ${spelled(`^${space}|${space}$`)})`;
  return `${isAscii(column)} OR NOT (contains(${column}, '@') OR ${isSpaced})`;
}

function normal(column: string): string {
  const trimmed = `trim(${column}, ${spaces})`;
  const isEmail = `regexp_full_match(${trimmed}, ${spelled('[^\\s\\x0b@]+@[^\\s\\x0b@]+')})`;
  return `nullif(CASE WHEN ${isEmail} THEN lower(${trimmed}) ELSE ${trimmed} END, '')`;
}
