import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Answers, answersOf } from './support/fixture.ts';

const folder = join(import.meta.dirname, '../../../shared/data/crm_seed_exports');

async function ask(file: string, source: string, rest: string): Promise<Answers> {
  const definition = `sluice: 1\ncurrency: USD\nas_of: 2026-01-01\nsources:\n  data: {${source}, from: data.csv}\n${rest}`;
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  return answersOf({ definition, files: { 'data.csv': bytes } });
}

const rows = 'metrics:\n  rows_read: {formula: rows(data), unit: count}\n';

describe.skipIf(!existsSync(folder))('crm_seed_exports (../shared/data)', () => {
  it('reads opportunities in snake case: ten, five of them won, the amounts to the cent', async () => {
    const { numbers } = await ask(
      'salesforce/opportunity.csv',
      'kind: deals, preset: salesforce/opportunities',
      `${rows}  amount: {formula: sum(data.amount), unit: currency}
funnels:
  deals: {window: none, stages: [{id: opened, row: data}, {id: won, row: data, where: {won: true}}]}
`,
    );
    expect(numbers['rows_read']).toEqual([{ rows_read: 10 }]);
    expect(numbers['amount']).toEqual([{ amount: '24530001' }]);
    expect(numbers['deals']?.map(({ count }) => count)).toEqual([10, 5]);
  });

  it('reads the cost, clicks and impressions of LinkedIn by campaign', async () => {
    const { numbers } = await ask(
      'linkedin/ad_analytics_by_campaign.csv',
      'kind: spend, preset: linkedin-ads/campaigns, cost: cost_in_usd',
      `metrics:
  cost: {formula: spend, unit: currency}
  clicks: {formula: sum(data.clicks), unit: count}
  impressions: {formula: sum(data.impressions), unit: count}
`,
    );
    expect(numbers['cost']).toEqual([{ cost: '530.62' }]);
    expect(numbers['clicks']).toEqual([{ clicks: 919 }]);
    expect(numbers['impressions']).toEqual([{ impressions: 1359 }]);
  });

  it('reads contacts whose headers begin with property_, and says which dates are not there', async () => {
    const { numbers, diagnostics } = await ask('hubspot/contact.csv', 'kind: leads, preset: hubspot/contacts', rows);
    expect(numbers['rows_read']).toEqual([{ rows_read: 22 }]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['preset-columns-absent']);
  });

  it('reads deals without a stage or an amount as open ones', async () => {
    const { numbers } = await ask(
      'hubspot/deal.csv',
      'kind: deals, preset: hubspot/deals',
      `${rows}  use: [win_rate]\n`,
    );
    expect(numbers['rows_read']).toEqual([{ rows_read: 44 }]);
    expect(numbers['win_rate']?.[0]).toMatchObject({ win_rate: null });
  });
});
