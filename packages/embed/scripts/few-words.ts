import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

const texts = /[\\/]charts[\\/]src[\\/]texts[\\/][\w-]+[\\/](?:figures|widgets)\.ts$/;
const others = /^ {2}(?:kpi|trend|table|quality|status): \{\n[\s\S]*?^ {2}\},\n/gm;
const alone = wordsOf(
  ['done', 'bar', 'compareNone', 'comparePrevious', 'several', 'clear', 'filterBy', 'setBy', 'cleared'],
  ['showAll', 'showLess', 'sortBy', 'undefinedReason', 'notDefined', 'noChange', 'vsPrevious'],
);
/** Of a number; the same word outside `state` is said of days. */
const estimatedNumber = /^ {4}estimated: .*,\n/m;
/** Of metrics, of single values, which no snapshot holds, of conditions as files write them, of axes and headlines, and of further widgets. */
const unasked = [
  'core/src/compute/column/merge-metric-column',
  'core/src/compute/column/read-metric-column',
  'core/src/compute/column/exact-samples',
  'core/src/condition/matches-further',
  'core/src/query/widget/metric-questions',
  'engines/src/snapshot/further-of',
  'charts/src/format/axis-labels',
  'charts/src/format/headline',
  'charts/src/format/tick-has-year',
];
const unaskedFiles = new RegExp(`[\\\\/](?:${unasked.map((path) => path.replaceAll('/', '[\\\\/]')).join('|')})\\.ts$`);

/** Leaves out of a page with nothing but funnels what only other elements say, in every language, and what only they ask. */
export const fewWords: Plugin = {
  name: 'few-words',
  setup(build) {
    const { entryPoints } = build.initialOptions;
    const paths = Array.isArray(entryPoints) ? entryPoints : Object.values(entryPoints ?? {});
    if (!paths.every((path) => String(path).endsWith('embed/src/funnel.ts'))) return;
    build.onLoad({ filter: texts }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      return { contents: text.replace(others, '').replace(alone, '').replace(estimatedNumber, ''), loader: 'ts' };
    });
    build.onLoad({ filter: unaskedFiles }, ({ path }) => {
      const names = readFileSync(path, 'utf8').matchAll(/^export (?:async )?function (\w+)/gm);
      return { contents: Array.from(names, ([, name]) => `export const ${name} = () => null;`).join('') };
    });
  },
};

/** Each word with what is said, where it stands on one line. */
function wordsOf(...names: readonly (readonly string[])[]): RegExp {
  return new RegExp(`^ +(?:${names.flat().join('|')}): .*,\\n`, 'gm');
}
