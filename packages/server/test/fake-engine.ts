import { compile } from '@sluice/core';
import type { Engine, MetricQuery } from '@sluice/core/query';
import { createTable } from '@sluice/core/table';

const file = 'sluice: 1\ntitle: Test\nfunnels:\n  f:\n    stages: [a, b]\n    counts: {a: 2, b: 1}\n';

/** An engine that answers every metric with one cell and refuses funnels; it remembers what it was asked. */
export function fakeEngine(): Engine & { readonly asked: MetricQuery[] } {
  const asked: MetricQuery[] = [];
  const answerAll: Engine['answerAll'] = async (queries) => {
    asked.push(...queries);
    return queries.map((query) =>
      query.funnel === undefined
        ? createTable(1, [{ name: query.metrics?.[0] ?? '', role: 'measure', unit: 'currency', values: ['12.50'] }], {
            kind: 'metrics',
            basis: 'activity',
            from: null,
            to: null,
            asOf: null,
            timezone: 'UTC',
          })
        : { diagnostics: [{ code: 'query-asks-nothing', severity: 'error', params: {}, from: 0, to: 0 }] },
    );
  };
  return {
    asked,
    answerAll,
    answer: async () => {
      throw new Error('not used');
    },
    describe: async () => ({
      engine: 'fake',
      catalog: compile(file).catalog,
      asOf: '2026-11-01T00:00:00Z',
      quality: { sources: [], joins: [] },
      definitions: {},
      periods: null,
      capabilities: { customPeriods: true, grains: ['day'] },
    }),
    close: async () => {},
  };
}
