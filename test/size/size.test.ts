import { describe, expect, it } from 'vitest';
import { type Bundle, bundle, gzBytes, type Part, reachable } from '../support/bundle.ts';
import { loadedParts } from '../support/loaded-parts.ts';

const folder = 'packages/embed/src';
const sluice = `${folder}/sluice.ts`;
const funnel = `${folder}/funnel.ts`;
const file = `${folder}/file.ts`;
const yaml = `${folder}/yaml.ts`;

/** What a page on a snapshot loads when somebody uses it, by the end of its path: it does not count for those who do not. */
const whenUsed = {
  'embed/src/yaml': 'YAML in the page',
  'embed/src/remote': 'a server in place of a snapshot',
  'query/calendar-periods': 'a period that the snapshot does not offer',
  'texts/locale-zh-cn': 'a reader of Simplified Chinese',
  'texts/locale-zh-tw': 'a reader of Traditional Chinese',
  'take-away/export': 'the first file or copy that is taken away',
  'dashboard/quality-panel': 'the panel of data quality, when it is opened',
  'refresh/refresh': 'asking again for newer data',
  'dashboard/address': 'a dashboard that keeps its state in the address of the page',
  'src/\\w+/sluice-\\w+': 'a page with one of the further elements: cohorts, a score, a matrix and so on',
  'snapshot/further': 'the questions of these',
  'snapshot/say-reasons': 'a question that the snapshot does not answer, for a reader of Chinese',
  'diagnostic/zh-(?:CN|TW)/snapshot\\.texts': 'the words of these',
  'matrix/shown-grid': 'a matrix of labels, content or two dimensions',
  'matrix/grid/texts/zh-(?:cn|tw)': 'the same for a reader of Chinese',
  'drawing/reached': 'a finger on a chart',
  'drawing/spaced': 'letters that a reader or a page sets apart',
  'words/not-a-snapshot': 'an address that answers with something else',
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
  rules: 'events, conditions, and rules of chains beside order and window',
  more: 'metrics, targets, channels, deals, spend and counts of a source',
  'metric-queries': 'questions for metrics',
  'counted-funnel': 'funnels that are counted already',
  'not-answered': 'questions this engine does not answer',
  'rare-columns': 'dimensions and stages by scores, labels and experiments',
  'row-diagnostics': 'whoever writes the file: what rows say against it',
  'group-rows': 'numbers of rows that are no chains',
  'activity-group': 'arrivals at stages by the time they are reached',
  'depth-group': 'how far leads came, and nothing else',
  'serial-days': 'sources with `dates: excel`',
  'quick-over': 'funnels over events',
  'open-passed': 'funnels whose stages are dates of a lead',
  'create-chain': 'funnels with rules beside order and window, and rows without their time',
  'cluster-in-buckets': 'these, where a file has more than two million rows',
  'given-rows': 'rows in the file',
  amounts: 'a column of numbers or money',
  'stamp-readers': 'a column of times, or of dates that are not YYYY-MM-DD',
  'typed-cells': 'columns that come with a type',
  'constant-column': 'a key that is the same for all rows',
  'period-column': 'counts by period',
  'deal-states': 'deals',
  'drop-undated': 'rows without a date',
  'spend-findings': 'spend',
  'typed-filters': 'a metric or widget with a filter',
  joins: 'a second source',
  'read-csv': 'a text in another encoding, or with a mark',
  'read-json': 'a JSON file',
  'read-ndjson': 'an NDJSON file',
  gunzip: 'a packed file',
  concat: 'several files of a source',
  'list-files': 'a pattern of files',
  'unknown-values': 'whoever writes the file: events that no row has',
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
  'row-runs': 'more rows than a page has, of which only counts are asked',
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
    hold('five elements on a snapshot', gzBytes(reachable(await made, sluice, isWhenUsed)), 54.8, 45);
  }, 300_000);

  // Missed: a funnel alone has all states, tables, panels and the snapshot's arithmetic, which are most of the kit.
  it('one funnel alone stays within what was reached', async () => {
    hold('one funnel alone', gzBytes(reachable(await bundle([funnel]), funnel, isWhenUsed)), 36.4, 25);
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
    const bytes = [...(await bundle([file])).parts.values()].reduce((sum, { text }) => sum + text.length, 0);
    console.log(`the script of a page in one file: ${kilobytes(bytes)} kB (ceiling 300 kB, not packed)`);
    expect(kilobytes(bytes)).toBeLessThanOrEqual(300);
  }, 60_000);

  it('YAML in the page loads later only what some files need, by name', async () => {
    const both = await made;
    const before = reachable(both, sluice, /./);
    const eager = new Set([...before, ...added(both, yaml, before)]);
    hold('what every YAML file adds', gzBytes(added(both, yaml, before)), 34.9);
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

  const inSpring = { funnel: 'pipeline', by: ['country'], period: '2026-03-01..2026-06-30' };

  /** What a page of `test/size/pages` adds: everything it loads until its funnel can be drawn. */
  async function addedBy(page: string, query: object): Promise<Part[]> {
    const both = await made;
    const before = reachable(both, sluice, /./);
    const { parts, answers } = loadedParts(both, yaml, `test/size/pages/${page}.yaml`, [query]);
    expect(answers).toHaveLength(1);
    return [...parts].filter((part) => !before.has(part));
  }

  it('a funnel over counts in the page stays within what was reached', async () => {
    hold('a funnel over counts in YAML adds', gzBytes(await addedBy('counts', { funnel: 'mailing' })), 35.9);
  });

  it('counts with metrics, targets, deals or spend stay within 60 kB, without what reads rows', async () => {
    const both = await made;
    const before = reachable(both, sluice, /./);
    const used = new Set<Part>(added(both, yaml, before));
    for (const { entry } of reachable(both, yaml))
      if (entry && ['counted-funnel', 'rules', 'more', 'metric-queries'].includes(shortName(entry)))
        for (const part of added(both, entry, before)) used.add(part);
    hold('YAML with counts and their metrics adds', gzBytes(used), 59.8);
  });

  it('a funnel over leads that stand in the page adds at most 60 kB', async () => {
    hold('a funnel over rows in YAML adds', gzBytes(await addedBy('rows', inSpring)), 57.4);
  });

  it('a funnel over leads in a CSV file beside the page adds at most 60 kB', async () => {
    hold('a funnel over leads in CSV adds', gzBytes(await addedBy('leads', inSpring)), 59.7);
  });

  // No target: what a page with events, a condition, times and a rule that leaves leads out comes to.
  it('a funnel over events with rules loads what rules need, and nothing that metrics need', async () => {
    const parts = await addedBy('events', inSpring);
    hold('a funnel over events with rules adds', gzBytes(parts), 77.6);
    const entries = parts.map(({ entry }) => shortName(entry ?? ''));
    expect(entries).toContain('rules');
    expect(entries).not.toContain('more');
    expect(parts.flatMap(({ inputs }) => Object.keys(inputs)).filter((file) => /own-metrics/.test(file))).toEqual([]);
  });
});
