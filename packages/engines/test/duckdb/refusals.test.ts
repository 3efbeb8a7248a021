import { compile } from '@sluice/core';
import { EngineError, isTable, type MetricQuery } from '@sluice/core/query';
import { duckdb } from '@sluice/engines/duckdb';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';
import { expectSameAnswers, noDuckdb } from '../../../../test/agree/duckdb.ts';

const file = `
sluice: 1
as_of: 2026-03-20
sources:
  web: {kind: events, from: web.json}
lists:
  free_mail: {add: [b.example]}
scores:
  interest: {groups: [{id: site, rules: [{event: download, points: 10}]}]}
labels:
  likely: {predictive: {stage: came}}
funnels:
  scored:
    window: 9 days
    stages: [{id: came, event: visit}, {id: mql, score: {interest: {gte: 10}}}]
  tagged:
    window: 9 days
    stages:
      - {id: above, event: visit, where: {tags: {gt: m}}}
      - {id: least, event: visit, where: {tags: {gte: n}}}
      - {id: below, event: visit, where: {tags: {lt: b}}}
      - {id: most, event: visit, where: {not: {tags: {lte: a}}}}
  mailed:
    window: 9 days
    stages: [{id: came, event: visit}, {id: asked, event: visit, where: {tags: {domain_in: free_mail}}}]
`;
const rows = {
  web: [['a'], ['b', 'n'], ['m', 'a'], ['x@A.example', 'y@B.Example'], ['x@c.example'], [], ['z'], ['n']].map(
    (tags, i) => ({ lead: `l${i % 3}`, at: `2026-03-0${i + 1}`, event: 'visit', tags }),
  ),
};

describe.skipIf(noDuckdb)('duckdb(catalog)', () => {
  const { catalog, diagnostics } = compile(file);

  it('compares cells with several values as memory does', async () => {
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const [engine, other] = [await memory(catalog, { rows }), await duckdb(catalog, { rows })];
    const queries: MetricQuery[] = ['above', 'least', 'below', 'most'].map((id) => ({
      metrics: [`count(tagged.${id})`],
    }));
    await expectSameAnswers(engine, other, [...queries, { funnel: 'tagged' }, { funnel: 'mailed' }]);
    expect((await other.answer({ funnel: 'mailed' })).rows().map((row) => row['count'])).toEqual([3, 1]);
    await other.close();
  });

  it('says by a diagnostic what SQL has no form for, and answers the rest', async () => {
    const likely = { funnel: 'scored', by: ['likely'] };
    const engine = await duckdb(catalog, { rows });
    const [scored, tagged] = await engine.answerAll([likely, { funnel: 'tagged' }]);
    expect(scored && !isTable(scored) && scored.diagnostics.map(({ code }) => code)).toEqual(['not-in-sql']);
    expect(tagged).toHaveProperty('columns');
    await expect(engine.answer(likely)).rejects.toThrow(EngineError);
    await engine.close();
  });

  it('rejects with a diagnostic where its driver is not installed', async () => {
    const missing = duckdb(catalog, { rows, driver: () => Promise.reject(new Error('not found')) });
    await expect(missing).rejects.toMatchObject({ diagnostics: [{ code: 'driver-missing' }] });
  });
});
