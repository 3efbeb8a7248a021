import { compile } from '@sluice/core';
import { EngineError } from '@sluice/core/query';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';
import { createChance } from '../../../../test/reference/random.ts';

async function open(text: string) {
  const { catalog, diagnostics } = compile(`sluice: 1\ntimezone: UTC\n${text}`);
  expect(diagnostics).toEqual([]);
  return await memory(catalog);
}

async function values(text: string, label: string): Promise<Record<string, string | null>> {
  const { rows } = await (await open(text)).labels({ label });
  return Object.fromEntries(rows.map(({ lead, value }) => [lead, value]));
}

const interest = (more: string) => `
as_of: "2026-03-08T10:00:00Z"
sources:
  web:
    kind: events
    place: channel
    rows:
      - {lead: a, at: "2026-03-01T10:00:00Z", event: favourite, channel: wechat, topic: content marketing}
      - {lead: b, at: "2026-03-08T10:00:00Z", event: trial, channel: product page, topic: acquisition}
      - {lead: b, at: "2026-03-01T10:00:00Z", event: favourite, channel: wechat, topic: content marketing}
      - {lead: b, at: "2026-03-01T10:00:00Z", event: favourite, channel: wechat, topic: content marketing}
      - {lead: c, at: "2026-03-08T10:00:00Z", event: trial, channel: product page}
labels:
  topic_of:
    interest: {tag: topic, decay: {factor: 0.7, every: 7 days}, places: {wechat: 0.8}, actions: {favourite: 0.8}${more}}
`;

describe('a weighted label', () => {
  it('G15: 0.7 × 0.8 × 0.8 is 0.448; content decides the label, place its weight', async () => {
    const { rows } = await (await open(interest(''))).labels({ label: 'topic_of' });
    const [a, b, c] = rows;
    expect([a?.value, b?.value, c?.value]).toEqual(['content marketing', 'acquisition', null]);
    expect(a?.weights?.[0]?.weight).toBeCloseTo(0.448, 12);
    expect(b?.weights?.map(({ tag }) => tag)).toEqual(['acquisition', 'content marketing']);
    expect(b?.weights?.[0]?.weight).toBe(1);
    expect(b?.weights?.[1]?.weight, 'summed per label').toBeCloseTo(0.896, 12);
  });

  it('is given from its least weight on, and is a dimension of every metric and filter', async () => {
    expect(await values(interest(', at_least: 0.448'), 'topic_of')).toEqual({
      a: 'content marketing',
      b: 'acquisition',
      c: null,
    });
    const text = `${interest(', at_least: 0.5')}
funnels: {f: {window: none, stages: [{id: seen, event: any}, {id: tried, event: trial}]}}
metrics: {rate_tried: {formula: "rate(seen, tried)"}}
`;
    const engine = await open(text);
    const table = await engine.answer({ funnel: 'f', by: ['topic_of'] });
    expect(table.rows().map(({ topic_of, stage, count }) => [topic_of, stage, count])).toEqual([
      ['acquisition', 'seen', 1],
      ['acquisition', 'tried', 1],
      [null, 'seen', 2],
      [null, 'tried', 0],
    ]);
    const [row] = (await engine.answer({ metrics: ['rate_tried'], where: { topic_of: ['acquisition'] } })).rows();
    expect(row?.['rate_tried']).toBe(1);
  });
});

describe('a factual label', () => {
  it('is true where a record meets the condition, and false for everybody else', async () => {
    const text = `
as_of: 2026-03-08
sources:
  crm: {kind: leads, rows: [{lead: a, at: 2026-01-01, industry: retail}, {lead: b, at: 2026-01-01, industry: steel}, {lead: late, at: 2026-04-01, industry: retail}]}
  web: {kind: events, rows: [{lead: c, at: 2026-02-01, event: read}]}
labels: {shops: {where: {industry: retail}}}
`;
    expect(await values(text, 'shops')).toEqual({ a: 'true', b: 'false', c: 'false' });
  });
});

