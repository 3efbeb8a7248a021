import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenedFile } from '../support/open-file.ts';
import { answerCase } from './funnel-case.ts';
import { open } from './shared.ts';

/** The rules of the published data on a few rows made by hand: these run in every clone. */
describe('deals as in a CRM export (look-alike)', () => {
  let file: OpenedFile;
  beforeAll(async () => {
    file = await open('look-alikes/deals');
  });

  it('leaves open deals out of the win rate, and lost ones out of the deal size', async () => {
    const metrics = [
      'opportunities',
      'open_deals',
      'won_deals',
      'lost_deals',
      'win_rate',
      'won_amount',
      'average_deal_size',
    ];
    expect(await file.ask({ metrics })).toEqual([
      {
        opportunities: 8,
        open_deals: 2,
        won_deals: 3,
        lost_deals: 3,
        win_rate: 0.5,
        won_amount: '3900',
        average_deal_size: '1300',
      },
    ]);
    const rows = await file.ask({
      metrics: ['win_rate', 'median_won_deal', 'mean_days_to_win', 'days_to_win'],
      by: ['owner'],
    });
    expect(rows).toEqual([
      { owner: 'Ada', win_rate: 2 / 3, median_won_deal: '1750', mean_days_to_win: 20, days_to_win: 20 },
      { owner: 'Ben', win_rate: 1 / 3, median_won_deal: '400', mean_days_to_win: 0, days_to_win: 0 },
    ]);
  });

  it('counts a deal in every stage at or before its furthest', async () => {
    const rows = await file.ask({ funnel: 'created' });
    expect(rows.map((r) => [r['stage'], r['count'], r['rate_previous']])).toEqual([
      ['prospecting', 8, null],
      ['engaging', 7, 7 / 8],
      ['decided', 6, 6 / 7],
      ['closed_won', 3, 0.5],
    ]);
    const [, ended] = await file.ask({ funnel: 'closing' });
    expect(ended).toMatchObject({ mean_days_previous: (10 + 30 + 2 + 0 + 38 + 1) / 6, median_days_previous: 6 });
  });
});

describe('calls without an id, by semicolons (look-alike)', () => {
  it('counts each row as a lead of its own and puts numbers into bands', async () => {
    const { ask } = await open('look-alikes/calls');
    expect((await ask({ funnel: 'campaign' })).map((r) => r['count'])).toEqual([6, 2]);
    const rows = await ask({ metrics: ['contacts', 'deposits', 'deposit_rate'], by: ['campaign_bucket'] });
    expect(rows.map((r) => Object.values(r))).toEqual([
      ['1', 2, 1, 0.5],
      ['2', 1, 0, 0],
      ['3', 1, 0, 0],
      ['10', 2, 1, 0.5],
    ]);
    expect(await ask({ metrics: ['never_contacted'], where: { month: 'jun' } })).toEqual([{ never_contacted: 2 }]);
  });
});

describe('ads already counted, with costs of nine digits (look-alike)', () => {
  it('sums what the rows say, and has no cost per click where there was none', async () => {
    const { ask } = await open('look-alikes/ads');
    const [all] = await ask({ metrics: ['ads', 'clicks', 'spend_of_ads', 'cost_per_lead', 'lead_to_sale'] });
    expect(all).toMatchObject({ ads: 4, clicks: 4, lead_to_sale: 2 / 6 });
    expect(Number(all?.['spend_of_ads'])).toBeCloseTo(4.499999971, 5);
    expect(Number(all?.['cost_per_lead'])).toBeCloseTo(4.499999971 / 6, 5);
    expect(await ask({ metrics: ['clicks', 'cpc'], by: ['ad_id'], where: { ad_id: '3' } })).toEqual([
      { ad_id: '3', clicks: 0, cpc: null },
    ]);
    const stages = await ask({ funnel: 'ads', by: ['age'] });
    expect(stages.map((r) => [r['age'], r['count']])).toEqual([
      ['30-34', 3],
      ['30-34', 1],
      ['35-39', 3],
      ['35-39', 1],
    ]);
  });
});

describe('event logs as product analytics counts them (look-alike)', () => {
  const at = (time: string) => `2026-05-01T${time}`;

  it('takes a step only strictly after the one before', async () => {
    const users = {
      same: [
        ['seen', at('09:00')],
        ['bought', at('09:00')],
      ],
      after: [
        ['seen', at('09:00')],
        ['bought', at('09:01')],
      ],
    } as const;
    const rows = await answerCase({ id: 'ties', steps: ['seen', 'bought'], users }, '1 day');
    expect(rows.map((r) => r['count'])).toEqual([2, 1]);
  });

  it('takes a window with its end, and an attempt after one that failed', async () => {
    const users = {
      justInTime: [
        ['seen', at('09:00')],
        ['bought', at('09:05')],
      ],
      tooLate: [
        ['seen', at('09:00')],
        ['bought', at('09:06')],
      ],
      again: [
        ['seen', at('09:00')],
        ['seen', at('10:00')],
        ['bought', at('10:02')],
      ],
    } as const;
    const rows = await answerCase({ id: 'window', steps: ['seen', 'bought'], users }, '5 minutes');
    expect(rows.map((r) => r['count'])).toEqual([3, 2]);
    expect(Number(rows[1]?.['mean_days_previous']) * 86_400).toBeCloseTo((300 + 120) / 2, 6);
  });

  it('needs every step in order, each with its own condition', async () => {
    const steps = ['seen', ['bought', { browser: 'Safari' }]] as const;
    const users = {
      skipped: [['bought', { browser: 'Safari' }]],
      reversed: [['bought', { browser: 'Safari' }], 'seen'],
      other: ['seen', ['bought', { browser: 'Firefox' }]],
      right: ['seen', ['bought', { browser: 'Safari' }]],
    } as const;
    const rows = await answerCase({ id: 'order', steps, users }, '1 day');
    expect(rows.map((r) => r['count'])).toEqual([3, 1]);
  });
});
