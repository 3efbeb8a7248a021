import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { compile } from '@sluice/core';
import { memory } from '@sluice/engines/memory';
import { writeSnapshot } from '@sluice/engines/snapshot-writer';
import { at } from '../../scripts/lib/root.mjs';
import { fixtureYaml } from '../embed/site-folder.ts';
import { type Ended, installLocked, node } from '../packages/support.ts';

/** A small application of a framework, in a folder where the packages are installed from their tarballs. */
export interface App {
  readonly folder: string;
  /** Runs a program of its own dependencies, `vite/bin/vite.js`, in its folder. */
  run(program: string, ...args: readonly string[]): Promise<Ended>;
}

/** Copies `apps/<name>` beside the installed packages and installs the rest by its lockfile. */
export async function appOf(name: string, installed: string): Promise<App> {
  const folder = join(installed, 'apps', name);
  await mkdir(folder, { recursive: true });
  for (const old of await readdir(folder))
    if (old !== 'node_modules') await rm(join(folder, old), { recursive: true, force: true });
  await cp(at(`test/hosts/apps/${name}`), folder, {
    recursive: true,
    filter: (path) => !path.includes('node_modules'),
  });
  await installLocked(folder);
  // beside the framework, whose types those of the elements are made for
  await cp(join(installed, 'node_modules'), join(folder, 'node_modules'), { recursive: true, filter: isNoProgram });
  return { folder, run: (program, ...args) => node([join(folder, 'node_modules', program), ...args], folder) };
}

const isNoProgram = (path: string) => !path.includes('/.');

/** Builds an application with vite, with a snapshot beside its page; gives the folder of the site. */
export async function builtSite({ folder, run }: App): Promise<string> {
  const { catalog } = compile(fixtureYaml());
  const { text } = await writeSnapshot(catalog, await memory(catalog), { withoutReport: true });
  const { code, out, err } = await run('vite/bin/vite.js', 'build', '--base=./', '--logLevel=warn');
  if (code !== 0) throw new Error(`vite ended with exit code ${code}: ${out}${err}`);
  await writeFile(join(folder, 'dist/snapshot.json'), text);
  await writeFile(join(folder, 'dist/favicon.ico'), '');
  return join(folder, 'dist');
}

/** The lines of a source that hold an element: in `wrong.*` each has one mistake. */
export async function linesWithElements({ folder }: App, file: string): Promise<string[]> {
  const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
  return lines.flatMap((line, i) => (line.includes('<sluice-') ? [`${file}:${i + 1}`] : []));
}

/** Where a checker found mistakes, as `src/wrong.tsx:7`, each line once; it prints `file(7,4): error` or `file:7:4 - error`. */
export function mistakes({ out, err }: Ended): string[] {
  const found = [...stripVTControlCharacters(out + err).matchAll(/^(\S+?)[(:](\d+)[,:]\d+\)?(?::| -) error /gm)];
  return [...new Set(found.map(([, file, line]) => `${file}:${line}`))];
}
