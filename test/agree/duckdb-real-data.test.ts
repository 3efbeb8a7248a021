import type { Catalog } from '@sluice/core/catalog';
import type { MetricQuery } from '@sluice/core/query';
import { describe, expect, it } from 'vitest';
import { at } from '../../scripts/lib/root.mjs';
import { lacks } from '../real-data/shared.ts';
import { expectSameAnswers, noDuckdb, openBoth } from './duckdb.ts';

/** By file: the data set it reads, and what its rows are split by. */
const files: Readonly<Record<string, readonly [data: string | null, by: readonly string[]]>> = {
  maven: ['maven_crm_sales', ['owner', 'deal_stage', 'product']],
  kag: ['kag_facebook_ads', ['campaign', 'age']],
  uci: ['uci_bank_marketing', ['job', 'month', 'campaign_bucket']],
  'look-alikes/deals': [null, ['owner']],
  'look-alikes/calls': [null, []],
  'look-alikes/ads': [null, ['campaign']],
};

/** Every funnel and metric of a file, whole and by each of those dimensions. */
function questionsOf({ funnels, metrics }: Catalog, by: readonly string[]): MetricQuery[] {
  const asked: MetricQuery[] = [
    ...Object.keys(funnels).map((funnel) => ({ funnel })),
    ...Object.keys(metrics).map((metric) => ({ metrics: [metric] })),
  ];
  return asked.flatMap((query) => [query, ...by.map((dimension) => ({ ...query, by: [dimension] }))]);
}

describe.skipIf(noDuckdb)('duckdb(catalog).answerAll() on real data', () => {
  const there = Object.entries(files).filter(([, [data]]) => data === null || !lacks(data));

  it.each(there)(
    'gives what memory gives on %s',
    async (name, [, by]) => {
      const { catalog, engine, other } = await openBoth(at(`test/real-data/${name}/sluice.yaml`));
      const queries = questionsOf(catalog, by);
      expect(queries.length).toBeGreaterThan(by.length);
      await expectSameAnswers(engine, other, queries, name);
      await other.close();
    },
    60_000,
  );
});
