import { compile } from '@sluice/core';
import { duckdb } from '@sluice/engines/duckdb';
import { describe, expect, it } from 'vitest';
import { noDuckdb } from '../../../../test/agree/duckdb.ts';

const file = `sluice: 1
title: A stage that asks for a field nobody has
sources:
  web: {kind: events, from: web.json, lead: lead, at: at, event: event}
funnels:
  g: {window: none, stages: [{id: c1, event: x, where: {cmp: "1"}}, {id: c2, event: y}]}
  h: {window: none, stages: [{id: d1, event: x}, {id: d2, event: y}]}
`;

describe.skipIf(noDuckdb)('duckdb(catalog, { rows })', () => {
  it('answers beside a funnel none of whose stages can be counted', async () => {
    const web = ['x', 'y'].map((event, i) => ({ lead: 'a', at: `2026-01-0${i + 1}`, event }));
    const engine = await duckdb(compile(file).catalog, { rows: { web } });
    const table = await engine.answer({ metrics: ['count(c2)', 'count(d2)'] });
    expect(table.rows()).toEqual([{ 'count(c2)': null, 'count(d2)': 1 }]);
    await engine.close();
  });
});
