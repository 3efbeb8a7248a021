import { compile } from '@sluice/core';
import { duckdb } from '@sluice/engines/duckdb';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';
import { expectSameAnswers, noDuckdb } from '../../../../test/agree/duckdb.ts';

const file = `
sluice: 1
currency: EUR
as_of: 2026-06-30
sources:
  web:
    kind: events
    rows:
      - {lead: a, at: 2026-03-01, event: visit, page: home}
      - {lead: a, at: 2026-03-02, event: download, page: form}
      - {lead: b, at: 2026-03-05, event: visit, page: form}
      - {lead: c, at: 2026-05-05, event: download, page: null}
      - {lead: d, at: 2026-06-05, event: visit, page: home}
  crm:
    kind: leads
    rows:
      - {lead: a, at: 2026-03-01, country: DE, size: 80}
      - {lead: b, at: 2026-03-04, country: FR, size: 5}
      - {lead: c, at: 2026-05-01, country: null, size: 300}
      - {lead: e, at: 2026-06-01, country: DE, size: 1}
  deals:
    kind: deals
    won: {state: won}
    lost: {state: lost}
    rows:
      - {deal: d1, lead: a, opened: 2026-03-01, closed: 2026-04-01, amount: 100, state: won}
      - {deal: d2, lead: a, opened: 2026-04-01, closed: 2026-05-01, amount: 50.5, state: won}
      - {deal: d3, lead: c, opened: 2026-04-01, closed: 2026-06-01, amount: 900, state: won}
      - {deal: d4, lead: b, opened: 2026-04-01, closed: 2026-06-01, amount: 7, state: lost}
dimensions:
  last_page: {from: web.page, of_lead: last_touch}
scores:
  interest:
    groups: [{id: site, rules: [{event: visit, points: 5}, {event: download, points: 10}]}]
    grades: {B: 0, A: 10}
  fit:
    groups: [{id: profile, rules: [{where: {size: {gte: 50}}, points: 8}]}]
    grades: {II: 0, I: 8}
matrix: {rows: fit, columns: interest}
labels:
  worth: {rfm: {rows: deals}}
  kind: {quadrant: {rows: deals, price: [100], frequency: [2]}}
`;

describe.skipIf(noDuckdb)('duckdb(catalog) on how all leads stand', () => {
  it('gives what memory gives of points, of the matrix and of the grids of labels', async () => {
    const { catalog, diagnostics } = compile(file);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const [engine, other] = [await memory(catalog), await duckdb(catalog)];
    await expectSameAnswers(engine, other, [
      { score: 'interest' },
      { score: 'interest', by: ['last_page', 'country'] },
      { score: 'fit', where: { country: ['DE', null] }, to: '2026-05-01' },
      { score: 'fit', by: ['deal'] },
      { matrix: 'scores', by: ['country'] },
      { matrix: 'worth' },
      { matrix: 'worth', by: ['country'], to: '2026-05-15' },
      { matrix: 'kind', where: { last_page: 'form' } },
    ]);
    const names = [{ score: 'none' }, { matrix: 'none' }];
    expect(await other.answerAll(names)).toEqual(await engine.answerAll(names));
    await other.close();
  });
});
