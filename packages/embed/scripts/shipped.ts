import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

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

/** In a published package: the scripts as they were built with it. In the checkout `build-embed.ts` stands here. */
export async function buildEmbed({ form = 'page' }: BuildOptions = {}): Promise<{ files: EmbedFile[] }> {
  const folder = fileURLToPath(new URL(`./${form}/`, import.meta.url));
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  const rank = (name: string) => (name === 'sluice.js' ? '' : name);
  const sorted = names.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  return { files: await Promise.all(sorted.map(async (path) => ({ path, content: await text(`${folder}${path}`) }))) };
}

function text(path: string): Promise<string> {
  return readFile(path, 'utf8');
}
