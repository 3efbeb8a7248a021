import { buildEmbed } from '@sluice/embed/build';
import type { SiteFile } from './site-files.ts';

/** `sluice.js` and the parts it loads when they are used. */
export async function pageScript(): Promise<SiteFile[]> {
  const { files } = await buildEmbed();
  return files;
}

/** The elements in one text, with nothing left to load, for a page that holds its data. */
export async function singleScript(): Promise<string> {
  const { files } = await buildEmbed({ form: 'file' });
  return String(files[0]?.content ?? '');
}
