import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { root } from '../../scripts/lib/root.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { packedPackages } from '../../scripts/packages/packed.mjs';
import { strangersFolder } from './support.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The packages as folders, as tarballs, and the folder they were installed in from the tarballs. */
    readonly packed: { readonly staged: string; readonly tarballs: readonly string[]; readonly installed: string };
  }
}

const quiet = ['--no-audit', '--no-fund', '--prefer-offline', '--silent'];

/**
 * Packs every package and installs the tarballs with npm in an empty folder outside of the checkout, whose modules they
 * must not find; once for each state of the sources.
 */
export async function setup({ provide }: TestProject): Promise<void> {
  const { folder, staged, tarballs } = await packedPackages();
  const installed = strangersFolder(root);
  const stamp = join(installed, '.installed');
  if (!existsSync(stamp) || (await readFile(stamp, 'utf8')) !== folder) {
    await install(installed, tarballs);
    await writeFile(stamp, folder);
  }
  provide('packed', { staged, tarballs, installed });
}

/** The fixtures in it keep what they have installed. */
async function install(folder: string, tarballs: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) if (name !== 'apps') await rm(join(folder, name), { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const code = await run('npm', ['install', ...quiet, ...tarballs], { cwd: folder });
  if (code !== 0) throw new Error(`npm install of the tarballs ended with exit code ${code}`);
}
