import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExitCode, type Io, run } from '@sluice/cli';
import { buildEmbed } from '@sluice/embed/build';

/** What a command line wrote and ended with. */
export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** A moment tests take place at. */
export const now = Date.parse('2026-11-21T12:00:00Z');

/** An Io that keeps what is written; `written` grows while a command runs. */
export function captured(
  cwd: string,
  more: Partial<Io> = {},
): { readonly io: Io; readonly written: { out: string; err: string } } {
  const written = { out: '', err: '' };
  const io: Io = {
    cwd,
    env: {},
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    outIsTerminal: false,
    errIsTerminal: false,
    width: 100,
    signal: new AbortController().signal,
    now: () => now,
    ...more,
  };
  return { io, written };
}

/** Runs a command line in this process. */
export async function sluice(cwd: string, ...args: string[]): Promise<Ran> {
  const { io, written } = captured(cwd);
  const code = await run(args, io);
  return { code, ...written };
}

/** A folder of its own, and what removes it. */
export function temporaryFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'sluice-cli-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** How long the script of the page may take to be made where no run before has made it, on a busy machine. */
export const scriptTimeoutMs = 240_000;

/** Makes the script of the page, so that no test waits for it. */
export async function makePageScript(): Promise<void> {
  await buildEmbed();
  await buildEmbed({ form: 'file' });
}