describe('a quadrant', () => {
  const orders = (c = '') => `
as_of: 2026-03-08
sources:
  crm: {kind: leads, rows: [${['none', 'both', 'often', 'dear', 'rare'].map((lead) => `{lead: ${lead}, at: 2026-01-01}`).join(', ')}]}
  shop:
    kind: events
    rows:
      - {lead: both, at: 2026-01-02, event: order, value: 500}
      - {lead: both, at: 2026-01-03, event: order, value: 300}
      - {lead: often, at: 2026-01-04, event: order, value: 10}
      - {lead: often, at: 2026-01-05, event: order, value: 30}
      - {lead: dear, at: 2026-01-06, event: order, value: 400}
      - {lead: rare, at: 2026-01-07, event: order, value: 20}
      - {lead: rare, at: 2026-04-01, event: order, value: 900}
labels: {worth: {quadrant: {rows: shop, price: [400], frequency: [2]${c}}}}
`;

  it('has A without an order, then B to E by mean price and number; at the cut is high, later orders are not there', async () => {
    const most = { none: 'A', rare: 'B', often: 'C', dear: 'D', both: 'E' };
    expect(await values(orders(), 'worth')).toEqual(most);
    expect(await values(orders(', c: rare_and_dear'), 'worth')).toEqual({ ...most, often: 'D', dear: 'C' });
  });

  it('cuts at the median of the customers where the file does not say', async () => {
    const text = orders().replace('price: [400], frequency: [2]', '');
    // prices 400, 20, 400, 20 and numbers 2, 2, 1, 1: medians 210 and 1.5
    expect(await values(text.replace('{rows: shop, }', '{rows: shop}'), 'worth')).toEqual({
      none: 'A',
      rare: 'B',
      often: 'C',
      dear: 'D',
      both: 'E',
    });
  });
});

describe('a predictive label', () => {
  const log = (leads: number) => {
    const chance = createChance(11);
    const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString();
    const rows = Array.from({ length: leads }, (_, i) => {
      const isOld = i < leads / 2;
      const reads = chance.below(6);
      const at = isOld ? 5 : 95;
      const converts = isOld && chance.next() < (reads >= 3 ? 0.8 : 0.1);
      const read = Array.from({ length: reads }, () => `{lead: l${i}, at: "${day(at + 1)}", event: read}`);
      const seen = `{lead: l${i}, at: "${day(at)}", event: seen}`;
      return {
        i,
        reads,
        isOld,
        rows: [seen, ...read, ...(converts ? [`{lead: l${i}, at: "${day(60)}", event: buy}`] : [])],
      };
    });
    const text = `
as_of: "2026-04-15T00:00:00Z"
sources: {web: {kind: events, rows: [${rows.flatMap((each) => each.rows).join(', ')}]}}
funnels: {f: {window: none, stages: [{id: seen, event: seen}, {id: bought, event: buy}]}}
labels: {hot: {predictive: {stage: bought, within: 90 days, at_least: 0.5}}}
`;
    return { rows, text };
  };

  it('learns from who got there since, and says it of those who are not there yet', async () => {
    const { rows, text } = log(200);
    const found = await values(text, 'hot');
    const young = rows.filter(({ isOld }) => !isOld);
    for (const { i, reads } of young.filter((each) => each.reads < 2 || each.reads > 3))
      expect(found[`l${i}`], `${reads} reads`).toBe(reads > 3 ? 'true' : 'false');
    const bought = rows.filter((each) => each.rows.some((row) => row.includes('buy')));
    for (const { i } of bought) expect(found[`l${i}`]).toBeNull();
  });

  it('says nothing where fewer than ten got there, and why', async () => {
    const { rows, diagnostics } = await (await open(log(16).text)).labels({ label: 'hot' });
    expect(new Set(rows.map(({ value }) => value))).toEqual(new Set([null]));
    const at = `sluice: 1\ntimezone: UTC\n${log(16).text}`.lastIndexOf('bought');
    expect(diagnostics).toMatchObject([{ code: 'too-few-conversions', from: at, to: at + 'bought'.length }]);
  });
});

describe('labels', () => {
  it('refuse a name there is none of', async () => {
    await expect((await open(interest(''))).labels({ label: 'other' })).rejects.toBeInstanceOf(EngineError);
  });
});
