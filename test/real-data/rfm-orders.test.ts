import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenedFile, Row } from '../support/open-file.ts';
import { expectedOf, lacks, open } from './shared.ts';

type Summary = Readonly<Record<string, { customers: number; orders: number; revenue: number; aov: number }>>;
type Customers = Readonly<Record<string, readonly [days: number, orders: number, money: number, score: number]>>;
const name = 'rfm_orders';

describe.skipIf(lacks(name))('rfm_orders (../shared/data)', () => {
  let file: OpenedFile;
  beforeAll(async () => {
    file = await open('rfm');
  });

  const metrics = ['count(customer)', 'rows(orders)', 'sum(orders.value)'];
  const summaryOf = (rows: readonly Row[], by: string) =>
    Object.fromEntries(
      rows.map((row) => {
        const [customers, orders, revenue] = metrics.map((metric) => Number(row[metric]));
        const aov = Math.round((100 * (revenue ?? 0)) / (orders ?? 1)) / 100;
        return [row[by], { customers, orders, revenue, aov }];
      }),
    );

  it('gives every customer the published recency, frequency, money and score', async () => {
    const { all_customers: customers }: { all_customers: Customers } = expectedOf(name).computed;
    const { rows } = await file.engine.labels({ label: 'rfm' });
    expect(rows).toHaveLength(995);
    const byName = new Map(Object.entries(customers).map(([customer, found]) => [customer.toLowerCase(), found]));
    for (const { lead, value, rfm } of rows) {
      const found = [rfm?.days, rfm?.orders, rfm?.money, Number(value)];
      expect(found, lead).toEqual(byName.get(lead.toLowerCase()));
    }
    const first: readonly (readonly [string, ...number[]])[] = expectedOf(name).published.first10;
    for (const [customer, ...numbers] of first) {
      const row = rows.find(({ lead }) => lead.toLowerCase() === customer.toLowerCase());
      expect([row?.rfm?.days, row?.rfm?.orders, row?.rfm?.money, Number(row?.value)], customer).toEqual(numbers);
    }
  });

  it('has as many of each score as published, and of each of the 92 scores', async () => {
    const rows = await file.ask({ metrics: ['count(customer)'], by: ['rfm'] });
    expect(rows).toHaveLength(expectedOf(name).computed.distinct_rfm_scores);
    expect(rows.reduce((sum, row) => sum + Number(row['count(customer)']), 0)).toBe(995);
    const sides = { recency: 0, frequency: 1, monetary: 2 };
    for (const [label, counts] of [
      ['rfm', expectedOf(name).computed.score_counts],
      ['by_thresholds', expectedOf(name).computed.custom_threshold_score_counts],
    ] as const) {
      const { rows: leads } = await file.engine.labels({ label });
      for (const [side, at] of Object.entries(sides)) {
        const found: Record<string, number> = {};
        for (const { rfm } of leads) found[rfm?.scores[at] ?? 0] = (found[rfm?.scores[at] ?? 0] ?? 0) + 1;
        expect(found, `${label} ${side}`).toEqual(counts[side]);
      }
    }
  });

  it('reproduces every segment of the documentation: customers, orders, revenue, average order', async () => {
    const rows = await file.ask({ metrics, by: ['segment'] });
    const published: Summary = expectedOf(name).computed.segment_summary_docs;
    expect(summaryOf(rows, 'segment')).toEqual(published);
    const printed: Readonly<Record<string, readonly number[]>> = expectedOf(name).published.segment_summary_docs;
    for (const [segment, [customers, orders, revenue, aov = 0]] of Object.entries(printed)) {
      expect(published[segment]).toMatchObject({ customers, orders, revenue });
      expect(Math.abs((published[segment]?.aov ?? 0) - aov)).toBeLessThanOrEqual(aov < 100 ? 0.0501 : 0.501);
    }
  });

  it("reproduces every segment of the package's tests, others included", async () => {
    const rows = await file.ask({ metrics, by: ['segment_of_the_tests'] });
    const { computed, published } = expectedOf(name);
    expect(summaryOf(rows, 'segment_of_the_tests')).toEqual(computed.segment_summary_test_rules);
    const [customers, orders, revenue] = published.champions_test;
    expect(summaryOf(rows, 'segment_of_the_tests')['Champions']).toMatchObject({ customers, orders, revenue });
  });

  it('has the published mean money of each cell of recency by frequency', async () => {
    const cells = (await file.ask({ matrix: 'rfm' })).filter(({ count }) => Number(count) > 0);
    const sum = cells.reduce((total, { money, count }) => total + Number(money) / Number(count), 0);
    expect(sum).toBeCloseTo(expectedOf(name).computed.mean_of_amount_heatmap_cells_sum, 6);
    expect(Math.round(sum)).toBe(expectedOf(name).published.heatmap_sum_of_cell_mean_amounts_rounded);
  });
});

/** The rules of the published data on a few orders made by hand: these run in every clone. */
describe("orders as in the R package's (look-alike)", () => {
  let file: OpenedFile;
  beforeAll(async () => {
    file = await open('look-alikes/rfm');
  });

  const labelled = async (label: string) =>
    Object.fromEntries((await file.engine.labels({ label })).rows.map(({ lead, value }) => [lead, value]));

  it('counts orders of one day each, and days between dates', async () => {
    const { rows } = await file.engine.labels({ label: 'quintile' });
    expect(rows.map(({ lead, rfm }) => [lead, rfm?.days, rfm?.orders, rfm?.money])).toEqual([
      ['Ada', 30, 3, 300],
      ['Ben', 30, 1, 30],
      ['Cy', 213, 2, 300],
      ['Di', 364, 1, 30],
      ['Ed', 365, 2, 1000],
    ]);
  });

  it('gives equal values one score, by the cuts of type 7 and by those plus one', async () => {
    expect(await labelled('quintile')).toEqual({ Ada: '454', Ben: '422', Cy: '344', Di: '222', Ed: '145' });
    expect(await labelled('plus_one')).toEqual({ Ada: '543', Ben: '511', Cy: '323', Di: '211', Ed: '225' });
  });

  it('names each by the first segment that fits', async () => {
    const rows = await file.ask({ metrics: ['count(customer)', 'sum(orders.value)'], by: ['segment'] });
    expect(rows.map(({ segment, ...row }) => [segment, ...Object.values(row)])).toEqual([
      ["Can't Lose Them", 1, '1000'],
      ['Champions', 1, '300'],
      ['Others', 3, '360'],
    ]);
  });
});
