import { compile } from '@sluice/core';
import { duckdb } from '@sluice/engines/duckdb';
import { memory } from '@sluice/engines/memory';
import { Names } from '@sluice/sql';
import { describe, expect, it } from 'vitest';
import { expectSameAnswers, noDuckdb } from '../../../../test/agree/duckdb.ts';

const file = `
sluice: 1
as_of: 2026-03-20
sources:
  web:
    kind: events
    fields: {source: From}
    rows:
      - {lead: a, at: 2026-03-01, event: visit, From: ads, Source: north, source: x, t: 1, T: 5, country: DE, Country: Germany}
      - {lead: b, at: 2026-03-02, event: visit, From: mail, Source: south, source: y, t: 2, T: 6, country: DE, Country: Deutschland}
      - {lead: b, at: 2026-03-03, event: signup, From: mail, Source: south, source: y, t: 3, T: 7, country: FR, Country: France}
  ads:
    kind: counts
    stages: {enquiry: Enquiries}
    measures: {clicks: Clicks}
    rows:
      - {CAMPAIGN: one, campaign: eins, Clicks: 5, Enquiries: 2}
      - {CAMPAIGN: two, campaign: zwei, Clicks: 7, Enquiries: 1}
funnels:
  demand: {window: 9 days, stages: [{id: came, event: visit}, {id: joined, event: signup, where: {Country: France}}]}
  counted: {counts: ads, stages: [enquiry]}
`;

describe.skipIf(noDuckdb)('duckdb(catalog) over fields whose names differ in capitals only', () => {
  it('gives what memory gives by either', async () => {
    const { catalog, diagnostics } = compile(file);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const [engine, other] = [await memory(catalog), await duckdb(catalog)];
    await expectSameAnswers(engine, other, [
      { funnel: 'demand', by: ['country', 'Country'] },
      { funnel: 'demand', by: ['Country'], where: { country: 'DE' } },
      { metrics: ['sum(web.t)', 'sum(web.T)'], by: ['Country', 'country'] },
      { metrics: ['ads.clicks', 'sum(ads.Clicks)'], by: ['campaign'] },
      { metrics: ['count(enquiry)'] },
      { metrics: ['count(demand.came)'], by: ['channel'] },
    ]);
    expect((await other.answer({ metrics: ['sum(web.T)'] })).rows()).toEqual([{ 'sum(web.T)': 18 }]);
    await other.close();
  });
});

describe('new Names(sources).spell(name)', () => {
  it('numbers a name that another takes but for capitals, and leaves the others', () => {
    const names = new Names({ ads: { fields: { Clicks: 0, clicks: 0, Cost: 0 } } });
    expect(
      ['Cost', 'clicks', 'Clicks', 'CLICKS', 'Clicks 2', 'T', 't', 'Clicks'].map((name) => names.spell(name)),
    ).toEqual(['Cost', 'clicks', 'Clicks 2', 'CLICKS 3', 'Clicks 2 2', 'T', 't 2', 'Clicks 2']);
  });
});
