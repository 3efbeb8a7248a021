import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compile, type Diagnostic } from '@sluice/core';
import type { Catalog } from '@sluice/core/catalog';
import { memory } from '@sluice/engines/memory';
import { writeSnapshot } from '@sluice/engines/snapshot-writer';
import { build } from 'esbuild';
import { release } from '../../packages/embed/scripts/release.ts';

const here = import.meta.dirname;

/** Writes the gallery into a folder: its page, its script, and the two files compiled. */
export async function buildGallery(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'data'), { recursive: true });
  await Promise.all([
    build({
      ...release,
      plugins: [],
      entryPoints: [join(here, 'page/gallery.ts')],
      outdir: folder,
      splitting: true,
      chunkNames: 'part-[hash]',
    }),
    writeFile(join(folder, 'sluice.json'), JSON.stringify(await compiled('sluice.yaml'))),
    writeFile(join(folder, 'further.json'), JSON.stringify(await compiled('further.yaml'))),
    ...['few', 'experiments'].map(async (name) =>
      writeFile(join(folder, `${name}.json`), await stored(`${name}.yaml`)),
    ),
    writeFile(join(folder, 'favicon.ico'), ''),
    ...['leads.csv', 'touches.csv'].map((name) => copyFile(join(here, 'data', name), join(folder, 'data', name))),
    copyFile(join(here, 'page/gallery.css'), join(folder, 'gallery.css')),
    copyFile(join(here, 'index.html'), join(folder, 'index.html')),
  ]);
}

/** The snapshot of a file. */
async function stored(file: string): Promise<string> {
  const catalog = await compiled(file);
  const engine = await memory(catalog, { read: (path) => readFile(join(here, path)) });
  return (await writeSnapshot(catalog, engine, { withoutReport: true })).text;
}

async function compiled(file: string): Promise<Catalog> {
  const { catalog, diagnostics } = compile(await readFile(join(here, file), 'utf8'));
  const errors = diagnostics.filter(({ severity }: Diagnostic) => severity === 'error');
  if (errors.length > 0) throw new Error(`${file}: ${JSON.stringify(errors, null, 1)}`);
  return catalog;
}
