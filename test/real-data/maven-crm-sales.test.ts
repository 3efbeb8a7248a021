import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenedFile, Row } from '../support/open-file.ts';
import { expectedOf, expectPublished, lacks, open } from './shared.ts';

type Published = Readonly<Record<string, number>>;

describe.skipIf(lacks('maven_crm_sales'))('maven_crm_sales (../shared/data)', () => {
  let file: OpenedFile;
  beforeAll(async () => {
    file = await open('maven');
  });
  const counts = { opportunities: 'opportunities', won_deals: 'won', lost_deals: 'lost', open_deals: 'open' };
  const metrics = [
    ...Object.keys(counts),
    ...['win_rate', 'won_amount', 'average_deal_size', 'median_won_deal', 'mean_days_to_win', 'days_to_win'],
  ];

  function expectDeals(row: Row | undefined, e: Published | undefined): void {
    for (const [metric, name] of Object.entries(counts)) expect(row?.[metric], metric).toBe(e?.[name]);
    expect(row?.['won_amount']).toBe(String(e?.['won_value']));
    expectPublished(row?.['win_rate'], e?.['win_rate'] ?? Number.NaN, 6, 'win rate');
    expectPublished(row?.['average_deal_size'], e?.['avg_won_deal'] ?? Number.NaN, 4, 'average won deal');
    expect(Number(row?.['median_won_deal'])).toBe(e?.['median_won_deal']);
    expectPublished(row?.['mean_days_to_win'], e?.['avg_days_to_win'] ?? Number.NaN, 4, 'mean days to win');
    expect(row?.['days_to_win']).toBe(e?.['median_days_to_win']);
  }

  it('answers the win rate, the value won and the days to win of all deals', async () => {
    const [row] = await file.ask({ metrics });
    expectDeals(row, expectedOf('maven_crm_sales').overall);
    expect(row?.['won_amount']).toBe('10005534');
    expect(Number(row?.['win_rate']).toFixed(6)).toBe('0.631501');
    expect(Number(row?.['mean_days_to_win']).toFixed(3)).toBe('51.782');
  });

  it('answers the same for every agent', async () => {
    const agents: Record<string, Published> = expectedOf('maven_crm_sales').by_agent;
    const rows = await file.ask({ metrics, by: ['owner'] });
    expect(rows.map((r) => r['owner'])).toEqual(Object.keys(agents).sort());
    for (const row of rows) expectDeals(row, agents[String(row['owner'])]);
  });

  it('answers a filter with the row of the breakdown', async () => {
    const { by_agent } = expectedOf('maven_crm_sales');
    const [row] = await file.ask({ metrics, where: { owner: 'Donn Cantrell' } });
    expectDeals(row, by_agent['Donn Cantrell']);
  });

  it('splits rows(deals) by the stage as written', async () => {
    const rows = await file.ask({ metrics: ['opportunities'], by: ['deal_stage'] });
    const found = Object.fromEntries(rows.map((r) => [r['deal_stage'], r['opportunities']]));
    expect(found).toEqual(expectedOf('maven_crm_sales').by_stage);
  });

  it('counts deals in each stage at or before their furthest', async () => {
    const { funnel } = expectedOf('maven_crm_sales');
    const rows = await file.ask({ funnel: 'created' });
    expect(rows.map((r) => r['count'])).toEqual([funnel.created, funnel.reached_engaging, funnel.closed, funnel.won]);
    const rates = [funnel.created_to_engaging, funnel.engaging_to_closed, funnel.closed_to_won];
    rates.forEach((rate, i) => {
      expectPublished(rows[i + 1]?.['rate_previous'], rate, 6, `rate of stage ${i + 2}`);
    });
    expectPublished(rows[3]?.['rate_first'], funnel.created_to_won, 6, 'created to won');
  });

  it('measures the days between two dates of a deal, all and of each agent', async () => {
    const { overall, by_agent } = expectedOf('maven_crm_sales');
    const [, ended] = await file.ask({ funnel: 'closing' });
    expectPublished(ended?.['mean_days_previous'], overall.avg_days_to_close, 4, 'days to close');
    const rows = (await file.ask({ funnel: 'closing', by: ['owner'] })).filter((r) => r['stage'] === 'ended');
    expect(rows).toHaveLength(30);
    for (const { owner, mean_days_previous } of rows)
      expectPublished(mean_days_previous, by_agent[String(owner)].avg_days_to_close, 4, String(owner));
  });

  it('multiplies and divides the measures of the sales velocity in one formula', async () => {
    const [row] = await file.ask({ metrics: ['sales_velocity'] });
    const { by_stage, overall, pipeline_velocity_per_day: published } = expectedOf('maven_crm_sales');
    const ofRounded = (by_stage.Engaging * overall.win_rate * overall.avg_won_deal) / overall.avg_days_to_win;
    expectPublished(ofRounded, published, 2, 'the published number, made of rounded ones');
    expect(Number(row?.['sales_velocity']) / published).toBeCloseTo(1, 5);
  });
});
