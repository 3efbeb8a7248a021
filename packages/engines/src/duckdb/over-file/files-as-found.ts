import { stat } from 'node:fs/promises';
import { describe, report } from '@sluice/core/diagnostic';
import { EngineError } from '@sluice/core/query';

/** A file as it was before anything of it was read. */
export interface FoundFile {
  readonly source: string;
  /** As `from:` or a pattern names it. */
  readonly path: string;
  readonly located: string;
  /** Other once somebody writes to the file or puts another in its place; null where there is none. */
  readonly state: string | null;
}

export async function foundFile(source: string, path: string, located: string): Promise<FoundFile> {
  return { source, path, located, state: await stateOf(located) };
}

/** Rejects with an `EngineError` where a file is another by now: of its rows, some were asked before and some after. */
export async function expectAsFound(files: readonly FoundFile[]): Promise<void> {
  for (const { source, path, located, state } of files) {
    if ((await stateOf(located)) === state) continue;
    const reason = 'it was changed after it was opened';
    const changed = report('damaged-file', { source, path, format: 'parquet', reason }, { from: 0, to: 0 });
    throw new EngineError(describe(changed).message, [changed]);
  }
}

async function stateOf(path: string): Promise<string | null> {
  const found = await stat(path, { bigint: true }).catch(() => null);
  return found && [found.dev, found.ino, found.size, found.mtimeNs].join(' ');
}
