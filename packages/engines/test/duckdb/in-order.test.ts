import { compile } from '@sluice/core';
import type { MetricQuery } from '@sluice/core/query';
import { duckdb } from '@sluice/engines/duckdb';
import { memory } from '@sluice/engines/memory';
import { groupSql } from '@sluice/sql';
import { describe, expect, it } from 'vitest';
import { expectSameAnswers, noDuckdb } from '../../../../test/agree/duckdb.ts';

const file = `
sluice: 1
timezone: Europe/Berlin
as_of: 2026-03-20
sources:
  web: {kind: events, from: web.csv}
dimensions:
  page: {from: web.page}
  ad: {from: web.ad}
funnels:
  demand:
    window: 3 days
    stages: [{id: visited, event: visit}, {id: signed, event: [signup, join], within: 2 days}, {id: paid, event: pay}]
`;

const rates = ['rate(demand.visited, demand.signed)', 'rate(demand.visited, demand.paid)'];
const queries: readonly MetricQuery[] = [
  { metrics: rates, by: ['page'] },
  { metrics: rates, by: ['ad', 'page'] },
  { metrics: rates, by: ['ad'], where: { page: ['home', null] } },
];

/** Rows in time order: first rows without a page, rows of one time, rows of nobody, leads that never enter, rows after as-of. */
function logOf(seed: number) {
  let state = seed;
  const pick = <T>(values: readonly T[]): T => {
    state = (state * 48_271) % 2_147_483_647;
    return values[state % values.length] as T;
  };
  let hour = 0;
  return Array.from({ length: 120 }, () => {
    hour += pick([0, 1, 2, 9]);
    return {
      lead: pick(['a', 'b', 'c', 'd', 'e', 'f', null]),
      at: new Date(Date.UTC(2026, 2, 1, hour)).toISOString(),
      event: pick(['visit', 'visit', 'signup', 'join', 'pay', 'read']),
      page: pick(['home', 'form', null]),
      ad: pick(['x', 'y', 'z', null, null]),
    };
  });
}

describe.skipIf(noDuckdb)('duckdb(catalog) over rows in time order', () => {
  const { catalog } = compile(file);

  it('gives what memory gives', async () => {
    for (let seed = 1; seed <= 12; seed++) {
      const options = { rows: { web: logOf(seed) } };
      const [engine, other] = [await memory(catalog, options), await duckdb(catalog, options)];
      await expectSameAnswers(engine, other, queries, `seed ${seed}`);
      await other.close();
    }
  });

  it('looks at the rows of each lead once, and only where they are known to be in order', async () => {
    const spelled = async (rows: ReturnType<typeof logOf>): Promise<string> => {
      const engine = await duckdb(catalog, { rows: { web: rows } });
      const { plan } = await engine.plan(queries.slice(0, 1));
      const [id = ''] = Object.keys(plan.nodes).filter((name) => plan.nodes[name]?.kind === 'group');
      const { text } = groupSql(plan, id, engine.context);
      await engine.close();
      return text;
    };
    expect(await spelled(logOf(1))).toContain('AS has_entered');
    expect(await spelled(logOf(1).reverse())).not.toContain('has_entered');
    expect(await spelled(logOf(1).map((row, i) => (i === 7 ? { ...row, at: '' } : row)))).not.toContain('has_entered');
  });
});
