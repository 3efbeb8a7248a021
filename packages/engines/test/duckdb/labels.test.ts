import { compile } from '@sluice/core';
import { EngineError, isTable, type LabelAnswer, type MetricQuery } from '@sluice/core/query';
import { duckdb } from '@sluice/engines/duckdb';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';
import { expectSameAnswers, noDuckdb } from '../../../../test/agree/duckdb.ts';
import { createChance } from '../../../../test/reference/random.ts';

const TRIALS = Math.min(300, Number(process.env['DUCKDB_TRIALS'] ?? 6));
const leads = ['a@x.de', 'b', 'c', 'd', 'e'];

/** A random log with labels of every kind that SQL has. */
function file(seed: number): string {
  const chance = createChance(seed);
  const isDay = chance.is(0.3);
  const stamp = () => {
    const iso = new Date(Date.UTC(2026, 0, 1) + chance.below(100 * 24) * 3_600_000).toISOString();
    return isDay ? iso.slice(0, 10) : iso;
  };
  const lead = () => (chance.is(0.1) ? {} : { lead: chance.pick(leads) });
  const web = Array.from({ length: 5 + chance.below(30) }, () => ({
    ...lead(),
    visitor: chance.pick(['v1', 'v2', 'v3', null]),
    at: stamp(),
    event: chance.pick(['read', 'favourite', 'buy']),
    place: chance.pick(['wechat', 'site', null]),
    topic: chance.pick(['price', 'jobs', 'news', null]),
    tags: chance.pick([['a', 'b'], ['b'], ['a', 'c', 'c'], null]),
    ...(chance.is(0.6) ? { value: chance.pick([10, 10, 20, 20, 33.33, 0.1]) } : {}),
  }));
  const crm = leads.slice(0, 1 + chance.below(5)).map((each) => ({
    lead: each.toUpperCase() === 'A@X.DE' ? 'A@x.de' : each,
    at: stamp(),
    ...(chance.is(0.8) ? { size: chance.below(100) } : {}),
  }));
  const deals = Array.from({ length: chance.below(12) }, (_, i) => ({
    deal: `d${i}`,
    lead: chance.pick([...leads, 'only']),
    opened_on: '2026-01-05',
    closed_on: '2026-02-05',
    amount: chance.pick([100, 200, 200, 50.5, null]),
    stage: chance.pick(['Won', 'Won', 'Lost']),
  }));
  const decay = chance.pick([
    {},
    { half_life: '20 days' },
    { decay: { factor: 0.7, every: '1 month' } },
    { decay: { linear: '60 days' } },
  ]);
  const cut = () => chance.pick(['mean', 'median', [2]]);
  const named = [
    { name: 'best', recency: [2, 2], frequency: [3, 5] },
    { name: 'rest', money: [1, 2] },
  ];
  const segments = chance.is(0.5) ? { segments: named } : {};
  const amount = chance.pick(['cumulative', 'average']);
  const c = chance.pick(['frequent_and_cheap', 'rare_and_dear']);
  return JSON.stringify({
    sluice: 1,
    timezone: chance.pick(['Europe/Berlin', 'America/New_York']),
    as_of: '2026-03-15',
    sources: {
      crm: { kind: 'leads', fields: { size: 'size' }, rows: crm },
      web: { kind: 'events', visitor: 'visitor', fields: { topic: 'topic', tags: 'tags' }, rows: web },
      deals: {
        kind: 'deals',
        deal: 'deal',
        opened: 'opened_on',
        closed: 'closed_on',
        amount: 'amount',
        won: { stage: 'Won' },
        lost: { stage: 'Lost' },
        rows: deals.length > 0 ? deals : [{ deal: 'x', lead: 'b', opened_on: '2026-01-05', amount: 1, stage: 'Won' }],
      },
    },
    labels: {
      big: { where: { size: { gte: 50 } } },
      orders: { quadrant: { rows: 'web', price: cut(), frequency: cut(), c } },
      worth: { quadrant: { rows: 'deals', price: cut(), frequency: cut() } },
      topic_of: {
        interest: { tag: 'topic', ...decay, places: { wechat: 0.8, site: 0.5 }, actions: { favourite: 0.8, buy: 2 } },
      },
      rfm_of: { rfm: { rows: 'web', cuts: chance.pick(['mean', 'median', 'quintile', 'quintile_plus_one']), amount } },
      buyer: {
        rfm: {
          rows: 'deals',
          at: 'closed',
          recency: [60],
          frequency: 'quintile',
          money: 'median',
          amount,
          ...segments,
        },
      },
      tag_of: { interest: { tag: 'tags', ...decay, at_least: 0.8 } },
    },
    funnels: {
      f: {
        window: 'none',
        stages: [
          { id: 'seen', event: 'any' },
          { id: 'bought', event: 'buy' },
        ],
      },
    },
  });
}

