import { compile } from '@sluice/core';
import { describe, expect, it } from 'vitest';
import { importColumns, load } from '../src/index.ts';

const files: Readonly<Record<string, string>> = {
  'contacts.csv':
    'Record ID,Email,Create Date,Became a Customer Date,City\n1,a@b.de,2026-01-05,2026-02-01,Bonn\n2,c@d.de,2026-01-06,,Köln\n',
  'web log.csv':
    'user_id,event_name,occurred_at,utm_source\n1,page_view,2026-01-05T10:00:00Z,google\n1,sign up,2026-01-05T11:00:00Z,\n2,page_view,2026-01-06T10:00:00Z,bing\n',
  'ads.csv': 'Day,Campaign,Cost,Impressions,Clicks\n2026-01-05,Brand,12.50,1000,20\n2026-01-06,Brand,8.75,900,15\n',
  'costs.csv': 'date,cost\n2026-01-05,12.50\n',
  'pipeline.csv':
    'opportunity_id,sales_agent,deal_stage,engage_date,close_date,close_value\n1,Ann,Won,2026-01-05,2026-02-05,100\n2,Bob,Lost,2026-01-05,2026-02-05,0\n',
  'funnel 2026.csv': 'month,visits,sign-ups\n2026-01,1000,50\n2026-02,900,40\n',
  'clear as mud.csv': 'lead,created,won\nx,1/2/2026,3/4/2026\n',
  'only text.csv': 'a,b\nx,y\nz,\n',
  'one.csv': 'email\na@b.de\n',
  'quoted.csv': '"lead","when: #1","date, two"\n1,2026-01-05,2026-01-06\n',
  'empty.csv': '',
  'list.json': '[{"id": 1, "created_at": "2026-01-05T10:00:00Z"}]',
  'broken.json': '[{',
};
const kinds = [
  'leads',
  'events',
  'spend',
  'spend',
  'deals',
  'counts',
  'leads',
  undefined,
  'leads',
  'leads',
  undefined,
  'leads',
  undefined,
];

describe('importColumns', () => {
  it.each(Object.keys(files).map((name, i) => [name, kinds[i]] as const))(
    'proposes a file for %s that compiles and loads',
    async (name, kind) => {
      const bytes = new TextEncoder().encode(files[name]);
      const text = await importColumns(bytes, name);
      const { catalog, diagnostics } = compile(text);
      expect(diagnostics).toEqual([]);
      expect(catalog.funnels['first_look']?.stages).toHaveLength(2);
      expect(Object.values(catalog.sources).map((source) => source.kind)).toEqual(kind === undefined ? [] : [kind]);
      const loaded = await load(catalog, { read: async () => bytes });
      expect(loaded.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(loaded.failed).toEqual([]);
    },
  );

  it('says why, and what else there is', async () => {
    const text = await importColumns(new TextEncoder().encode(files['pipeline.csv']), 'data/pipeline.csv');
    expect(text).toContain('from: data/pipeline.csv');
    expect(text).toContain('won: {deal_stage: Won}');
    expect(text).toContain('# a row has a deal, an amount and a state');
  });
});
