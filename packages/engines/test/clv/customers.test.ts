import { compile } from '@sluice/core';
import { EngineError } from '@sluice/core/query';
import { memory } from '@sluice/engines/memory';
import { snapshot } from '@sluice/engines/snapshot';
import { writeSnapshot } from '@sluice/engines/snapshot-writer';
import { describe, expect, it } from 'vitest';
import { createChance } from '../../../../test/reference/random.ts';

const file = (settings: string, sources: string) => `sluice: 1
timezone: UTC
currency: EUR
as_of: 2026-06-30
sources:
${sources}
metrics:
  settings: {${settings}}
  use: [clv_predicted, predicted_purchases, active_customer_share, top_customer_share, clv]
`;

/** Purchases of 600 accounts over three years, of two regions: each at a pace of its own, and each may be the last. */
function purchases(): string[] {
  const chance = createChance(11);
  const uniform = () => (chance.below(1e6) + 0.5) / 1e6;
  return Array.from({ length: 600 }, (_, i) => i).flatMap((i) => {
    const [pace, leaving, size] = [
      -200 * Math.log(uniform()) + 20,
      0.6 * uniform() * uniform(),
      20 / (uniform() + 0.2),
    ];
    const rows: string[] = [];
    for (let day = chance.below(600); day < 1095; day += Math.ceil(-pace * Math.log(uniform()))) {
      const at = new Date(Date.UTC(2023, 6, 1) + day * 86_400_000).toISOString().slice(0, 10);
      rows.push(`${at},a${i},${(size * (0.5 + uniform())).toFixed(2)},${i % 3 === 0 ? 'north' : 'south'}`);
      if (rows.length > 1 && uniform() < leaving) break;
    }
    return rows;
  });
}

const bought = purchases();
const csv = (rows: readonly string[]) =>
  ['account,closed,amount,region', ...rows.map((row) => row.replace(/^([^,]*),([^,]*)/, '$2,$1'))].join('\n');
const deals =
  '  shop: {kind: deals, from: shop.csv, won: {account: {exists: true}}, lost: {account: none}, deal: account, opened: closed}';
const events = '  shop: {kind: events, from: shop.csv, lead: account, at: closed, event: region, value: amount}';

async function open(text: string, rows: readonly string[] = bought) {
  const { catalog, diagnostics } = compile(text);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return await memory(catalog, { read: async () => new TextEncoder().encode(csv(rows)) });
}

const all = ['clv_predicted', 'predicted_purchases', 'active_customer_share', 'clv'];

