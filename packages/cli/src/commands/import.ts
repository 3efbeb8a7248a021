import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { describe } from '@sluice/core/diagnostic';
import { knownPresets } from '@sluice/core/presets';
import { type Imported, importFile } from '@sluice/sources';
import { colorsOf } from '../console/colors.ts';
import { type ExitCode, exitCode } from '../console/exit-code.ts';
import type { Io } from '../console/io.ts';
import { InputError, UsageError } from '../console/usage-error.ts';
import { writeAside } from '../files/write-aside.ts';
import { textTable } from '../format/text-table.ts';
import { languageOf, wordsOf } from '../language/language.ts';
import { sourceIds, withSource } from '../presets/into-file.ts';
import { codeOf } from '../project/project.ts';

export interface ImportOptions {
  readonly output?: string;
  readonly into?: string;
}

/**
 * `sluice import DATA`: a definition for a data file, by its format where that is known. Written to `-o`, never over
 * another file, or into the `sources:` of `--into`; else printed.
 */
export async function importData(io: Io, data: string, { output, into }: ImportOptions): Promise<ExitCode> {
  if (output !== undefined && into !== undefined) throw new UsageError((words) => words.usage.intoAndOutput);
  const path = resolve(io.cwd, data);
  const target = output ?? into;
  const file = target === undefined ? undefined : resolve(io.cwd, target);
  if (output !== undefined && file !== undefined && existsSync(file))
    throw new UsageError((words) => words.usage.isThere(output));
  const definition = into === undefined ? undefined : new TextDecoder().decode(await bytesOf(io, into));
  const folder = file === undefined ? io.cwd : dirname(file);
  const from = relative(folder, path).split(sep).join('/');
  const imported = await importFile(
    await bytesOf(io, data),
    from,
    definition === undefined ? [] : sourceIds(definition),
  );
  if (imported.failure !== undefined) {
    const { message, why, help } = describe(imported.failure, languageOf(io).diagnostics);
    const gap = wordsOf(io).query.gap;
    throw new InputError(() => [message, why, help].join(gap));
  }
  showPreview(io, data, imported);
  if (file === undefined) io.out(imported.yaml, 'exact');
  else if (definition === undefined || into === undefined) {
    await writeAside(file, imported.yaml, String(output));
    io.err(`${wordsOf(io).init.imported(String(output))}\n`);
  } else await addSource(io, file, { into, definition, imported, data });
  return exitCode.fine;
}

async function bytesOf(io: Io, path: string): Promise<Uint8Array> {
  const bytes = await readFile(resolve(io.cwd, path)).catch((error: unknown) => {
    const code = codeOf(error);
    throw new InputError((words) => (code === 'ENOENT' ? words.file.none(path) : words.file.unreadable(path, code)));
  });
  return new Uint8Array(bytes);
}

interface Addition {
  readonly into: string;
  readonly definition: string;
  readonly imported: Imported;
  readonly data: string;
}

async function addSource(io: Io, file: string, { into, definition, imported, data }: Addition): Promise<void> {
  const { source, id } = imported;
  if (source === undefined) throw new InputError((words) => words.usage.notASource(data));
  const added = withSource(definition, source);
  if (added === null) throw new InputError((words) => words.usage.sourcesInline(into));
  await writeAside(file, added, into);
  io.err(`${wordsOf(io).imported.into(id, into)}\n`);
}

/** What the file was recognised as, and its first rows: for people, so that what is printed stays a definition. */
function showPreview(io: Io, data: string, { preset, provisional, preview }: Imported): void {
  if (preset === undefined || preview === undefined) return;
  const { imported: say } = wordsOf(io);
  const { bold } = colorsOf(io);
  const columns = preview.columns.map(({ field }) => ({ head: field, align: 'start' as const }));
  const lines = [say.recognised(data, preset, knownPresets[preset]?.title ?? preset)];
  if (provisional === true) lines.push(say.provisional);
  if (preview.rows.length > 0) lines.push('', say.rows, textTable(columns, preview.rows, bold));
  io.err(`${lines.join('\n')}\n\n`);
}
