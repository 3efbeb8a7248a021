import { describe, expect, it } from 'vitest';
import { ask, open, pick, table } from './ask.ts';

const events = (funnel: string) => `
as_of: 2026-02-01
sources:
  web:
    kind: events
    rows:
      - {lead: a, at: 2026-01-01T08:00Z, event: visit, value: 5}
      - {lead: a, at: 2026-01-03T20:00Z, event: form, value: 7.5}
      - {lead: a, at: 2026-01-10T08:00Z, event: visit, value: 1}
      - {lead: b, at: 2026-01-09T08:00Z, event: visit}
      - {lead: c, at: 2026-01-09T08:00Z, event: form}
      - {lead: d, at: 2026-01-30T08:00Z, event: visit}
      - {lead: d, at: 2026-01-30T09:00Z, event: form, value: 2.5}
funnels:
  demand:
${funnel}
    stages:
      - {id: visitor, event: visit}
      - {id: lead, event: form, value: web.value}
`;

describe('a funnel of events', () => {
  const file = events('    window: 7 days');

  it('has counts, rates, money, lags and what is maturing', async () => {
    const [first, second] = await ask(file, { funnel: 'demand' });
    expect(first).toMatchObject({
      stage: 'visitor',
      count: 3,
      rate_first: 1,
      rate_previous: null,
      maturing: 1,
      value: '5',
    });
    expect(second).toMatchObject({ stage: 'lead', count: 2, value: '10', maturing: 1, closed_rate_first: 0.5 });
    expect(second?.['median_days_previous']).toBeCloseTo((2.5 + 1 / 24) / 2, 12);
  });

  it('tells how many came later without entering', async () => {
    expect((await table(file, { funnel: 'demand' })).info).toMatchObject({
      neverEntered: 1,
      basis: 'entries',
      byDay: false,
    });
  });

  it('counts a lead once per bucket it entered in', async () => {
    const rows = await ask(file, { funnel: 'demand', grain: 'week', from: '2025-12-29', to: '2026-01-12' });
    expect(pick(rows, 'period', 'stage', 'count')).toEqual([
      ['2025-12-29', 'visitor', 1],
      ['2025-12-29', 'lead', 1],
      ['2026-01-05', 'visitor', 2],
      ['2026-01-05', 'lead', 0],
    ]);
  });

  it('dates each stage on its own with basis activity', async () => {
    const rows = await ask(file, { funnel: 'demand', basis: 'activity', from: '2026-01-02', to: '2026-01-09' });
    expect(pick(rows, 'stage', 'count', 'rate_previous', 'value')).toEqual([
      ['visitor', 0, null, '0'],
      ['lead', 1, null, '7.5'],
    ]);
  });

  it('stretches an unlimited range over its data', async () => {
    const rows = await ask(file, { funnel: 'demand', grain: 'month' });
    expect(pick(rows, 'period', 'count')).toEqual([
      ['2026-01-01', 3],
      ['2026-01-01', 2],
    ]);
  });

  it('counts entries where it is told to', async () => {
    const rows = await ask(events('    window: 7 days\n    count: entries'), { funnel: 'demand' });
    expect(pick(rows, 'count')).toEqual([[4], [2]]);
  });

  it('shows who entered where with entry: open', async () => {
    const rows = await ask(events('    window: none\n    entry: open'), { funnel: 'demand' });
    expect(pick(rows, 'count', 'entered', 'rate_previous', 'maturing')).toEqual([
      [3, 3, null, 0],
      [3, 1, 2 / 3, 0],
    ]);
  });

  it('has positions in place of stages with order: any', async () => {
    const rows = await ask(events('    window: none\n    order: any'), { funnel: 'demand' });
    expect(pick(rows, 'position', 'stage', 'count')).toEqual([
      [1, null, 4],
      [2, null, 2],
    ]);
  });

  it('gives the same numbers for the catalog after a round trip through JSON', async () => {
    const engine = await open(file);
    const { catalog } = await engine.describe();
    expect(JSON.parse(JSON.stringify(catalog))).toEqual(catalog);
  });
});

