import type { SourceNotes } from '../quality/source-notes.ts';
import { concatTables } from '../raw/concat.ts';
import type { RawTable } from '../raw/raw-column.ts';
import { TextPools } from '../raw/text-pools.ts';
import { givenTable } from './given-rows.ts';
import { listFiles } from './list-files.ts';
import type { LoadOptions } from './options.ts';
import { readFile } from './read-file.ts';

/** All rows of a source in order: the host's, the inline ones, or its files in name order. Null where there is nothing to read. */
export async function gatherRows(notes: SourceNotes, options: LoadOptions): Promise<RawTable | null> {
  const { source } = notes;
  const given =
    options.rows !== undefined && Object.hasOwn(options.rows, source.id) ? options.rows[source.id] : source.rows;
  if (given !== undefined) return givenTable(given, notes);
  const paths = await listFiles(notes, options);
  const pools = new TextPools();
  const tables: RawTable[] = [];
  for (const path of paths) {
    const table = await readFile(path, notes, options, pools);
    if (table !== null) tables.push(table);
  }
  pools.seal();
  return tables.length === 0 ? null : concatTables(tables);
}
