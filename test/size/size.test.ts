import { describe, expect, it } from 'vitest';
import { type Bundle, bundle, gzBytes, type Part, reachable } from '../support/bundle.ts';

const folder = 'packages/embed/src';
const sluice = `${folder}/sluice.ts`;
const funnel = `${folder}/funnel.ts`;
const single = `${folder}/single.ts`;
const yaml = `${folder}/yaml.ts`;

/** What a page on a snapshot loads when somebody uses it, by the end of its path: it does not count for those who do not. */
const whenUsed = {
  'embed/src/yaml': 'YAML in the page',
  'embed/src/remote': 'a server in place of a snapshot',
  'query/calendar-periods': 'a period that the snapshot does not offer',
  'texts/locale-zh-cn': 'a reader of Simplified Chinese',
  'texts/locale-zh-tw': 'a reader of Traditional Chinese',
  'take-away/export': 'the first file or copy that is taken away',
  'refresh/refresh': 'asking again for newer data',
  'dashboard/address': 'a dashboard that keeps its state in the address of the page',
  'src/\\w+/sluice-\\w+': 'a page with one of the further elements: cohorts, a score, a matrix and so on',
  'snapshot/further': 'the questions of these',
  'matrix/shown-grid': 'a matrix of labels, content or two dimensions',
  'matrix/grid/texts/zh-(?:cn|tw)': 'the same for a reader of Chinese',
  'drawing/reached': 'a finger on a chart',
  'words/failure-words': 'a source that cannot be opened, for a reader of Chinese',
  'words/said-diagnostic': 'the same with a diagnostic',
  'diagnostic/zh-(?:CN/zh-cn|TW/zh-tw)': 'the words of diagnostics, one language alone',
  'remote/remote-words': 'a server that does not answer, for a reader of Chinese',
};
const isWhenUsed = new RegExp(`/(?:${Object.keys(whenUsed).join('|')})\\.ts$`);

/** What a page with YAML loads later, and for what; nothing else may be loaded later. */
const later = {
  'compile-whole': 'a file with a mistake, or with a form or section of YAML that few files have',
  say: 'the first info panel that is opened',
  'zh-cn': 'the same for a reader of Simplified Chinese',
  'zh-tw': 'the same for a reader of Traditional Chinese',
  names: 'names of metrics, stages and channels for a reader or a file in Chinese',
  'further-queries': 'questions for cohorts, credit and experiments',
  'load-sources': 'rows of a source, in the file or beside it',
  'from-files': 'numbers in files beside the page, not in it',
  'apply-where': 'a source with a condition',
  'chain-groups': 'funnels over leads, events or deals, not counts',
  subjects: 'funnels over leads, events or deals, not counts',
  'channel-column': 'numbers by channel',
  filter: 'a condition in a metric or a filter',
  'customer-groups': 'the best customers, and what customers will buy',
  'stated-groups': 'subscriptions, followers and other levels that rows state',
  'whole-library': 'a question for a metric of the library that the file does not name',
  'overlapping-costs': 'spend over stretches of days',
  expand: 'spend over stretches of days',
  'score-columns': 'dimensions and stages by a score',
  'answer-scores': 'a question for scores',
  'answer-whole': 'questions that are answered whole, not from cells',
  'answer-score': 'how a score is spread',
  'answer-matrix': 'how many stand in each cell of the matrix',
  'answer-label-grid': 'how many stand in each cell of the grid of a label',
  'answer-grid': 'labels of leads',
  'spread-desk': 'how leads are spread',
  grids: 'content, and a metric by two dimensions',
  'answer-fit': 'how well a score tells who converts',
  'not-in-page': 'a source that a page cannot read',
  'preset-files': 'an export of a known tool',
  studies: 'experiments and plans',
  'index.mjs': 'the special functions of experiments',
  'credit-runs': 'attribution',
  'answer-labels': 'labels of leads',
  'answer-standings': 'who stands where by a score',
  'open-what-if': 'other numbers for a score, tried out',
  'arm-column': 'the arms of an experiment',
  'read-parquet': 'a parquet file',
  hyparquet: 'a parquet file',
  'hyparquet-compressors': 'a parquet file that is packed',
};

const made = bundle([sluice, yaml]);

const kilobytes = (bytes: number): number => Math.round(bytes / 100) / 10;

