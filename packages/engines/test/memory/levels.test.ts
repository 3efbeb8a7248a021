import { describe, expect, it } from 'vitest';
import { ask, pick } from './ask.ts';

const social = `as_of: 2026-03-31
sources:
  posts:
    kind: social
    rows:
      - {at: 2026-01-31, network: a, followers: 100}
      - {at: 2026-01-10, network: a, followers: 90}
      - {at: 2026-01-20, network: b, followers: 50}
      - {at: 2026-03-05, network: a, followers: 120, shares: 4}
`;

describe('a level that rows state', () => {
  it('is the last value of each series, carried on until a newer one, and summed over series', async () => {
    const rows = await ask(social, { metrics: ['followers'], grain: 'month', from: '2026-01-01', to: '2026-04-01' });
    expect(pick(rows, 'period', 'followers')).toEqual([
      ['2026-01-01', 150],
      ['2026-02-01', 150],
      ['2026-03-01', 170],
    ]);
  });

  it('adds up over the groups it is split by', async () => {
    const rows = await ask(social, { metrics: ['followers', 'follower_growth'], by: ['network'], period: '2026-03' });
    expect(pick(rows, 'network', 'followers', 'follower_growth').sort()).toEqual([
      ['a', 120, 0.2],
      ['b', 50, 0],
    ]);
  });

  it('has no growth where nothing is known from before', async () => {
    expect(await ask(social, { metrics: ['follower_growth'], period: '2026-01' })).toEqual([{ follower_growth: null }]);
    expect(await ask(social, { metrics: ['follower_growth'] })).toEqual([{ follower_growth: null }]);
  });

  it('is of the list size before the period, or at its end where the file says so', async () => {
    const mails = (settings: string): string => `as_of: 2026-03-31
sources:
  mails:
    kind: emails
    rows:
      - {at: 2026-02-20, list: news, addresses: 8000}
      - {at: 2026-03-10, list: news, subscribed: 500, unsubscribed: 100, addresses: 8400}
${settings}`;
    const growth = async (settings: string) =>
      (await ask(mails(settings), { metrics: ['list_growth'], period: '2026-03' }))[0]?.['list_growth'];
    expect(await growth('')).toBe(0.05);
    expect(await growth('metrics: {settings: {list_base: end}}')).toBe(400 / 8400);
  });
});
