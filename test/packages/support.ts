import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../scripts/lib/run.mjs';

const pnpm = 'pnpm@12.21.0';

/** A folder for what a stranger would do, with nothing of a checkout above it; one for each checkout. */
export function strangersFolder(checkout: string): string {
  const name = createHash('sha256').update(checkout).digest('hex').slice(0, 8);
  return join(realpathSync(tmpdir()), `sluice-stranger-${name}`);
}

/** What a program printed and ended with. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a program to its end. */
export function ended(program: string, args: readonly string[], cwd: string): Promise<Ended> {
  return new Promise((resolve) => {
    // a stranger's programs do not run under a test runner
    const { NODE_ENV: _, VITEST: __, ...env } = process.env;
    execFile(program, [...args], { cwd, env, maxBuffer: 2 ** 26 }, (error, out, err) => {
      const code = typeof error?.code === 'number' ? error.code : error ? 1 : 0;
      resolve({ code, out, err });
    });
  });
}

/** Runs a script of Node to its end. */
export const node = (args: readonly string[], cwd: string): Promise<Ended> => ended(process.execPath, args, cwd);

/** Installs the dependencies a folder's lockfile names, once for each state of it; not part of the workspace. */
export async function installLocked(folder: string): Promise<void> {
  const hash = createHash('sha256')
    .update(await readFile(join(folder, 'pnpm-lock.yaml')))
    .digest('hex');
  const stamp = join(folder, 'node_modules/.installed');
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === hash) return;
  const args = ['--yes', pnpm, 'install', '--ignore-workspace', '--frozen-lockfile', '--silent'];
  const code = await run('npx', args, { cwd: folder });
  if (code !== 0) throw new Error(`The install in ${folder} ended with exit code ${code}.`);
  await writeFile(stamp, hash);
}