function hold(what: string, bytes: number, ceiling: number, target = ceiling): void {
  const missed = target < ceiling ? `, target ${target} kB missed` : '';
  console.log(`${what}: ${kilobytes(bytes)} kB gz (ceiling ${ceiling} kB${missed})`);
  expect(bytes).toBeGreaterThan(0);
  expect(kilobytes(bytes)).toBeLessThanOrEqual(ceiling);
}

/** What an entry brings to a page that has loaded some parts before; nothing it may load later. */
function added(all: Bundle, entry: string, before: ReadonlySet<Part>): Part[] {
  return [...reachable(all, entry, /./)].filter((part) => !before.has(part));
}

const shortName = (entry: string): string =>
  /node_modules\/([\w-]+)\/src\/index\.js$/.exec(entry)?.[1] ?? entry.replace(/^.*\/|\.ts$/g, '');

describe('what a page loads', () => {
  // Missed: charts and elements are larger than planned (see docs/decisions/0011).
  it('five elements on a snapshot stay within what was reached', async () => {
    hold('five elements on a snapshot', gzBytes(reachable(await made, sluice, isWhenUsed)), 55.2, 45);
  }, 300_000);

  // Missed: a funnel alone has all states, tables, panels and the snapshot's arithmetic, which are most of the kit.
  it('one funnel alone stays within what was reached', async () => {
    hold('one funnel alone', gzBytes(reachable(await bundle([funnel]), funnel, isWhenUsed)), 37.9, 25);
  }, 180_000);

  it('a further element adds at most 8 kB to a page', async () => {
    const all = await made;
    const before = reachable(all, sluice, isWhenUsed);
    const entries = [...all.parts.values()].flatMap(({ entry = '' }) =>
      /\/sluice-\w+\.ts$/.test(entry) ? [entry] : [],
    );
    expect(entries.length).toBeGreaterThanOrEqual(3);
    for (const entry of entries) hold(shortName(entry), gzBytes(added(all, entry, before)), 8);
  });

  it('a page in one file has at most 300 kB of script', async () => {
    const bytes = [...(await bundle([single])).parts.values()].reduce((sum, { text }) => sum + text.length, 0);
    console.log(`the script of a page in one file: ${kilobytes(bytes)} kB (ceiling 300 kB, not packed)`);
    expect(kilobytes(bytes)).toBeLessThanOrEqual(300);
  }, 60_000);

  it('YAML in the page adds at most 60 kB, and loads later only what few files need', async () => {
    const both = await made;
    const before = reachable(both, sluice, /./);
    const eager = new Set([...before, ...added(both, yaml, before)]);
    hold('YAML with its counts in the page adds', gzBytes(added(both, yaml, before)), 60);
    const all = reachable(both, yaml);
    const rare = [...all].flatMap(({ entry = yaml }) =>
      entry === yaml || entry === sluice || isWhenUsed.test(entry) ? [] : [shortName(entry)],
    );
    for (const part of all) {
      const name = shortName(part.entry ?? '');
      if (part.entry === undefined || eager.has(part) || isWhenUsed.test(part.entry)) continue;
      const bytes = kilobytes(gzBytes(added(both, part.entry, eager)));
      console.log(
        `  later ${name}: ${bytes} kB gz, for ${Object.hasOwn(later, name) ? later[name as keyof typeof later] : '?'}`,
      );
    }
    expect(rare.sort()).toEqual(Object.keys(later).sort());
  });

  /** What a page loads for a file whose parts, by name, are used beyond what any file needs. */
  async function withParts(names: readonly string[]): Promise<Set<Part>> {
    const both = await made;
    const before = reachable(both, sluice, /./);
    const used = new Set<Part>(added(both, yaml, before));
    for (const { entry } of reachable(both, yaml))
      if (entry && names.includes(shortName(entry))) for (const part of added(both, entry, before)) used.add(part);
    return used;
  }

  // Missed: what reads and types rows comes on top of the language.
  it('YAML with its rows in the page stays within what was reached', async () => {
    hold('YAML with its rows in the page adds', gzBytes(await withParts(['load-sources'])), 73.5, 60);
  });

  // Missed: the kernels of chains and the reader of files come on top.
  it('YAML with leads in a CSV file beside the page stays within what was reached', async () => {
    const parts = ['load-sources', 'from-files', 'chain-groups', 'subjects', 'filter'];
    hold('YAML with leads in CSV adds', gzBytes(await withParts(parts)), 103, 60);
  });
});
