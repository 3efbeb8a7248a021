import { existsSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { type ExitCode, exitCode } from '../console/exit-code.ts';
import type { Io } from '../console/io.ts';
import { UsageError } from '../console/usage-error.ts';
import { writeAside } from '../files/write-aside.ts';
import { mailingFiles } from '../init/mailing.ts';
import { languageOf } from '../language/language.ts';
import { schemaPath } from '../project/kit-files.ts';
import { version } from '../version.ts';

export interface InitOptions {
  readonly template: 'mailing';
}

/** `sluice init [FOLDER]`: a working project. Writes nothing where any of its files is there already. */
export async function init(io: Io, folder: string, _options: InitOptions): Promise<ExitCode> {
  const target = resolve(io.cwd, folder);
  const { locale, words } = languageOf(io);
  const files = {
    ...mailingFiles(nameOf(target), version, locale),
    'sluice.schema.json': readFileSync(schemaPath(), 'utf8'),
  };
  const there = Object.keys(files).filter((path) => existsSync(join(target, path)));
  if (there.length > 0) throw new UsageError(({ usage }) => usage.wouldOverwrite(there));
  for (const [path, content] of Object.entries(files))
    await writeAside(join(target, path), content, join(folder, path));
  const shown = relative(io.cwd, join(target, 'sluice.yaml'));
  io.err(`${words.init.wrote(Object.keys(files).length)}\n  sluice query ${shown}\n  sluice dev ${shown}\n`);
  return exitCode.fine;
}

/** A package name made of the folder's. */
function nameOf(target: string): string {
  const name = basename(target)
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return name === '' ? 'funnels' : name;
}
