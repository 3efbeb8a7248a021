import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compile } from '@sluice/core';
import { memory } from '@sluice/engines/memory';
import { writeSnapshot } from '@sluice/engines/snapshot-writer';
import { type BuildOptions, build } from 'esbuild';
import { release, root } from '../../../packages/embed/scripts/release.ts';
import { chartsOf, yamlOf } from './charts.ts';

export const BEFORE = 7;
export const AFTER = 11;

/** What is compared, each drawn in a page of its own. */
export const peers = ['plot', 'chartjs', 'echarts-canvas', 'echarts-svg'] as const;
export const libraries = ['bare-svg', 'same-picture', 'sluice', ...peers] as const;
export type LibraryName = (typeof libraries)[number];

const here = 'test/bench/paint/page';
const own = ['sluice', 'bare-svg', 'same-picture', 'dashboard'];

/** Writes a page for each library, bundled as it would be published, and the stored numbers; gives the folder. */
export async function paintSite(): Promise<string> {
  const folder = join(root, '.cache/bench/paint');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await Promise.all([
    bundled({ ...release, entryPoints: own.map((name) => `${here}/${name}.ts`) }, folder),
    bundled({ ...release, plugins: [], entryPoints: peers.map((name) => `${here}/${name}.mjs`) }, folder),
    ...[...libraries, 'dashboard'].map((name) => writeFile(join(folder, `${name}.html`), page(name))),
    stored(BEFORE).then((text) => writeFile(join(folder, 'before.json'), text)),
    stored(AFTER).then((text) => writeFile(join(folder, 'after.json'), text)),
    writeFile(join(folder, 'favicon.ico'), ''),
  ]);
  return folder;
}

const bundled = (options: BuildOptions, outdir: string) => build({ ...options, splitting: true, outdir });

const page = (name: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>
<style>body{margin:16px;font:14px "DejaVu Sans",sans-serif}#boxes{display:grid;grid-template-columns:600px 600px;gap:16px}</style>
<body><div id="boxes"></div><script type="module" src="${name}.js"></script>`;

async function stored(seed: number): Promise<string> {
  const { catalog, diagnostics } = compile(yamlOf(chartsOf(seed)));
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 1));
  return (await writeSnapshot(catalog, await memory(catalog), { withoutReport: true })).text;
}
