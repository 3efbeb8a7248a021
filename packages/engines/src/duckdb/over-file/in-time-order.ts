import { type Names, SOURCES } from '@sluice/sql';
import type { Database } from '../database/open-database.ts';
import type { FileSource } from './file-source.ts';
import { quoted } from './parquet-file.ts';

/** Whether no row of an events source lacks its time and none is earlier than the row before: then the rows' order is theirs. */
export async function isInTimeOrder(
  { connection }: Pick<Database, 'connection'>,
  { source, fields }: FileSource,
  names: Names,
): Promise<boolean> {
  const at = fields.get('at');
  if (source.kind !== 'events' || at === undefined || at.missing > 0) return false;
  const time = quoted(names.spell('at'));
  // Rows come in no order that SQL promises, so their places are looked at too.
  const sql = `SELECT coalesce(bool_and(${time} >= t AND _row = r + 1), true) FROM (
    SELECT ${time}, _row, lag(${time}) OVER () AS t, lag(_row) OVER () AS r
    FROM ${quoted(SOURCES)}.${quoted(names.spell(source.id))})`;
  return (await connection.runAndReadAll(sql)).getRows()[0]?.[0] === true;
}
