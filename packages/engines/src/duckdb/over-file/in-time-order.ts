import type { Database } from '../database/open-database.ts';
import { type FileSource, rowsOf } from './file-source.ts';
import { quoted } from './parquet-file.ts';

/**
 * Whether no row of an events source lacks its time and none is earlier than the row before: then the rows' order is theirs.
 * Rows come in the order of the file, as DuckDB promises of a window that says nothing of order.
 */
export async function isInTimeOrder({ connection }: Database, { source, files, fields }: FileSource): Promise<boolean> {
  const at = fields.get('at');
  if (source.kind !== 'events' || at === undefined || at.missing > 0) return false;
  const time = quoted(at.column.name);
  const before = `SELECT ${time} AS t, lag(${time}) OVER () AS before FROM ${rowsOf(files, [time])}`;
  const found = await connection.runAndReadAll(`SELECT count(*) FROM (${before}) WHERE t < before`);
  return Number(found.getRows()[0]?.[0]) === 0;
}
