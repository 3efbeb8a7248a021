import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { release, root } from './release.ts';

/** What is built: `page` in parts that are loaded when used, `script` all in one for snapshots, `file` for data in its own page. */
export type EmbedForm = 'page' | 'script' | 'file';

export interface BuildOptions {
  /** `page` by default. */
  readonly form?: EmbedForm;
}

/** A file of the build by its name; `sluice.js` comes first. */
export interface EmbedFile {
  readonly path: string;
  readonly content: string;
}

const entries: Readonly<Record<EmbedForm, string>> = { page: 'sluice', script: 'single', file: 'file' };
const cache = join(root, 'node_modules/.cache/sluice-embed');
const packages = ['core', 'charts', 'sources', 'sql', 'engines', 'elements', 'embed'];

/** `sluice.js` and the parts it loads when they are used, for a page; made once for each state of the sources. */
export async function buildEmbed({ form = 'page' }: BuildOptions = {}): Promise<{ files: EmbedFile[] }> {
  const folder = join(cache, await sourcesHash(), form);
  const known = await filesIn(folder);
  return { files: known.length > 0 ? known : await make(form, folder) };
}

async function make(form: EmbedForm, folder: string): Promise<EmbedFile[]> {
  const { outputFiles } = await build({
    ...release,
    entryPoints: { sluice: join(root, `packages/embed/src/${entries[form]}.ts`) },
    outdir: folder,
    splitting: form === 'page',
    chunkNames: 'sluice-[name]-[hash]',
    write: false,
  });
  const files = outputFiles.map(({ path, text }) => ({ path: basename(path), content: text }));
  await store(folder, files);
  return sorted(files);
}

/** Written aside, then renamed, so that another process never reads half of it. */
async function store(folder: string, files: readonly EmbedFile[]): Promise<void> {
  const aside = `${folder}.${process.pid}.${Date.now()}`;
  await mkdir(aside, { recursive: true });
  await Promise.all(files.map(({ path, content }) => writeFile(join(aside, path), content)));
  await mkdir(dirname(folder), { recursive: true });
  await rename(aside, folder).catch(() => rm(aside, { recursive: true }));
}

async function filesIn(folder: string): Promise<EmbedFile[]> {
  const names = await readdir(folder).catch(() => []);
  const read = async (path: string) => ({ path, content: await readFile(join(folder, path), 'utf8') });
  return sorted(await Promise.all(names.map(read)));
}

function sorted(files: readonly EmbedFile[]): EmbedFile[] {
  const rank = ({ path }: EmbedFile) => (path === 'sluice.js' ? 0 : 1);
  return [...files].sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
}

/** The state of everything the build reads; dependencies by the lockfile. */
async function sourcesHash(): Promise<string> {
  const folders = [...packages.map((name) => `packages/${name}/src`), 'packages/embed/scripts'];
  const lists = await Promise.all(folders.map((folder) => sourcesUnder(join(root, folder))));
  const paths = [join(root, 'pnpm-lock.yaml'), ...lists.flat().sort()];
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path.slice(root.length)).update(await readFile(path).catch(() => ''));
  return hash.digest('hex').slice(0, 16);
}

async function sourcesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
