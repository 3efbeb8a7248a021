import type { Database } from '../database/open-database.ts';
import { type FileSource, rowsOf } from './file-source.ts';
import { quoted, rowsOfFile } from './parquet-file.ts';

/**
 * Whether no row of an events source lacks its time and none is earlier than the row before: then the rows' order is theirs.
 * Rows come in the order of the file, as DuckDB promises of a window that says nothing of order. It looks at them on one
 * thread, so one file is looked at in halves.
 */
export async function isInTimeOrder({ connection }: Database, one: FileSource): Promise<boolean> {
  const at = one.fields.get('at');
  if (one.source.kind !== 'events' || at === undefined || at.missing > 0) return false;
  const time = quoted(at.column.name);
  const backwards = partsOf(one, time).map((from) => {
    const before = `SELECT ${time} AS t, lag(${time}) OVER () AS before FROM ${from}`;
    return `SELECT count(*) AS number FROM (${before}) WHERE t < before`;
  });
  const found = await connection.runAndReadAll(`SELECT sum(number) FROM (${backwards.join(' UNION ALL ')})`);
  return Number(found.getRows()[0]?.[0]) === 0;
}

/** The row in the middle is in both halves: it is the one before all of the second. */
function partsOf({ files }: FileSource, time: string): string[] {
  const [only, another] = files.files;
  if (only === undefined || another) return [rowsOf(files, [time])];
  const middle = Math.floor(only.rows / 2);
  return [`<= ${middle}`, `>= ${middle}`].map(
    (half) => `(SELECT ${time} FROM ${rowsOfFile(only.path)} WHERE file_row_number ${half})`,
  );
}
