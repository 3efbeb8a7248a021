import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { filesUnder } from '../lib/file-set.mjs';
import { at, root } from '../lib/root.mjs';
import { compilePackages } from './compile.mjs';
import { publishedManifest } from './manifest.mjs';
import { readme } from './readme.mjs';

/** What goes into every package, and what one package ships of the checkout besides its own files. */
const everywhere = ['LICENSE', 'NOTICE'];
const shipped = [{ name: 'cli', from: 'schemas', to: 'dist/schemas' }];

/** The names of the folders of packages. */
export const packageNames = async () => (await readdir(at('packages'))).sort();

/** Writes every package as it is published into `<folder>/<name>`. */
export async function stagePackages(folder) {
  const names = await packageNames();
  const manifests = new Map(await Promise.all(names.map(async (name) => [name, await manifestOf(name)])));
  const versions = new Map([...manifests.values()].map(({ name, version }) => [name, version]));
  const files = await contents(names);
  for (const [name, manifest] of manifests) {
    const script = name === 'embed' ? files.get('embed/dist/script/sluice.js') : undefined;
    files.set(`${name}/package.json`, `${JSON.stringify(publishedManifest(manifest, versions), null, 2)}\n`);
    files.set(`${name}/README.md`, readme(manifest, script));
    for (const file of everywhere) files.set(`${name}/${file}`, await readFile(at(file)));
  }
  for (const [path, content] of files) await put(join(folder, path), content);
}

async function contents(names) {
  const sources = await filesUnder(
    root,
    names.flatMap((name) => [`packages/${name}/src`, `packages/${name}/scripts`]),
  );
  const files = compilePackages(sources);
  for (const path of sources) {
    const [, name, rest] = /^packages\/([\w-]+)\/src\/(.+)$/.exec(path) ?? [];
    if (name && !path.endsWith('.ts')) files.set(`${name}/dist/${rest}`, await readFile(at(path)));
  }
  await copyShipped(files, names);
  await addScripts(files);
  return files;
}

/** Files that are shipped as they stand: types written for other tools, a manifest of elements, the schemas. */
async function copyShipped(files, names) {
  for (const name of names)
    for (const path of await filesUnder(at(`packages/${name}/`), ['types', 'custom-elements.json']))
      files.set(`${name}/${path}`, await readFile(at(`packages/${name}/${path}`)));
  for (const { name, from, to } of shipped)
    for (const path of await filesUnder(at(`${from}/`), ['.']))
      files.set(`${name}/${to}/${path}`, await readFile(at(`${from}/${path}`)));
}

/** What a page loads: `page` in parts that are loaded when used, `script` all in one file, `file` for a page of one file. */
async function addScripts(files) {
  const { buildEmbed } = await tsImport('../../packages/embed/scripts/build-embed.ts', import.meta.url);
  for (const form of ['page', 'script', 'file'])
    for (const { path, content } of (await buildEmbed({ form })).files)
      files.set(`embed/dist/${form}/${path}`, content);
}

async function put(path, content) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

const manifestOf = async (name) => JSON.parse(await readFile(at(`packages/${name}/package.json`), 'utf8'));
