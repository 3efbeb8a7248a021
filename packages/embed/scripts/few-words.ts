import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

const texts = /[\\/]charts[\\/]src[\\/]texts[\\/][\w-]+[\\/](?:figures|widgets)\.ts$/;
const others = /^ {2}(?:kpi|trend|table|quality|status): \{\n[\s\S]*?^ {2}\},\n/gm;

/** Leaves out of a page with nothing but funnels the words that only other elements say, in every language. */
export const fewWords: Plugin = {
  name: 'few-words',
  setup(build) {
    const { entryPoints } = build.initialOptions;
    const paths = Array.isArray(entryPoints) ? entryPoints : Object.values(entryPoints ?? {});
    if (!paths.every((path) => String(path).endsWith('embed/src/funnel.ts'))) return;
    build.onLoad({ filter: texts }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      return { contents: text.replace(others, ''), loader: 'ts' };
    });
  },
};
