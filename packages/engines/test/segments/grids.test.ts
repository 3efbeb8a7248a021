import { compile } from '@sluice/core';
import { isTable, type MetricQuery } from '@sluice/core/query';
import { duckdb } from '@sluice/engines/duckdb';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';
import { noDuckdb } from '../../../../test/agree/duckdb.ts';

const text = `sluice: 1
timezone: UTC
currency: EUR
as_of: 2026-04-01
sources:
  crm:
    kind: leads
    rows:
      - {lead: ada, at: 2026-01-01, industry: retail}
      - {lead: bob, at: 2026-01-01, industry: steel}
      - {lead: eve, at: 2026-01-01, industry: retail}
      - {lead: zoe, at: 2026-01-01, industry: steel}
  shop:
    kind: events
    rows:
      - {lead: bob, at: 2026-03-20, event: order, value: 900}
      - {lead: bob, at: 2026-03-03, event: order, value: 700}
      - {lead: eve, at: 2026-01-02, event: order, value: 80}
      - {lead: zoe, at: 2026-01-02, event: order, value: 2000}
  web:
    kind: events
    rows:
      - {lead: ada, at: 2026-03-01, event: read, source: wechat, medium: social, page: why, step: awareness}
      - {lead: ada, at: 2026-03-02, event: read, source: wechat, medium: social, page: /price, step: purchase}
      - {lead: bob, at: 2026-03-02, event: read, source: news, medium: email, page: /price, step: purchase}
      - {lead: bob, at: 2026-01-02, event: shut, source: news, medium: email, page: /price, step: purchase}
  library:
    kind: content
    covers: {persona: [user, buyer]}
    used: {event: read, field: page}
    rows:
      - {item: why, url: /why, topic: cost, persona: user, stage: awareness, at: 2026-01-01}
      - {item: price, url: /price, topic: cost, persona: buyer, stage: purchase, at: 2026-01-01}
      - {item: general, url: /gen, topic: cost, stage: plan, at: 2026-02-01}
      - {item: late, url: /late, topic: risk, persona: buyer, stage: plan, at: 2026-05-01}
dimensions:
  step: {from: web.step}
  stage: {from: web.step}
funnels:
  demand: {window: none, stages: [{id: lead, row: crm}, {id: bought, event: order}]}
labels:
  retailer: {where: {industry: retail}}
  quad: {quadrant: {rows: shop, price: [500], frequency: [2]}}
  swapped: {quadrant: {rows: shop, price: [500], frequency: [2], c: rare_and_dear}}
  octant: {rfm: {rows: shop, recency: [30], frequency: [2], money: [1600]}}
  score: {rfm: {rows: shop, recency: [30, 60], frequency: [2], money: [1600]}}
  segment: {rfm: {rows: shop, cuts: quintile, segments: [{name: lost, recency: [1, 1]}, {name: rest}]}}
`;
const { catalog, diagnostics } = compile(text);
const ready = memory(catalog);
const rowsOf = async (query: MetricQuery) => (await (await ready).answer(query)).rows();

describe('a grid of a label', () => {
  it('has the file without a finding', () => expect(diagnostics).toEqual([]));

  it('counts leads, orders and money in each of the eight groups, and who has no order', async () => {
    const rows = await rowsOf({ matrix: 'octant' });
    expect(rows).toHaveLength(9);
    expect(rows.filter(({ count }) => count !== 0)).toEqual([
      { row: 'important', column: 'value', cell: 'high_value', count: 1, orders: 2, money: '1600' },
      { row: 'important', column: 'win_back', cell: 'important_win_back', count: 1, orders: 1, money: '2000' },
      { row: 'ordinary', column: 'win_back', cell: 'ordinary_win_back', count: 1, orders: 1, money: '80' },
      { row: null, column: null, cell: null, count: 1, orders: 0, money: '0' },
    ]);
  });

  it('puts A beside the four cells of the quadrant, and C where the file says', async () => {
    const cells = async (matrix: string) =>
      (await rowsOf({ matrix })).map(({ row, column, cell, count }) => [row, column, cell, count]);
    expect(await cells('quad')).toEqual([
      ['', 'none', 'A', 1],
      ['dear', 'rare', 'D', 1],
      ['dear', 'frequent', 'E', 1],
      ['cheap', 'rare', 'B', 1],
      ['cheap', 'frequent', 'C', 0],
    ]);
    expect((await cells('swapped')).map(([, , cell]) => cell)).toEqual(['A', 'C', 'E', 'B', 'D']);
    expect(await rowsOf({ metrics: ['count(lead)'], by: ['swapped'], where: { swapped: 'C' } })).toEqual([
      { swapped: 'C', 'count(lead)': 1 },
    ]);
  });

  it('shows scores as recency by frequency, names as a list, and a condition as yes and no', async () => {
    const score = await rowsOf({ matrix: 'score' });
    expect(score.map(({ cell }) => cell)).toEqual(['R3 F1', 'R3 F2', 'R2 F1', 'R2 F2', 'R1 F1', 'R1 F2', null]);
    expect(score.filter(({ count }) => count).map(({ cell, count }) => [cell, count])).toEqual([
      ['R3 F2', 1],
      ['R1 F1', 2],
      [null, 1],
    ]);
    expect((await rowsOf({ matrix: 'segment' })).map(({ cell, count }) => [cell, count])).toEqual([
      ['lost', 2],
      ['rest', 1],
      [null, 1],
    ]);
    expect((await rowsOf({ matrix: 'retailer' })).map(({ row, count }) => [row, count])).toEqual([
      ['true', 2],
      ['false', 2],
    ]);
  });

  it('is split and filtered by dimensions, with the cuts of everybody', async () => {
    const split = await rowsOf({ matrix: 'quad', by: ['industry'] });
    expect(split.filter(({ count }) => count).map(({ industry, cell, count }) => [industry, cell, count])).toEqual([
      ['retail', 'A', 1],
      ['retail', 'B', 1],
      ['steel', 'D', 1],
      ['steel', 'E', 1],
    ]);
    const steel = await rowsOf({ matrix: 'quad', where: { industry: 'steel' } });
    expect(steel.filter(({ count }) => count).map(({ cell }) => cell)).toEqual(['D', 'E']);
  });

  it('stands at the end of the period', async () => {
    const before = await rowsOf({ matrix: 'quad', from: '2026-01-01', to: '2026-03-01' });
    expect(before.find(({ cell }) => cell === 'A')).toMatchObject({ count: 2 });
  });
});

