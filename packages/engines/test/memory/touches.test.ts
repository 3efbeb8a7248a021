import { describe, expect, it } from 'vitest';
import { ask, open, pick } from './ask.ts';

const file = (ofLead: string) => `
as_of: 2026-03-01
channels: {base: ga4, of_lead: ${ofLead}}
sources:
  web:
    kind: events
    rows:
      - {lead: a, at: 2026-01-01T08:00Z, event: visit, source: google, medium: cpc}
      - {lead: a, at: 2026-01-02T08:00Z, event: visit, source: news, medium: email}
      - {lead: a, at: 2026-01-03T08:00Z, event: sign_up, source: (direct), medium: (none)}
      - {lead: a, at: 2026-01-09T08:00Z, event: visit, source: bing, medium: organic}
      - {lead: b, at: 2026-01-01T08:00Z, event: visit, source: (direct), medium: (none)}
      - {lead: c, at: 2026-01-05T08:00Z, event: visit, source: x.com, medium: social}
      - {lead: c, at: 2026-01-06T08:00Z, event: sign_up, source: x.com, medium: social}
funnels:
  demand:
    window: 30 days
    stages:
      - {id: visitor, event: visit}
      - {id: lead, event: sign_up}
`;

const query = { funnel: 'demand', by: ['channel'] };

describe('by channel', () => {
  it('takes the first value that is not empty by default', async () => {
    const rows = await ask(file('first_touch'), query);
    expect(pick(rows, 'channel', 'stage', 'count')).toEqual([
      ['direct', 'visitor', 1],
      ['direct', 'lead', 0],
      ['organic_social', 'visitor', 1],
      ['organic_social', 'lead', 1],
      ['paid_search', 'visitor', 1],
      ['paid_search', 'lead', 1],
    ]);
  });

  it('takes the last value at or before the furthest row with last_touch', async () => {
    const rows = await ask(file('last_touch'), query);
    expect(pick(rows, 'channel', 'count')).toEqual([
      ['direct', 2],
      ['direct', 1],
      ['organic_social', 1],
      ['organic_social', 1],
    ]);
  });

  it('passes over direct with last_non_direct unless there is nothing else', async () => {
    const rows = await ask(file('last_non_direct'), query);
    expect(pick(rows, 'channel', 'count')).toEqual([
      ['direct', 1],
      ['direct', 0],
      ['email', 1],
      ['email', 1],
      ['organic_social', 1],
      ['organic_social', 1],
    ]);
  });

  it('takes the row of the stage with at(stage), and says who did not reach it', async () => {
    const rows = await ask(file('at(lead)'), query);
    expect(pick(rows, 'channel', 'count')).toEqual([
      ['direct', 1],
      ['direct', 1],
      ['not_reached', 1],
      ['not_reached', 0],
      ['organic_social', 1],
      ['organic_social', 1],
    ]);
  });

  it('adds up to the total, and a filter gives the row of the breakdown', async () => {
    const engine = await open(file('first_touch'));
    const total = pick((await engine.answer({ funnel: 'demand' })).rows(), 'count', 'rate_previous');
    expect(total).toEqual([
      [3, null],
      [2, 2 / 3],
    ]);
    const broken = (await engine.answer(query)).rows().filter((row) => row['channel'] === 'paid_search');
    const filtered = (await engine.answer({ funnel: 'demand', where: { channel: 'paid_search' } })).rows();
    expect(filtered).toEqual(broken.map(({ channel: _, ...row }) => row));
  });

  it('splits counts by activity as well, and keeps their sum', async () => {
    const rows = await ask(file('first_touch'), { metrics: ['count(lead)'], by: ['channel'] });
    expect(pick(rows, 'channel', 'count(lead)')).toEqual([
      ['organic_social', 1],
      ['paid_search', 1],
    ]);
  });
});

describe('answerAll', () => {
  it('passes over the leads once for all queries', async () => {
    const engine = await open(file('first_touch'));
    await engine.answerAll([
      query,
      { funnel: 'demand' },
      { metrics: ['count(lead)', 'rate(visitor, lead)'], grain: 'week' },
    ]);
    expect(engine.stats.scans).toBe(1);
  });

  it('answers the other queries when one is wrong', async () => {
    const engine = await open(file('first_touch'));
    const [bad, good] = await engine.answerAll([{ funnel: 'demnd' }, { funnel: 'demand' }]);
    expect(bad && 'diagnostics' in bad && bad.diagnostics.map((d) => [d.code, d.params])).toMatchObject([
      ['query-unknown-name', { name: 'demnd', nearest: 'demand' }],
    ]);
    expect(good && 'columns' in good && good.length).toBe(2);
    await expect(engine.answer({ funnel: 'demnd' })).rejects.toMatchObject({
      diagnostics: [{ code: 'query-unknown-name' }],
    });
  });
});
