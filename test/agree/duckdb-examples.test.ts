import { createCalendar } from '@sluice/core/calendar';
import type { Catalog } from '@sluice/core/catalog';
import { dashboardQuestions, type MetricQuery } from '@sluice/core/query';
import { describe, expect, it } from 'vitest';
import { exampleData } from '../../scripts/lib/example-data.mjs';
import { at } from '../../scripts/lib/root.mjs';
import { questions } from '../examples/questions.ts';
import { expectSameAnswers, noDuckdb, openBoth } from './duckdb.ts';

const asked: Readonly<Record<string, readonly MetricQuery[]>> = questions;

/** Everything the dashboards of a file ask. */
function dashboardQueries(catalog: Catalog, asOf: string): MetricQuery[] {
  const calendar = createCalendar(catalog);
  return Object.values(catalog.dashboards).flatMap((dashboard) =>
    dashboardQuestions(catalog, dashboard, {}, calendar, asOf).map(({ query }) => query),
  );
}

describe.skipIf(noDuckdb)('duckdb(catalog).answerAll()', () => {
  it.each([
    'mailing',
    'pipeline',
    'acme',
    'attribution',
    'experiment',
    'plan',
    'gallery',
    'scoring',
    'scoring-zh',
  ] as const)(
    'gives what memory gives on examples/%s',
    async (example) => {
      if (example === 'acme') expect(await exampleData('examples/acme', () => {})).toBe(0);
      const { catalog, engine, other } = await openBoth(at(`examples/${example}/sluice.yaml`));
      const { asOf } = await engine.describe();
      await expectSameAnswers(engine, other, [...(asked[example] ?? []), ...dashboardQueries(catalog, asOf)], example);
      await other.close();
    },
    300_000,
  );
});

describe.skipIf(noDuckdb)('duckdb(catalog).describe()', () => {
  it('gives what memory gives, but for its name', async () => {
    const { engine, other } = await openBoth(at('examples/pipeline/sluice.yaml'));
    expect(await other.describe()).toEqual({ ...(await engine.describe()), engine: 'duckdb' });
    await other.close();
  });
});