describe('the content matrix', () => {
  const filled = (rows: readonly Record<string, unknown>[]) => rows.filter(({ pieces }) => pieces !== 0);

  it('counts pieces by topic, persona and stage; what the file covers and has no piece for is a gap', async () => {
    const rows = await rowsOf({ matrix: 'content' });
    expect(rows).toHaveLength(15);
    expect(filled(rows)).toEqual([
      { topic: 'cost', persona: 'user', stage: 'awareness', pieces: 1, uses: 1, unused: 0, gap: 0 },
      { topic: 'cost', persona: 'buyer', stage: 'purchase', pieces: 1, uses: 2, unused: 0, gap: 0 },
      { topic: 'cost', persona: null, stage: 'plan', pieces: 1, uses: 0, unused: 1, gap: 0 },
    ]);
    expect(rows.filter(({ gap }) => gap === 1)).toHaveLength(8);
    expect(rows.filter(({ persona, gap }) => persona === null && gap === 1)).toEqual([]);
  });

  it('has the pieces published by the end of the period, and the uses in it', async () => {
    const rows = await rowsOf({ matrix: { content: { rows: ['topic'] } }, from: '2026-01-01', to: '2026-02-01' });
    expect(filled(rows).map(({ stage, uses }) => [stage, uses])).toEqual([
      ['awareness', 0],
      ['purchase', 0],
    ]);
    expect(rows.filter(({ gap }) => gap === 1).map(({ stage }) => stage)).toEqual(['scope', 'plan', 'select']);
  });

  it('G18: three pieces for everybody and three of his own are six for one prospect', async () => {
    const { catalog: own } = compile(`sluice: 1
as_of: 2026-04-01
sources:
  library:
    kind: content
    rows:
      - {item: a, persona: cfo, stage: awareness}
      - {item: b, persona: cfo, stage: plan}
      - {item: c, persona: cfo, stage: purchase}
      - {item: d, stage: awareness}
      - {item: e, stage: plan}
      - {item: f, stage: purchase}
      - {item: g, persona: clerk, stage: plan}
`);
    const engine = await memory(own);
    const table = await engine.answer({ matrix: { content: { rows: ['persona'] } } });
    const of = (persona: string | null) =>
      table.rows().reduce((sum, row) => (row['persona'] === persona ? sum + Number(row['pieces']) : sum), 0);
    expect([of(null), of('cfo'), of(null) + of('cfo')]).toEqual([3, 3, 6]);
    expect(table.columns.map(({ name }) => name)).toEqual(['persona', 'stage', 'pieces', 'gap']);
    const [topics] = await engine.answerAll([{ matrix: 'content' }]);
    expect(topics && !isTable(topics) ? topics.diagnostics.map(({ code }) => code) : null).toEqual([
      'content-without-field',
    ]);
  });

  it('is not defined by a dimension that no piece has', async () => {
    const table = await (await ready).answer({ matrix: 'content', where: { industry: 'retail' } });
    expect(table.length).toBe(15);
    expect(table.rows().every(({ pieces, gap }) => pieces === null && gap === null)).toBe(true);
    expect(table.columns.at(-1)?.notes?.[0]).toMatchObject({ reason: 'not-split-by-this-dimension' });
  });
});

describe('a grid of two dimensions', () => {
  it('has each value by each, the buying stages in their order, and 0 where nobody was', async () => {
    const rows = await rowsOf({ matrix: { rows: 'channel', columns: 'step', value: 'rows(web)' } });
    expect(rows.map(({ channel, step, 'rows(web)': count }) => [channel, step, count])).toEqual([
      ['email', 'awareness', 0],
      ['email', 'scope', 0],
      ['email', 'plan', 0],
      ['email', 'select', 0],
      ['email', 'purchase', 2],
      ['organic_social', 'awareness', 1],
      ['organic_social', 'scope', 0],
      ['organic_social', 'plan', 0],
      ['organic_social', 'select', 0],
      ['organic_social', 'purchase', 1],
    ]);
  });

  it.skipIf(noDuckdb)('DuckDB gives the same, and the same of content', async () => {
    const queries: MetricQuery[] = [
      { matrix: { rows: 'channel', columns: 'step', value: 'rows(web)' } },
      { matrix: 'content' },
      { matrix: { content: { rows: ['topic'], columns: 'persona' } } },
    ];
    const [own, other] = [await (await ready).answerAll(queries), await (await duckdb(catalog)).answerAll(queries)];
    const shown = (answers: typeof own) => answers.map((answer) => (isTable(answer) ? answer.rows() : answer));
    expect(shown(other)).toEqual(shown(own));
  });

  it('says that it needs a value where several sources have events', async () => {
    const [answer] = await (await ready).answerAll([{ matrix: { rows: 'channel', columns: 'step' } }]);
    expect(answer && !isTable(answer) ? answer.diagnostics.map(({ code }) => code) : null).toEqual([
      'grid-needs-value',
    ]);
  });
});
