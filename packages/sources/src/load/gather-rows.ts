import type { SourceNotes } from '../quality/source-notes.ts';
import type { RawTable } from '../raw/raw-column.ts';
import type { LoadOptions } from './options.ts';

/** All rows of a source in order: the host's, the inline ones, or its files in name order. Null where there is nothing to read. */
export async function gatherRows(notes: SourceNotes, options: LoadOptions): Promise<RawTable | null> {
  const { source } = notes;
  const given =
    options.rows !== undefined && Object.hasOwn(options.rows, source.id) ? options.rows[source.id] : source.rows;
  if (given !== undefined) {
    const table = (await import('./given-rows.ts')).givenTable(given, notes);
    return table === null || source.preset === undefined ? table : inWords(table, notes);
  }
  // a page whose numbers stand in it loads no reader of files
  return (await import('./files/from-files.ts')).fromFiles(notes, options);
}

/** Rows by the headers of a known format. */
async function inWords(table: RawTable, notes: SourceNotes): Promise<RawTable | null> {
  const preset = new (await import('../preset/preset-files.ts')).PresetFiles(notes);
  const shaped = preset.shaped(table, 'rows');
  return notes.failed ? null : preset.finish(shaped);
}
