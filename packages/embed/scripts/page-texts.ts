import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

const styles = /[\\/]elements[\\/]src[\\/].*\.styles\.ts$/;
const snapshotTexts = /[\\/]core[\\/]src[\\/]diagnostic[\\/]snapshot\.table\.ts$/;

/** Leaves out of texts what no page shows: lines of style sheets, and why a snapshot does not answer (elements say what, and what to do). */
export const pageTexts: Plugin = {
  name: 'page-texts',
  setup(build) {
    const change = (filter: RegExp, ...changes: readonly (readonly [pattern: RegExp, by: string])[]): void =>
      build.onLoad({ filter }, ({ path }) => {
        let contents = readFileSync(path, 'utf8');
        for (const [pattern, by] of changes) {
          if (!pattern.test(contents)) throw new Error(`Nothing is left out of ${path}.`);
          contents = contents.replace(pattern, by);
        }
        return { contents, loader: 'ts' };
      });
    change(styles, [/(?<=[{};`])\n\s*(?=[^\n]*[{}`])/g, '']);
    // with what only they take from other files: a file is in a part as a whole
    change(snapshotTexts, [/^( +why: ).*,$/gm, "$1'',"], [/^import \{ oneOf \} .*$/m, '']);
  },
};