/** Lead by lead the same values; weights to 1e-9. */
function expectSameLabels(got: LabelAnswer, expected: LabelAnswer, about: string): void {
  const plain = ({ rows, ...rest }: LabelAnswer) => ({
    ...rest,
    rows: rows.map(({ weights, rfm, ...row }) => ({
      ...row,
      scores: rfm?.scores,
      orders: rfm?.orders,
      tags: weights?.map(({ tag }) => tag),
    })),
  });
  expect(plain(got), about).toEqual(plain(expected));
  expected.rows.forEach(({ lead, weights, rfm }, i) => {
    for (const side of ['days', 'money'] as const) {
      const [own, value] = [got.rows[i]?.rfm?.[side] ?? null, rfm?.[side] ?? null];
      expect(own === null, `${about}, ${lead}`).toBe(value === null);
      if (own !== null && value !== null) expect(Math.abs(own - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, value));
    }
    weights?.forEach(({ weight }, k) => {
      const own = got.rows[i]?.weights?.[k]?.weight ?? Number.NaN;
      expect(Math.abs(own - weight), `${about}, ${lead}`).toBeLessThanOrEqual(1e-9);
    });
  });
}

const parts = Array.from({ length: Math.ceil(TRIALS / 10) }, (_, part) => part * 10);
const labels = ['big', 'orders', 'worth', 'topic_of', 'rfm_of', 'buyer', 'tag_of'];

describe.skipIf(noDuckdb)('duckdb(catalog) of files with labels', () => {
  it.each(parts)(
    'splits and filters by labels, and names them lead by lead, as memory does on random logs from number %i on',
    async (from) => {
      const seen = new Set<unknown>();
      for (let seed = from; seed < Math.min(TRIALS, from + 10); seed++) {
        const { catalog, diagnostics } = compile(file(seed));
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        const [engine, other] = [await memory(catalog), await duckdb(catalog)];
        const asked = labels.filter((_, i) => (i + seed) % 2 === 0);
        const queries = asked.flatMap((label): MetricQuery[] => [
          { funnel: 'f', by: [label] },
          { metrics: ['rows(web)', 'rows(deals)', 'rows(crm)'], by: [label] },
        ]);
        queries.push({ metrics: ['rows(web)'], where: { big: ['true'], worth: ['A', 'E'] } });
        await expectSameAnswers(engine, other, queries, `seed ${seed}`);
        for (const label of asked)
          expectSameLabels(await other.labels({ label }), await engine.labels({ label }), `seed ${seed}, ${label}`);
        for (const row of (await other.answer({ metrics: ['rows(deals)'], by: ['worth'] })).rows())
          seen.add(row['worth']);
        await other.close();
      }
      expect(['A', 'B', 'C', 'D', 'E'].filter((group) => seen.has(group)).length).toBeGreaterThan(1);
    },
    180_000,
  );

  it('refuses a label it does not know, and what is learnt from rows by name', async () => {
    const text = `
sluice: 1
as_of: 2026-03-08
sources: {web: {kind: events, rows: [{lead: a, at: 2026-03-01, event: read}, {lead: a, at: 2026-03-02, event: buy}]}}
funnels: {f: {window: none, stages: [{id: seen, event: read}, {id: bought, event: buy}]}}
labels: {hot: {predictive: {stage: bought}}}
`;
    const { catalog, diagnostics } = compile(text);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const other = await duckdb(catalog);
    const [split, whole] = await other.answerAll([{ funnel: 'f', by: ['hot'] }, { funnel: 'f' }]);
    expect(split && !isTable(split) && split.diagnostics.map(({ code }) => code)).toEqual(['not-in-sql']);
    expect(whole && isTable(whole) && whole.rows().map((row) => row['count'])).toEqual([1, 1]);
    const codesOf = async (label: string) => {
      const refusal = await other.labels({ label }).catch((error: unknown) => error);
      return refusal instanceof EngineError ? refusal.diagnostics.map(({ code }) => code) : [];
    };
    expect(await codesOf('hot')).toEqual(['not-in-sql']);
    expect(await codesOf('other')).toEqual(['unknown-dimension']);
    await other.close();
  });
});
