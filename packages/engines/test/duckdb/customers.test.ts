import { compile } from '@sluice/core';
import { duckdb } from '@sluice/engines/duckdb';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';
import { expectSameAnswers, noDuckdb } from '../../../../test/agree/duckdb.ts';
import { createChance } from '../../../../test/reference/random.ts';

const day = 86_400_000;

/** Purchases of 500 accounts, each at a pace of its own; a few rows of one day, without a region or an amount. */
function purchases(): string[] {
  const chance = createChance(11);
  const uniform = () => (chance.below(1e6) + 0.5) / 1e6;
  return Array.from({ length: 500 }, (_, i) => i).flatMap((i) => {
    const [pace, leaving] = [-200 * Math.log(uniform()) + 20, 0.6 * uniform() * uniform()];
    const size = 20 / (uniform() + 0.2);
    const rows: string[] = [];
    for (let at = chance.below(500); at < 900; at += Math.ceil(-pace * Math.log(uniform()))) {
      const stamp = new Date(Date.UTC(2024, 0, 1) + at * day + (chance.is(0.5) ? 0 : chance.below(day))).toISOString();
      const amount = chance.is(0.05) ? '' : (size * (0.5 + uniform())).toFixed(2);
      rows.push(`${stamp},a${i},${amount},${chance.pick(['north', 'south', ''])}`);
      if (chance.is(0.02)) rows.push(`${stamp},a${i},5,north`);
      if (rows.length > 1 && uniform() < leaving) break;
    }
    return rows;
  });
}

const file = (rows: readonly string[]) => `
sluice: 1
timezone: Europe/Berlin
currency: EUR
as_of: 2026-06-30
sources:
  shop: {kind: events, from: shop.csv, lead: account, event: kind, value: amount}
metrics:
  settings: {clv_model: bg_nbd, orders: shop}
  use: [clv_predicted, predicted_purchases, active_customer_share, top_customer_share]
# ${rows.length} rows
`;

describe.skipIf(noDuckdb)('duckdb(catalog) on what customers bought and will buy', () => {
  const metrics = ['clv_predicted', 'predicted_purchases', 'active_customer_share', 'top_customer_share'];

  async function both(rows: readonly string[]) {
    const { catalog, diagnostics } = compile(file(rows));
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const text = ['at,account,amount,region,kind', ...rows.map((row) => `${row},order`)].join('\n');
    const options = { read: async () => new TextEncoder().encode(text) };
    return { engine: await memory(catalog, options), other: await duckdb(catalog, options) };
  }

  it('gives what memory gives, split, filtered and by period', async () => {
    const { engine, other } = await both(purchases());
    await expectSameAnswers(engine, other, [
      { metrics },
      { metrics, by: ['region'] },
      { metrics, where: { region: ['north', null] } },
      { metrics, grain: 'quarter', from: '2025-01-01', to: '2026-01-01' },
      { metrics: ['top_customer_share'], by: ['region'], grain: 'quarter', from: '2025-01-01', to: '2026-01-01' },
    ]);
    await other.close();
  });

  it('says as memory does why nothing can be foreseen', async () => {
    const { engine, other } = await both(purchases().slice(0, 4));
    const asked = [{ metrics: ['clv_predicted'] }];
    expect(await other.answerAll(asked)).toEqual(await engine.answerAll(asked));
    await other.close();
  });
});
