import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

const styles = /[\\/]elements[\\/]src[\\/].*\.styles\.ts$/;
const snapshotTexts = /[\\/]core[\\/]src[\\/]diagnostic[\\/]snapshot\.table\.ts$/;

/** Leaves out of texts what no page shows: lines of style sheets, and why a snapshot does not answer (elements say what, and what to do). */
export const pageTexts: Plugin = {
  name: 'page-texts',
  setup(build) {
    const change = (filter: RegExp, pattern: RegExp, by: string): void =>
      build.onLoad({ filter }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        const contents = text.replace(pattern, by);
        if (contents === text) throw new Error(`Nothing is left out of ${path}.`);
        return { contents, loader: 'ts' };
      });
    change(styles, /(?<=[{};`])\n\s*(?=[^\n]*[{}`])/g, '');
    change(snapshotTexts, /^( +why: ).*,$/gm, "$1'',");
  },
};
