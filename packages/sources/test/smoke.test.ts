import { readFile } from 'node:fs/promises';
import { it } from 'vitest';
import { load } from '../src/index.ts';

it('x', async () => {
  const key = (column: string, type: string, required = true) => ({ column, type, required, stated: true });
  const base = { fields: {}, stages: {}, measures: {}, also: [], timezone: 'Europe/Berlin', currency: 'EUR', from: [] };
  const catalog = {
    timezone: 'Europe/Berlin',
    currency: 'EUR',
    rates: {},
    funnels: {},
    sources: {
      deals: {
        ...base,
        id: 'deals',
        kind: 'deals',
        from: ['maven_crm_sales/sales_pipeline.csv'],
        keys: {
          deal: key('opportunity_id', 'id'),
          opened: key('engage_date', 'stamp'),
          closed: key('close_date', 'stamp'),
          amount: key('close_value', 'money'),
          owner: key('sales_agent', 'text'),
        },
        won: { kind: 'in', field: { of: 'row', name: 'deal_stage' }, values: ['Won'] },
        lost: { kind: 'in', field: { of: 'row', name: 'deal_stage' }, values: ['Lost'] },
      },
      kag: {
        ...base,
        id: 'kag',
        kind: 'counts',
        from: ['kag_facebook_ads/*.csv'],
        keys: {},
        measures: { spend: 'Spent', clicks: 'Clicks' },
      },
      bank: { ...base, id: 'bank', kind: 'leads', from: ['uci_bank_marketing/bank-full.csv'], keys: {} },
    },
  } as any;
  const t = performance.now();
  const r = await load(catalog, {
    read: (p) => readFile('/work/shared/data/' + p),
    list: async () => ['kag_facebook_ads/KAG_conversion_data.csv'],
  });
  console.log(performance.now() - t);
  for (const s of Object.values(r.sources))
    console.log(
      s.id,
      s.length,
      Object.entries(s.fields)
        .map(([n, c]) => n + ':' + c.type)
        .join(' '),
    );
  console.log(JSON.stringify(r.quality, null, 1), r.diagnostics, r.failed);
});
