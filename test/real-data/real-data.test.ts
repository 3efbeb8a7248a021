import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compile } from '@sluice/core';
import type { MetricQuery } from '@sluice/core/query';
import type { Value } from '@sluice/core/table';
import { memory } from '@sluice/engines/memory';
import { beforeAll, describe, expect, it } from 'vitest';

type Row = Record<string, Value>;
type Ask = (query: MetricQuery) => Promise<Row[]>;
interface Rates {
  readonly contacts: number;
  readonly yes: number;
  readonly rate: number;
}

const here = import.meta.dirname;
const shared = join(here, '../../../shared/data');

async function openFile(name: string): Promise<Ask> {
  const folder = join(here, name);
  const { catalog, diagnostics } = compile(readFileSync(join(folder, 'sluice.yaml'), 'utf8'));
  expect(diagnostics).toEqual([]);
  const engine = await memory(catalog, { read: async (path) => readFile(join(folder, path)) });
  return async (query) => (await engine.answer(query)).rows();
}

const expectedOf = (name: string) => JSON.parse(readFileSync(join(shared, name, 'expected.json'), 'utf8'));
const close = (value: Value | undefined, expected: number, digits: number) => expect(Number(value)).toBeCloseTo(expected, digits);

describe.runIf(existsSync(join(shared, 'maven_crm_sales')))('maven_crm_sales (../shared/data)', () => {
  let ask: Ask;
  beforeAll(async () => {
    ask = await openFile('maven');
  });
  const metrics = ['opened_deals', 'won_deals', 'lost_deals', 'win_rate', 'won_amount', 'average_deal_size', 'mean_days_to_win', 'days_to_win'];

  const checkDeals = (row: Row | undefined, e: Record<string, number>) => {
    expect(row?.['opened_deals']).toBe(e['opportunities']);
    expect(row?.['won_deals']).toBe(e['won']);
    expect(row?.['lost_deals']).toBe(e['lost']);
    expect(row?.['won_amount']).toBe(String(e['won_value']));
    close(row?.['win_rate'], e['win_rate'] ?? Number.NaN, 6);
    close(row?.['average_deal_size'], e['avg_won_deal'] ?? Number.NaN, 4);
    close(row?.['mean_days_to_win'], e['avg_days_to_win'] ?? Number.NaN, 4);
    expect(row?.['days_to_win']).toBe(e['median_days_to_win']);
  };

  it('answers the win rate, the value won and the days to win of all deals', async () => {
    const [row] = await ask({ metrics });
    checkDeals(row, expectedOf('maven_crm_sales').overall);
    expect(row?.['won_amount']).toBe('10005534');
  });

  it('answers the same for every agent', async () => {
    const agents: Record<string, Record<string, number>> = expectedOf('maven_crm_sales').by_agent;
    const rows = await ask({ metrics, by: ['owner'] });
    expect(rows.map((r) => r['owner'])).toEqual(Object.keys(agents).sort());
    for (const row of rows) checkDeals(row, agents[String(row['owner'])] ?? {});
  });

  it('counts deals in each stage at or before their furthest', async () => {
    const { funnel } = expectedOf('maven_crm_sales');
    const rows = await ask({ funnel: 'created' });
    expect(rows.map((r) => r['count'])).toEqual([funnel.created, funnel.reached_engaging, funnel.closed, funnel.won]);
    close(rows[3]?.['rate_previous'], funnel.closed_to_won, 6);
    close(rows[3]?.['rate_first'], funnel.created_to_won, 6);
  });
});

describe.runIf(existsSync(join(shared, 'uci_bank_marketing')))('uci_bank_marketing (../shared/data)', () => {
  let ask: Ask;
  beforeAll(async () => {
    ask = await openFile('uci');
  });
  const metrics = ['contacts', 'subscribed', 'subscription_rate'];
  const check = (row: Row | undefined, e: Rates | undefined) => {
    expect(row?.['contacts']).toBe(e?.contacts);
    expect(row?.['subscribed']).toBe(e?.yes);
    close(row?.['subscription_rate'], e?.rate ?? Number.NaN, 6);
  };

  it('counts 5,289 of 45,211', async () => {
    const { rows: contacts, yes, rate } = expectedOf('uci_bank_marketing');
    const [row] = await ask({ metrics });
    check(row, { contacts, yes, rate });
    expect(row?.['subscribed']).toBe(5289);
  });

  it.each(['contact', 'poutcome', 'month', 'job', 'education', 'marital', 'campaign_bucket'])('breaks it down by %s', async (by) => {
    const groups: Record<string, Rates> = expectedOf('uci_bank_marketing')[`by_${by}`];
    const rows = await ask({ metrics, by: [by] });
    expect(rows).toHaveLength(Object.keys(groups).length);
    for (const row of rows) check(row, groups[String(row[by])]);
  });

  it('answers a filtered query with the row of the breakdown', async () => {
    const groups: Record<string, Rates> = expectedOf('uci_bank_marketing').by_job;
    const [row] = await ask({ metrics, where: { job: 'student' } });
    check(row, groups['student']);
  });
});

describe.runIf(existsSync(join(shared, 'kag_facebook_ads')))('kag_facebook_ads (../shared/data)', () => {
  let ask: Ask;
  beforeAll(async () => {
    ask = await openFile('kag');
  });
  const metrics = ['spent', 'cost_per_enquiry', 'cost_per_approval', 'enquiry_to_approval', 'clicks'];
  const check = (row: Row | undefined, e: Record<string, number>) => {
    close(row?.['spent'], e['spent'] ?? Number.NaN, 2);
    close(row?.['cost_per_enquiry'], e['cost_per_lead'] ?? Number.NaN, 6);
    close(row?.['cost_per_approval'], e['cost_per_approved'] ?? Number.NaN, 6);
    close(row?.['enquiry_to_approval'], e['lead_to_sale'] ?? Number.NaN, 6);
    expect(row?.['clicks']).toBe(e['clicks']);
  };

  it('sums 58,705.23 and divides it by enquiries and approvals', async () => {
    check((await ask({ metrics }))[0], expectedOf('kag_facebook_ads').overall);
  });

  it.each(['campaign', 'age', 'gender'])('breaks it down by %s', async (by) => {
    const groups: Record<string, Record<string, number>> = expectedOf('kag_facebook_ads')[`by_${by}`];
    const dimension = by === 'campaign' ? 'campaign_id' : by;
    const rows = await ask({ metrics, by: [dimension] });
    expect(rows).toHaveLength(Object.keys(groups).length);
    for (const row of rows) check(row, groups[String(row[dimension])] ?? {});
  });
});
