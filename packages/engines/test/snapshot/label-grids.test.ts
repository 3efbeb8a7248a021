import { compile } from '@sluice/core';
import { isTable, type MetricQuery } from '@sluice/core/query';
import { memory } from '@sluice/engines/memory';
import { snapshot } from '@sluice/engines/snapshot';
import { writeSnapshot } from '@sluice/engines/snapshot-writer';
import { describe, expect, it } from 'vitest';

const file = `
sluice: 1
timezone: UTC
currency: EUR
as_of: 2026-07-01
sources:
  crm: {kind: leads, lead: id, at: created, from: crm.json}
  shop: {kind: events, from: shop.json, lead: id, at: at, event: event}
dimensions:
  segment: {from: crm.segment}
  origin: {from: crm.origin}
labels:
  buyer: {rfm: {rows: shop, recency: [30, 90], frequency: [2], money: mean}}
  worth: {quadrant: {rows: shop}}
  large: {where: {segment: large}}
  topic: {interest: {tag: page, at_least: 0.5}}
funnels:
  sales: {window: none, stages: [{id: lead, row: crm}]}
dashboards:
  main:
    period: last 6 months
    filters: [period, segment, origin]
    rows:
      - [{funnel: sales}, {matrix: buyer}, {matrix: worth}]
      - [{matrix: large}, {matrix: topic}, {matrix: worth, by: segment}]
`;

async function built() {
  const { catalog, diagnostics } = compile(file);
  expect(diagnostics).toEqual([]);
  const crm = Array.from({ length: 120 }, (_, i) => ({
    id: `lead-${i}`,
    created: new Date(Date.UTC(2026, 0, 2 + (i % 150))).toISOString(),
    segment: ['small', 'mid', 'large', null][i % 4] ?? null,
    origin: `o${i % 5}`,
  }));
  const shop = Array.from({ length: 500 }, (_, i) => ({
    id: `lead-${(i * 7) % 97}`,
    at: new Date(Date.UTC(2026, 0, 3) + ((i * 11) % 170) * 86_400_000).toISOString(),
    event: 'order',
    page: `topic-${(i * 7) % 3}`,
    value: 10 + (i % 13) * 7.5,
  }));
  const engine = await memory(catalog, { rows: { crm, shop } });
  const { text, diagnostics: unwritten } = await writeSnapshot(catalog, engine);
  expect(unwritten).toEqual([]);
  return { engine, stored: snapshot(JSON.parse(text)) };
}

const ready = built();
const period = 'last 6 months';
const wheres: readonly MetricQuery['where'][] = [
  { segment: ['small', 'mid'] },
  { segment: 'mid', origin: 'o1' },
  { segment: [null, 'large'], origin: ['o0', 'o3'] },
  { origin: ['nowhere', 'o2'] },
];

describe('a grid of a label in a snapshot', () => {
  it.each(['buyer', 'worth', 'large', 'topic'])(
    '%s counts leads and orders as the engine does under any filters',
    async (matrix) => {
      const { engine, stored } = await ready;
      for (const where of wheres) {
        const query: MetricQuery = { matrix, period, ...(where ? { where } : {}) };
        const [exact, shown] = [await engine.answer(query), await stored.answer(query)];
        const counted = (rows: ReturnType<typeof exact.rows>) => rows.map(({ money: _, ...row }) => row);
        expect(counted(shown.rows()), JSON.stringify(query)).toEqual(counted(exact.rows()));
      }
    },
  );

  it('has its money unfiltered and by one value, and else says that it needs an engine', async () => {
    const { engine, stored } = await ready;
    const single: readonly NonNullable<MetricQuery['where']>[] = [{}, { segment: 'mid' }];
    for (const where of single) {
      const [exact, shown] = [
        await engine.answer({ matrix: 'worth', period, where }),
        await stored.answer({ matrix: 'worth', period, where }),
      ];
      const many = exact.rows().flatMap(({ count }, row) => (Number(count) >= 5 ? [row] : []));
      expect(many.length).toBeGreaterThan(1);
      for (const row of many) expect(shown.rows()[row]).toEqual(exact.rows()[row]);
    }
    const both = await stored.answer({ matrix: 'worth', period, where: { segment: ['small', 'mid'] } });
    const { values = [], notes = {} } = both.columns.find(({ name }) => name === 'money') ?? {};
    const counts = both.rows().map(({ count }) => Number(count));
    expect(values).toEqual(counts.map((count) => (count > 0 ? null : '0')));
    expect(Object.entries(notes)).toEqual(
      counts.flatMap((count, row) =>
        count > 0 ? [[String(row), { kind: 'undefined', reason: 'needs-an-engine' }]] : [],
      ),
    );
  });

  it('says of what leads are not told apart by that it is not stored, in the language of the reader', async () => {
    const { stored } = await ready;
    const asked: MetricQuery[] = [{ matrix: 'worth', period, where: { team: 'a' } }];
    const said = async (locale?: string) => {
      const [answer] = await stored.answerAll(asked, locale === undefined ? {} : { locale });
      if (!answer || isTable(answer)) throw new Error('it has an answer');
      return [answer.diagnostics[0]?.code, answer.texts?.[0]?.message];
    };
    expect(await said()).toEqual(['filter-not-stored', 'The snapshot does not hold this with these filters.']);
    expect(await said('zh-CN')).toEqual(['filter-not-stored', '快照里没有按这些筛选条件存的结果。']);
    expect((await said('zh-TW'))[1]).toMatch(/^快照.*篩選/);
    expect(await said('de')).toEqual(await said('en'));
  });
});
