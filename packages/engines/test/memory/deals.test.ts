import { describe, expect, it } from 'vitest';
import { ask, pick } from './ask.ts';

const file = `
as_of: 2026-05-10
currency: USD
sources:
  deals:
    kind: deals
    deal: id
    opened: opened_on
    closed: closed_on
    amount: amount
    won: {state: Won}
    lost: {state: Lost}
    rows:
      - {id: d1, opened_on: 2026-01-01, closed_on: 2026-02-10, amount: 100, state: Won, owner: ann, proposal_on: 2026-01-20}
      - {id: d2, opened_on: 2026-01-05, closed_on: 2026-02-20, amount: 70, state: Lost, owner: ann}
      - {id: d3, opened_on: 2026-02-01, closed_on: 2026-08-01, amount: 30, state: Open, owner: bob, proposal_on: 2026-03-05}
      - {id: d4, opened_on: 2026-03-01, closed_on: 2026-06-01, amount: 9, state: Won, owner: bob}
      - {id: d5, opened_on: 2026-03-01, amount: 5, state: Won, owner: bob}
funnels:
  pipeline:
    subject: deal
    window: none
    stages:
      - {id: opened, row: deals, value: deals.amount}
      - {id: proposal, date: deals.proposal_on, value: deals.amount}
      - {id: won, date: deals.closed, where: {won: true}, value: deals.amount}
`;

describe('deals', () => {
  it('fall on their close, and one not closed yet has not happened', async () => {
    const metrics = ['opened_deals', 'won_deals', 'lost_deals', 'won_amount', 'win_rate', 'days_to_win'];
    const [all] = await ask(file, { metrics });
    expect(all).toEqual({
      opened_deals: 5,
      won_deals: 2,
      lost_deals: 1,
      won_amount: '105',
      win_rate: 2 / 3,
      days_to_win: 40,
    });
    const rows = await ask(file, { metrics, grain: 'month', from: '2026-02-01', to: '2026-04-01' });
    expect(pick(rows, 'period', ...metrics)).toEqual([
      ['2026-02-01', 1, 1, 1, '100', 0.5, 40],
      ['2026-03-01', 2, 0, 0, '0', null, null],
    ]);
  });

  it('are in the pipeline at the stage they were at when the period ended', async () => {
    const metrics = ['open_value(opened)', 'open_value(proposal)'];
    const rows = await ask(file, { metrics, grain: 'month', from: '2026-01-01', to: '2026-04-01' });
    expect(pick(rows, 'period', ...metrics)).toEqual([
      ['2026-01-01', '70', '100'],
      ['2026-02-01', '30', '0'],
      ['2026-03-01', '9', '30'],
    ]);
    expect(pick(await ask(file, { metrics, by: ['owner'] }), 'owner', ...metrics)).toEqual([['bob', '9', '30']]);
  });

  it('make a funnel of their own', async () => {
    expect(pick(await ask(file, { funnel: 'pipeline', by: ['owner'] }), 'owner', 'stage', 'count', 'value')).toEqual([
      ['ann', 'opened', 2, '170'],
      ['ann', 'proposal', 1, '100'],
      ['ann', 'won', 1, '100'],
      ['bob', 'opened', 3, '44'],
      ['bob', 'proposal', 1, '30'],
      ['bob', 'won', 0, '0'],
    ]);
  });
});
