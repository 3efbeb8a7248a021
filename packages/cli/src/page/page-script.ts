import { buildEmbed } from '@sluice/embed/build';
import type { SiteFile } from './site-files.ts';

/** `sluice.js` and the parts it loads when they are used. */
export async function pageScript(): Promise<SiteFile[]> {
  const { files } = await buildEmbed();
  return files;
}

/** All of `sluice.js` in one text, with nothing left to load. */
export async function singleScript(): Promise<string> {
  const { files } = await buildEmbed({ single: true });
  return String(files[0]?.content ?? '');
}
