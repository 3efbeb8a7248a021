import type { MetricQuery } from '@sluice/core/query';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenedFile, Row } from '../support/open-file.ts';
import { openExample } from './example.ts';

interface Sums {
  readonly example: 'acme' | 'pipeline';
  readonly funnel: string;
  readonly metrics: readonly string[];
  readonly dimensions: readonly string[];
  readonly values: boolean;
}

const cases: readonly Sums[] = [
  {
    example: 'acme',
    funnel: 'demand',
    metrics: ['count(lead)', 'count(mql)', 'count(won)', 'value(won)'],
    dimensions: ['channel', 'segment', 'region', 'owner'],
    values: true,
  },
  {
    example: 'pipeline',
    funnel: 'pipeline',
    metrics: ['count(opened)', 'count(closed)', 'count(won)', 'value(won)', 'won_deals', 'lost_deals', 'won_amount'],
    dimensions: ['owner', 'product', 'stage'],
    values: true,
  },
];
const period = 'last 12 months';

const total = (rows: readonly Row[], name: string): number =>
  rows.reduce((sum, row) => sum + Number(row[name] ?? 0), 0);

describe.each(cases)('in examples/$example', ({ example, funnel, metrics, dimensions }) => {
  let ask: OpenedFile['ask'];
  beforeAll(async () => {
    ({ ask } = await openExample(example));
  });
  const sums = async (query: MetricQuery) => {
    const rows = await ask(query);
    return Object.fromEntries(metrics.map((name) => [name, Math.round(total(rows, name) * 100) / 100]));
  };

  it('the rows of every breakdown add up to the total', async () => {
    const whole = await sums({ metrics, period });
    expect(Object.values(whole).every((value) => value > 0)).toBe(true);
    for (const by of dimensions) expect(await sums({ metrics, by: [by], period }), by).toEqual(whole);
  });

  it('a filter gives the row of the breakdown', async () => {
    const [by = ''] = dimensions;
    const rows = await ask({ metrics, by: [by], period });
    for (const { [by]: value, ...row } of rows.slice(0, 3))
      expect(await ask({ metrics, period, where: { [by]: value ?? null } })).toEqual([row]);
  });

  it('the leads of every stage add up over a breakdown of the funnel', async () => {
    const whole = await ask({ funnel, period });
    for (const by of dimensions) {
      const rows = await ask({ funnel, by: [by], period });
      for (const { stage, count, value } of whole) {
        const own = rows.filter((row) => row['stage'] === stage);
        expect(total(own, 'count'), `${stage} by ${by}`).toBe(count);
        if (value !== undefined) expect(total(own, 'value'), `${stage} by ${by}`).toBeCloseTo(Number(value), 2);
      }
    }
  });

  it.each(['day', 'week', 'month', 'quarter'] as const)('activity by %s adds up to the whole period', async (grain) => {
    const stretch = { from: '2026-01-01', to: '2026-10-01' };
    const within = grain === 'week' ? { from: '2026-01-05', to: '2026-09-28' } : stretch;
    expect(await sums({ metrics, grain, ...within })).toEqual(await sums({ metrics, ...within }));
  });
});
