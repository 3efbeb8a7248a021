import { compile } from '@sluice/core';
import { isTable, type MetricQuery } from '@sluice/core/query';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';
import { type Chance, createChance } from '../../../../test/reference/random.ts';
import { rowRuns } from '../../src/memory/run/row-runs.ts';
import { PlanRows } from '../../src/memory/store/plan-rows.ts';
import { rareRows } from '../../src/memory/store/rare-rows.ts';
import { Store } from '../../src/memory/store/store.ts';
import { loadRows } from '../../src/shared/load-rows.ts';

const start = Date.UTC(2026, 0, 1);
const hour = 3_600_000;

const fileOf = (window: string, more = '', asOf = '2026-05-20') => `
sluice: 1
timezone: Europe/Berlin
as_of: ${asOf}
sources:
  web: {kind: events, from: web.json, lead: lead, at: at, event: event}
dimensions:
  origin: {from: web.origin}
  place: {from: web.place, of_lead: last_touch}
funnels:
  sales:
    window: ${window}
    ${more}
    stages: [{id: seen, event: visit}, {id: lead, event: [form, call]}, {id: demo, event: demo}, {id: won, event: buy}]
`;

interface Kind {
  readonly isInOrder: boolean;
  readonly hasUndated: boolean;
}

/** Few times, so that many rows share one; rows of nobody and after as-of, leads that enter late or never. */
function logOf(chance: Chance, { isInOrder, hasUndated }: Kind) {
  const rows = Array.from({ length: 400 }, () => ({
    lead: chance.is(0.04) ? '' : `l${chance.below(90)}`,
    at: new Date(start + chance.below(400) * 12 * hour).toISOString(),
    event: chance.pick(['visit', 'visit', 'visit', 'form', 'call', 'demo', 'buy', 'mail', '']),
    origin: chance.pick(['a', 'b', 'c', '']),
    place: chance.pick(['x', 'y']),
  }));
  if (isInOrder) rows.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  if (hasUndated) for (const row of rows) if (chance.is(0.02)) row.at = '';
  return rows;
}

const metrics = ['seen', 'lead', 'demo', 'won'].map((stage) => `count(${stage})`);

const questions: readonly MetricQuery[] = [
  { metrics, basis: 'entries' },
  { metrics, basis: 'entries', by: ['origin'] },
  { metrics, basis: 'entries', by: ['origin'], where: { origin: ['a', 'c'] } },
  { metrics: ['count(demo)'], basis: 'entries', where: { origin: 'b' } },
  { metrics: ['count(won)'], basis: 'entries', by: ['place'] },
  { metrics, basis: 'entries', period: '2026-03' },
];

const kinds: readonly Kind[] = [
  { isInOrder: true, hasUndated: false },
  { isInOrder: true, hasUndated: true },
  { isInOrder: false, hasUndated: false },
];

describe('counts of best attempts alone, from rows as they stand', () => {
  it.each(kinds)('are those of clustered rows: %o', async (kind) => {
    for (let seed = 1; seed <= 6; seed++) {
      const chance = createChance(seed);
      const window = chance.pick(['2 days', '20 days', '500 days', '1 month', 'none']);
      const { catalog, diagnostics } = compile(fileOf(window, '', chance.pick(['2026-05-20', '2026-12-01'])));
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      const options = { rows: { web: logOf(chance, kind) } };
      const [whole, lean] = await Promise.all([memory(catalog, options), memory(catalog, { ...options, lean: true })]);
      for (const asked of [...questions.map((question) => [question]), questions]) {
        const [ours, theirs] = [await whole.answerAll(asked), await lean.answerAll(asked)];
        expect(ours.every(isTable)).toBe(true);
        expect(JSON.stringify(ours), `seed ${seed} ${JSON.stringify(asked)}`).toBe(JSON.stringify(theirs));
      }
      expect(whole.stats).toEqual(lean.stats);
    }
  });
});

/** Whether the rows of a log are counted as they stand. */
async function isByRow(question: MetricQuery, kind: Kind, window = '20 days', more = ''): Promise<boolean> {
  const { catalog } = compile(fileOf(window, more, '2026-12-01'));
  const options = { rows: { web: logOf(createChance(7), kind) } };
  const { plan } = await (await memory(catalog, options)).plan([question]);
  const store = new Store(await loadRows(catalog, options));
  await store.kernels.loadWhole();
  const runs = rowRuns()(plan, new PlanRows(plan, store, await rareRows(plan)), store);
  if (runs === null) return false;
  const groups = Object.values(plan.nodes).flatMap((node) => (node.kind === 'group' ? [runs.open(node)] : []));
  expect(groups).toHaveLength(1);
  return groups[0] !== null;
}

describe('rows are counted as they stand', () => {
  const [inOrder, undated, mixed] = kinds as readonly [Kind, Kind, Kind];
  const counts = questions[1] as MetricQuery;

  it.each<[string, boolean, MetricQuery, Kind, string?, string?]>([
    ['counts by first touch over rows in order', true, counts, inOrder],
    ['a window without an end', true, counts, inOrder, 'none'],
    ['rows in another order', false, counts, mixed],
    ['rows without a time', false, counts, undated],
    ['a window of months', false, counts, inOrder, '1 month'],
    ['a period', false, { ...counts, period: '2026-03' }, inOrder],
    ['the activity basis', false, { ...counts, basis: 'activity' }, inOrder],
    ['a last touch', false, { ...counts, by: ['place'] }, inOrder],
    ['times', false, { funnel: 'sales', basis: 'entries' }, inOrder],
    ['an open entry', false, counts, inOrder, '20 days', 'entry: open'],
    ['strict ties', false, counts, inOrder, '20 days', 'ties: strict'],
  ])('%s: %s', async (_, expected, question, kind, window, more) => {
    expect(await isByRow(question, kind, window, more)).toBe(expected);
  });
});
