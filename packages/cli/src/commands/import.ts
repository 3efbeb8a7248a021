import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { importColumns } from '@sluice/sources';
import { type ExitCode, exitCode } from '../console/exit-code.ts';
import type { Io } from '../console/io.ts';
import { InputError, UsageError } from '../console/usage-error.ts';
import { writeAside } from '../files/write-aside.ts';
import { wordsOf } from '../language/language.ts';
import { codeOf } from '../project/project.ts';

export interface ImportOptions {
  readonly output?: string;
}

/** `sluice import DATA`: a definition for an unknown file. Written to `-o`, never over another file; else printed. */
export async function importData(io: Io, data: string, { output }: ImportOptions): Promise<ExitCode> {
  const path = resolve(io.cwd, data);
  const target = output === undefined ? undefined : resolve(io.cwd, output);
  if (target !== undefined && existsSync(target)) throw new UsageError((words) => words.usage.isThere(String(output)));
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new InputError((words) => words.file.unreadable(data, codeOf(error)));
  });
  const from = relative(target === undefined ? io.cwd : dirname(target), path)
    .split(sep)
    .join('/');
  const yaml = await importColumns(new Uint8Array(bytes), from);
  if (target === undefined) {
    io.out(yaml, 'exact');
    return exitCode.fine;
  }
  await writeAside(target, yaml);
  io.err(`${wordsOf(io).init.imported(String(output))}\n`);
  return exitCode.fine;
}
