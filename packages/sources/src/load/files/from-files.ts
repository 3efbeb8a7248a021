import type { PresetFiles } from '../../preset/preset-files.ts';
import type { SourceNotes } from '../../quality/source-notes.ts';
import type { RawTable } from '../../raw/raw-column.ts';
import { TextPools } from '../../raw/text-pools.ts';
import type { LoadOptions } from '../options.ts';
import { readFile } from './read-file.ts';

/** The rows of a source's files in name order; null where there is nothing to read. */
export async function fromFiles(notes: SourceNotes, options: LoadOptions): Promise<RawTable | null> {
  const { source } = notes;
  const isPlain = !source.from.some((path) => /[*?]/.test(path));
  const paths = isPlain ? new Set(source.from) : await (await import('./list-files.ts')).listFiles(notes, options);
  const preset = source.preset === undefined ? undefined : await presetOf(notes);
  const pools = new TextPools();
  const tables: RawTable[] = [];
  for (const path of paths) {
    const table = await readFile(path, notes, options, { pools, preset });
    if (table !== null) tables.push(table);
  }
  pools.seal();
  const [only, another] = tables;
  if (only === undefined) return null;
  const table = another ? (await import('../../raw/concat.ts')).concatTables(tables) : only;
  if (preset === undefined) return table;
  return notes.failed ? null : preset.finish(table);
}

/** Known formats are loaded where a source names one. */
async function presetOf(notes: SourceNotes): Promise<PresetFiles> {
  return new (await import('../../preset/preset-files.ts')).PresetFiles(notes);
}
