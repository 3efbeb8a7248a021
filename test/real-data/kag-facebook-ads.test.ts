import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenedFile, Row } from '../support/open-file.ts';
import { expectedOf, expectPublished, lacks, open } from './shared.ts';

type Published = Readonly<Record<string, number>>;

const whole = ['ads', 'impressions', 'clicks'];
const decimals: Record<string, number> = {
  ctr: 8,
  cpc: 6,
  cpm: 6,
  cost_per_lead: 6,
  cost_per_approved: 6,
  lead_to_sale: 6,
};

describe.skipIf(lacks('kag_facebook_ads'))('kag_facebook_ads (../shared/data)', () => {
  let file: OpenedFile;
  beforeAll(async () => {
    file = await open('kag');
  });
  const metrics = [...whole, 'spend_of_ads', ...Object.keys(decimals), 'count(enquiry)', 'count(approved)'];

  function expectAds(row: Row | undefined, e: Published | undefined): void {
    for (const name of whole) expect(row?.[name], name).toBe(e?.[name]);
    expectPublished(row?.['spend_of_ads'], e?.['spent'] ?? Number.NaN, 2, 'spent');
    expect(row?.['count(enquiry)']).toBe(e?.['total_conversions']);
    expect(row?.['count(approved)']).toBe(e?.['approved_conversions']);
    for (const [name, places] of Object.entries(decimals))
      expectPublished(row?.[name], e?.[name] ?? Number.NaN, places, name);
  }

  it('sums 58,705.23 and divides it by clicks, enquiries and approvals', async () => {
    const [row] = await file.ask({ metrics });
    expectAds(row, expectedOf('kag_facebook_ads').overall);
    const shown = [row?.['spend_of_ads'], row?.['cost_per_lead'], row?.['cost_per_approved']].map(Number);
    expect([shown[0]?.toFixed(2), shown[1]?.toFixed(6), shown[2]?.toFixed(6)]).toEqual([
      '58705.23',
      '17.985671',
      '54.407071',
    ]);
  });

  it.each(['campaign', 'age', 'gender'])('breaks everything down by %s', async (by) => {
    const groups: Record<string, Published> = expectedOf('kag_facebook_ads')[`by_${by}`];
    const rows = await file.ask({ metrics, by: [by] });
    expect(rows.map((r) => r[by]).sort()).toEqual(Object.keys(groups).sort());
    for (const row of rows) expectAds(row, groups[String(row[by])]);
  });

  it.each(['campaign', 'age', 'gender'])('gives the funnel of each %s', async (by) => {
    const groups: Record<string, Published> = expectedOf('kag_facebook_ads')[`by_${by}`];
    const rows = await file.ask({ funnel: 'ads', by: [by] });
    for (const [group, e] of Object.entries(groups)) {
      const stages = rows.filter((r) => r[by] === group);
      expect(stages.map((r) => r['count'])).toEqual([e['total_conversions'], e['approved_conversions']]);
      expectPublished(stages[1]?.['rate_first'], e['lead_to_sale'] ?? Number.NaN, 6, group);
    }
  });

  it('counts ads that got no click, which cost nothing', async () => {
    const { zero_click_ads, zero_spend_ads } = expectedOf('kag_facebook_ads');
    const rows = await file.ask({ metrics: ['clicks', 'spend_of_ads', 'cpc'], by: ['ad_id'] });
    const idle = rows.filter((r) => r['clicks'] === 0);
    expect(idle).toHaveLength(zero_click_ads);
    expect(rows.filter((r) => Number(r['spend_of_ads']) === 0)).toHaveLength(zero_spend_ads);
    expect(idle.every((r) => r['cpc'] === null)).toBe(true);
  });
});
