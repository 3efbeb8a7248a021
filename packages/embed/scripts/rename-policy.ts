import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const NAME = 'sluice-lit-0.1.0';

/** Makes the policy under our name; where another copy is on the page before, under the next free one. */
const made = `((factory,rules)=>{for(let i=customElements.get("sluice-funnel")?2:1;i<9;i++)try{return factory.createPolicy(i>1?"${NAME}-"+i:"${NAME}",rules)}catch{}})`;

/**
 * Lit makes a Trusted Types policy of a fixed name; a second copy of Lit on a page would fail to load by it. Ours has a
 * name of its own, with our version.
 */
export const renamePolicy: Plugin = {
  name: 'rename-policy',
  setup(build) {
    build.onLoad({ filter: /lit-html[\\/](development[\\/])?lit-html\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const contents = text.replace(/(\w+)\.createPolicy\((["'])lit-html\2,/, `${made}($1,`);
      if (contents === text) throw new Error('lit-html no longer makes its policy where it did.');
      return { contents, loader: 'js' };
    });
  },
};
