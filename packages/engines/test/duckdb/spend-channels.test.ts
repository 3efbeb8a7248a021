import { compile } from '@sluice/core';
import { duckdb } from '@sluice/engines/duckdb';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';
import { noDuckdb } from '../../../../test/agree/duckdb.ts';

const file = (rows: string): string => `sluice: 1
currency: EUR
as_of: 2026-03-01
sources:
  web: {kind: events, rows: [{lead: a, at: 2026-01-01, event: x, source: bing, medium: cpc}, {lead: b, at: 2026-01-01, event: x}]}
  ads: {kind: spend, ${rows}}
channels:
  groups: [{id: branded, label: Brand, when: {campaign: brand}}]
funnels:
  f: {window: none, stages: [{id: lead, event: x}]}
metrics: {use: [spend, cpl]}
`;

const rows = `rows: [
      {at: 2026-01-01, cost: 10, campaign: spring}, {at: 2026-01-01, cost: 20, campaign: brand},
      {at: 2026-01-01, cost: 40, source: bing, medium: cpc}, {at: 2026-01-01, cost: 80, source: (direct), medium: (none)},
      {at: 2026-01-01, cost: 160}]`;
const export1 = 'Campaign report\n"January 1, 2026 - January 1, 2026"\nCampaign,Cost,Impr.,Clicks\nspring,10,5,1\n';

describe.skipIf(noDuckdb)('spend by channel', () => {
  it('is unassigned, not direct, where a row says neither source nor medium', async () => {
    const { catalog, diagnostics } = compile(file(rows));
    expect(diagnostics).toEqual([]);
    for (const engine of [await memory(catalog), await duckdb(catalog)]) {
      const answer = await engine.answer({ metrics: ['spend', 'cpl'], by: ['channel'] });
      expect(answer.rows()).toEqual([
        { channel: 'branded', spend: '20', cpl: null },
        { channel: 'direct', spend: '80', cpl: '80' },
        { channel: 'paid_search', spend: '40', cpl: '40' },
        { channel: 'unassigned', spend: '170', cpl: null },
      ]);
      await engine.close();
    }
  });

  it('is that of the ad network where the costs are its export, unless the file says otherwise', async () => {
    const text = (more: string) => file(`from: ads.csv, preset: google-ads/campaigns${more}`);
    const read = async (): Promise<Uint8Array> => new TextEncoder().encode(export1);
    const found = ['', ', channel: display', ', medium: Campaign'].map(async (more) => {
      const engine = await memory(compile(text(more)).catalog, { read });
      return (await engine.answer({ metrics: ['spend'], by: ['channel'] })).rows().filter(({ spend }) => spend !== '0');
    });
    expect(await Promise.all(found)).toEqual([
      [{ channel: 'paid_search', spend: '10' }],
      [{ channel: 'display', spend: '10' }],
      [{ channel: 'organic_search', spend: '10' }],
    ]);
  });
});
