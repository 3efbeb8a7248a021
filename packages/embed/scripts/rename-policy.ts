import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const NAME = 'sluice-lit-0.1.0';

/**
 * Lit makes a Trusted Types policy of a fixed name; a second copy of Lit on a page would fail to load by it. Ours has a
 * name of its own, with our version.
 */
export const renamePolicy: Plugin = {
  name: 'rename-policy',
  setup(build) {
    build.onLoad({ filter: /lit-html[\\/](development[\\/])?lit-html\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const contents = text.replace(/createPolicy\((["'])lit-html\1/, `createPolicy("${NAME}"`);
      if (contents === text) throw new Error('lit-html no longer makes its policy where it did.');
      return { contents, loader: 'js' };
    });
  },
};
