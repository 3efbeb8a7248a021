import { compile } from '@sluice/core';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../bench/compute/random.ts';

const ROWS = 10_000_000;
const CAMPAIGNS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const text = `sluice: 1
title: Ten million payments
timezone: UTC
currency: EUR
as_of: 2026-12-31
sources:
  ads: {kind: spend, from: ads.csv, at: day, cost: cost}
`;

/** Costs in millionths of a euro, up to 900 million euros each: the sum is far past 2^53. */
function payments() {
  const random = createRandom(11);
  const cost = new Float64Array(ROWS);
  const campaign = new Int32Array(ROWS);
  const sums = CAMPAIGNS.map(() => 0n);
  for (let row = 0; row < ROWS; row++) {
    const value = Math.floor(random() * 9e14);
    const code = row % CAMPAIGNS.length;
    cost[row] = value;
    campaign[row] = code;
    sums[code] = (sums[code] ?? 0n) + BigInt(value);
  }
  return { cost, campaign, sums };
}

/** Exact decimal text of millionths. */
function decimal(micros: bigint): string {
  const digits = String(micros).padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '');
}

const plain = (value: unknown): string => String(value).replace(/\.?0+$/, '');

describe('money of 10 million rows', () => {
  it('is the sum that BigInt gives, to the last digit, as a total and by campaign', async () => {
    const { cost, campaign, sums } = payments();
    const { catalog } = compile(text);
    const engine = await memory(catalog, {
      rows: {
        ads: {
          day: { type: 'day', values: new Float64Array(ROWS).fill(20_500) },
          cost: { type: 'money', values: cost },
          campaign: { type: 'text', dictionary: CAMPAIGNS, codes: campaign },
        },
      },
    });
    const [total] = (await engine.answer({ metrics: ['spend'] })).rows();
    expect(plain(total?.['spend'])).toBe(decimal(sums.reduce((a, b) => a + b, 0n)));
    const parts = (await engine.answer({ metrics: ['spend'], by: ['campaign'] })).rows();
    const found = Object.fromEntries(parts.map((row) => [row['campaign'], plain(row['spend'])]));
    expect(found).toEqual(Object.fromEntries(CAMPAIGNS.map((name, i) => [name, decimal(sums[i] ?? 0n)])));
  }, 120_000);
});