describe('what customers will do', () => {
  it('is the same of deals and of events, in whatever order the rows come', async () => {
    const [first] = (await (await open(file('clv_model: bg_nbd', deals))).answer({ metrics: all })).rows();
    const reversed = file('clv_model: bg_nbd, orders: shop', events);
    const [second] = (await (await open(reversed, [...bought].reverse())).answer({ metrics: all })).rows();
    for (const name of all) {
      expect(Number(first?.[name])).toBeGreaterThan(0);
      expect(Number(second?.[name]) / Number(first?.[name])).toBeCloseTo(1, 9);
    }
    expect(first?.['clv']).toBe(first?.['clv_predicted']);
    expect(Number(first?.['active_customer_share'])).toBeLessThan(1);
  });

  it('by region is the mean of each region by the model of all, and filtered the same', async () => {
    const engine = await open(file('clv_model: bg_nbd', deals));
    const metrics = ['clv_predicted', 'distinct(shop.account)'];
    const rows = (await engine.answer({ metrics, by: ['region'] })).rows();
    const [total] = (await engine.answer({ metrics })).rows();
    const mean = rows.reduce(
      (sum, row) => sum + Number(row['clv_predicted']) * Number(row['distinct(shop.account)']),
      0,
    );
    expect(mean / Number(total?.['distinct(shop.account)'])).toBeCloseTo(Number(total?.['clv_predicted']), 8);
    const [north] = (await engine.answer({ metrics, where: { region: 'north' } })).rows();
    expect(north?.['clv_predicted']).toBe(rows.find((row) => row['region'] === 'north')?.['clv_predicted']);
  });

  it('is of the end of the period: rows after it change nothing', async () => {
    const engine = await open(file('clv_model: bg_nbd', deals));
    const early = await open(file('clv_model: bg_nbd', deals).replace('2026-06-30', '2025-06-30'));
    const [asked] = (await engine.answer({ metrics: all, to: '2025-07-01' })).rows();
    const [then] = (await early.answer({ metrics: all })).rows();
    for (const name of all) expect(Number(asked?.[name]) / Number(then?.[name])).toBeCloseTo(1, 12);
  });

  it('is worth less with a discount, and more the further ahead', async () => {
    const of = async (settings: string) => {
      const engine = await open(file(`clv_model: bg_nbd, ${settings}`, deals));
      return Number((await engine.answer({ metrics: ['clv_predicted'] })).rows()[0]?.['clv_predicted']);
    };
    const [plain, discounted, longer, half] = [
      await of('clv_horizon: 12 months'),
      await of('clv_horizon: 1 year, clv_discount: 0.1'),
      await of('clv_horizon: 24 months'),
      await of('margin: 0.5'),
    ];
    expect(discounted).toBeLessThan(plain);
    expect(discounted).toBeGreaterThan(plain / 1.1);
    expect(longer).toBeGreaterThan(plain);
    expect(half).toBeCloseTo(plain / 2, 9);
  });

  it('is a diagnostic where too few came back, and where the fit comes to no rest, never a number', async () => {
    const few = await open(file('clv_model: bg_nbd', deals), [
      '2026-01-01,a,5,n',
      '2026-02-01,a,5,n',
      '2026-01-01,b,5,n',
    ]);
    await expect(few.answer({ metrics: ['clv_predicted'] })).rejects.toMatchObject({
      diagnostics: [
        { code: 'customers-not-fitted', params: { customers: 2, returning: 1, least: 10, reason: 'too_few' } },
      ],
    });
    const alike = Array.from({ length: 40 }, (_, i) =>
      [1, 11, 21].map((day) => `2026-03-${String(day).padStart(2, '0')},a${i},5,n`),
    );
    const same = await open(file('clv_model: bg_nbd', deals), alike.flat());
    const refused = await same.answer({ metrics: ['clv_predicted'] }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(EngineError);
    expect(refused).toMatchObject({ diagnostics: [{ code: 'customers-not-fitted', params: { reason: 'bg_nbd' } }] });
  });

  it('is possible only where the file chooses the model', () => {
    const { diagnostics } = compile(file('margin: 0.5', deals));
    expect(diagnostics.map(({ code, params }) => [code, 'lacks' in params ? params.lacks : []])).toEqual(
      ['clv_predicted', 'predicted_purchases', 'active_customer_share']
        .map(() => ['metric-not-possible', ['the setting "clv_model"']])
        .concat([['metric-not-possible', ['the setting "customer_years"']]]),
    );
  });
});

describe('a snapshot', () => {
  it('has what is foreseen, by group and filtered, and the share of the best as it was stored', async () => {
    const text = `${file('clv_model: bg_nbd', deals)}dashboards:
  main:
    period: 2025
    filters: [region]
    rows: [[{kpi: clv_predicted}, {kpi: top_customer_share}, {table: [predicted_purchases, top_customer_share], by: region}]]
`;
    const few = bought.filter((row) => Number(/,a(\d+),/.exec(row)?.[1]) < 150);
    const engine = await open(text, few);
    const { catalog } = compile(text);
    const { snapshot: stored } = await writeSnapshot(catalog, engine, { withoutReport: true });
    const page = snapshot(stored);
    for (const query of [
      { metrics: ['clv_predicted'], period: '2025' },
      { metrics: ['top_customer_share'], period: '2025' },
      { metrics: ['clv_predicted'], period: '2025', where: { region: 'north' } },
      { metrics: ['predicted_purchases', 'top_customer_share'], by: ['region'], period: '2025' },
      { metrics: ['top_customer_share'], period: '2025', where: { region: 'south' } },
    ]) {
      const [ours, theirs] = [(await engine.answer(query)).rows(), (await page.answer(query)).rows()];
      expect(theirs).toHaveLength(ours.length);
      for (const [i, row] of ours.entries())
        for (const name of query.metrics) expect(theirs[i]?.[name]).toBeCloseTo(Number(row[name]), 9);
    }
  });
});

describe('top_customer_share', () => {
  const rows = [
    '2026-01-02,a,700,n',
    '2026-01-03,a,100,n',
    '2026-01-03,b,100,n',
    '2026-01-04,c,50,s',
    '2026-02-04,d,30,s',
    '2026-02-04,e,20,s',
  ];

  it('is what the best fifth of the customers bring of all, the number of them rounded up', async () => {
    const engine = await open(file('clv_model: bg_nbd', deals), rows);
    const share = async (query: object) => (await engine.answer({ metrics: ['top_customer_share'], ...query })).rows();
    expect(await share({})).toMatchObject([{ top_customer_share: 0.8 }]);
    expect(await share({ period: '2026-02' })).toMatchObject([{ top_customer_share: 0.6 }]);
    expect(await share({ period: '2026-03' })).toMatchObject([{ top_customer_share: null }]);
    expect(await share({ by: ['region'] })).toMatchObject([
      { region: 'n', top_customer_share: 800 / 900 },
      { region: 's', top_customer_share: 0.5 },
    ]);
  });

  it('is of as many as the file says', async () => {
    const engine = await open(file('clv_model: bg_nbd, top_customers: 0.5', deals), rows);
    const [row] = (await engine.answer({ metrics: ['top_customer_share'] })).rows();
    expect(row?.['top_customer_share']).toBeCloseTo(0.95, 12);
  });
});