describe('a funnel of dates', () => {
  const file = `
as_of: 2026-06-01
sources:
  crm:
    kind: leads
    stages: {lead: at, mql: mql_on, sql: sql_on, won: won_on}
    rows:
      - {lead: a, at: 2026-01-01, mql_on: 2026-01-11, won_on: 2026-02-01}
      - {lead: b, at: 2026-01-02, sql_on: 2026-01-22}
      - {lead: c, at: 2026-01-03, mql_on: 2026-01-01}
      - {lead: d, mql_on: 2026-03-01}
      - {lead: e, at: 2026-01-04, mql_on: 2026-07-01}
funnels:
  sales:
    window: 90 days
    stages: [lead, {id: mql, optional: true}, sql, won]
`;

  it('counts a lead in every stage at or before its furthest stamp, an optional one where it is stamped', async () => {
    const rows = await ask(file, { funnel: 'sales' });
    expect(pick(rows, 'stage', 'count', 'rate_previous', 'maturing')).toEqual([
      ['lead', 5, null, 0],
      ['mql', 3, 3 / 5, 0],
      ['sql', 2, 2 / 5, 0],
      ['won', 1, 1 / 2, 0],
    ]);
  });

  it('finds the stamps that run backwards, and counts lags by calendar day', async () => {
    const engine = await open(file);
    const { quality } = await engine.describe();
    expect(quality.sources[0]?.findings).toContainEqual(
      expect.objectContaining({ code: 'later-stage-before-former', count: 1 }),
    );
    const answer = await engine.answer({ funnel: 'sales' });
    expect(answer.info.byDay).toBe(true);
    expect(pick(answer.rows(), 'median_days_first')).toEqual([[null], [4], [20], [31]]);
  });

  it('dates a lead by its earliest stamp where the first is missing', async () => {
    const rows = await ask(file, { funnel: 'sales', from: '2026-03-01', to: '2026-04-01' });
    expect(pick(rows, 'count')).toEqual([[1], [1], [0], [0]]);
  });
});

describe('a funnel that is already counted', () => {
  const file = `
sources:
  mail:
    kind: counts
    grain: month
    stages: {sent: sent, opened: opened}
    measures: {bounces: bounced}
    rows:
      - {period: 2026-01, list: a, sent: 100, opened: 40, bounced: 1}
      - {period: 2026-01, list: b, sent: 50, opened: 60, bounced: 2}
      - {period: 2026-02, list: a, sent: 10, opened: 5, bounced: 3}
funnels:
  mail: {counts: mail, stages: [sent, opened]}
`;

  it('sums its columns by dimension and month', async () => {
    expect(pick(await ask(file, { funnel: 'mail' }), 'count', 'rate_previous')).toEqual([
      [160, null],
      [105, 105 / 160],
    ]);
    const rows = await ask(file, { funnel: 'mail', by: ['list'], from: '2026-01-01', to: '2026-02-01' });
    expect(pick(rows, 'list', 'count')).toEqual([
      ['a', 100],
      ['a', 40],
      ['b', 50],
      ['b', 60],
    ]);
    const months = await ask(file, { metrics: ['bounces', 'count(opened) / count(sent)'], grain: 'month' });
    expect(pick(months, 'period', 'bounces')).toEqual([
      ['2026-01-01', 3],
      ['2026-02-01', 3],
    ]);
  });

  it('has no grain finer than its own', async () => {
    const answer = await table(file, { funnel: 'mail', grain: 'week', from: '2026-01-05', to: '2026-01-12' });
    expect(pick(answer.rows(), 'count')).toEqual([[null], [null]]);
    expect(answer.columns.find((c) => c.name === 'count')?.notes?.[0]).toEqual({
      kind: 'undefined',
      reason: 'grain-finer-than-data',
    });
  });
});
