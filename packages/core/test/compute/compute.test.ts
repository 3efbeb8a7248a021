import { compile } from '@sluice/core';
import { type Cells, type CellsInfo, compute, filterCells, mergeCells, sealCells } from '@sluice/core/compute';
import { describe, expect, it } from 'vitest';

const { catalog } = compile(`
sluice: 1
currency: EUR
sources:
  web: {kind: events, from: web.csv}
  ads: {kind: spend, from: ads.csv}
funnels:
  demand:
    window: 30 days
    stages: [{id: visitor, event: visit}, {id: chat, event: chat, optional: true}, {id: lead, event: form, value: web.value}]
metrics:
  cpl: {formula: spend / count(lead), unit: currency}
  share: {formula: spend / total(spend)}
`);

const info: CellsInfo = {
  kind: 'funnel',
  basis: 'entries',
  from: null,
  to: null,
  asOf: '2026-01-01T00:00:00Z',
  timezone: 'UTC',
  grain: null,
  spans: [null],
  byDay: false,
  neverEntered: 0,
  withoutSubject: 0,
};
const sum = (...values: number[]) => ({ kind: 'sum', values }) as const;
const money = (...values: string[]) => ({ kind: 'money', values }) as const;
const samples = (...values: number[][]) =>
  ({
    kind: 'samples',
    money: false,
    values: values.map((exact) => ({ n: exact.length, sum: exact.reduce((a, b) => a + b, 0), exact })),
  }) as const;

/** Two channels and the group without one. */
const funnelCells: Cells = {
  info,
  length: 3,
  keys: [{ dimension: 'channel', values: ['email', 'direct'], codes: [0, 1, -1] }],
  span: [0, 0, 0],
  columns: {
    'reached:0': sum(10, 20, 5),
    'closed:0': sum(8, 20, 0),
    'reached:1': sum(4, 2, 0),
    'closed:1': sum(4, 2, 0),
    'reached:2': sum(5, 10, 0),
    'closed:2': sum(4, 10, 0),
    'lag:0>1': samples([1, 2, 3, 4], [9, 10], []),
    'lag:0>2': samples([1, 2, 3, 4, 5], [10, 20, 30, 40, 50, 60, 70, 80, 90, 100], []),
    'value:2': money('1500000', '9007199254740993000000', '0'),
  },
};
const metricCells: Cells = {
  info: { ...info, kind: 'metrics', basis: 'activity', grain: 'month', spans: ['2026-01-01', '2026-02-01'] },
  length: 3,
  keys: [{ dimension: 'channel', values: ['email', 'direct'], codes: [0, 1, 1] }],
  span: [0, 0, 1],
  columns: { spend: money('10000000', '30000000', '5000000'), 'count(demand.lead)': sum(4, 0, 2) },
};

describe('compute, a funnel', () => {
  const table = compute(catalog, { funnel: 'demand', by: ['channel'] }, funnelCells);
  const rows = table.rows();

  it('sorts groups by their text, the one without a value last, and has every stage', () => {
    expect(rows.map((r) => [r['channel'], r['stage'], r['count']])).toEqual([
      ['direct', 'visitor', 20],
      ['direct', 'chat', 2],
      ['direct', 'lead', 10],
      ['email', 'visitor', 10],
      ['email', 'chat', 4],
      ['email', 'lead', 5],
      [null, 'visitor', 5],
      [null, 'chat', 0],
      [null, 'lead', 0],
    ]);
  });

  it('takes the rate after an optional stage from the last required one', () => {
    expect(rows[5]).toMatchObject({
      rate_first: 0.5,
      rate_previous: 0.5,
      drop_off: 0.5,
      maturing: 1,
      closed_rate_first: 0.5,
    });
    expect(rows[3]).toMatchObject({ rate_first: 1, rate_previous: null, maturing: 2 });
  });

  it('leaves a rate over 0 undefined, with the reason', () => {
    expect(rows[8]).toMatchObject({ rate_first: 0, closed_rate_first: null });
    expect(table.columns.find((c) => c.name === 'closed_rate_first')?.notes?.[8]).toEqual({
      kind: 'undefined',
      reason: 'division-by-zero',
    });
  });

  it('interpolates quantiles and keeps money exact', () => {
    expect(rows[5]).toMatchObject({ median_days_first: 3, p25_days_first: 2, p75_days_first: 4, mean_days_first: 3 });
    expect(rows[5]?.['p90_days_first']).toBeCloseTo(4.6, 12);
    expect(rows[2]?.['value']).toBe('9007199254740993');
  });

  it('answers the total from merged cells', () => {
    const [visitor, , lead] = compute(catalog, { funnel: 'demand' }, mergeCells(funnelCells, [])).rows();
    expect(visitor).toMatchObject({ count: 35 });
    expect(lead).toMatchObject({ count: 15, value: '9007199254740994.5', median_days_first: 30 });
  });

  it('answers a filter from the cells of the group', () => {
    const some = filterCells(funnelCells, { kind: 'in', field: { of: 'row', name: 'channel' }, values: ['email'] });
    expect(compute(catalog, { funnel: 'demand' }, mergeCells(some, [])).rows()[0]).toMatchObject({ count: 10 });
    const empty = filterCells(funnelCells, { kind: 'exists', field: { of: 'row', name: 'channel' }, exists: false });
    expect(empty.length).toBe(1);
  });
});

describe('cells of a snapshot', () => {
  const sealed = sealCells(funnelCells);

  it('hold no single value, and nothing of fewer than five leads', () => {
    expect(JSON.stringify(sealed)).not.toContain('"exact"');
    const lags = sealed.columns['lag:0>1'];
    expect(lags?.kind === 'samples' && lags.values).toMatchObject([
      { n: 0, sum: 0 },
      { n: 0, sum: 0 },
      { n: 0, sum: 0 },
    ]);
  });

  it('keep quantiles exact in a cell, and estimate and mark them over several', () => {
    const own = compute(catalog, { funnel: 'demand', by: ['channel'] }, sealed);
    expect(own.rows()[2]?.['median_days_first']).toBe(55);
    expect(own.columns.find((c) => c.name === 'median_days_first')?.notes?.[2]).toBeUndefined();
    const total = compute(catalog, { funnel: 'demand' }, mergeCells(sealed, []));
    expect(Math.abs(Number(total.rows()[2]?.['median_days_first']) - 30)).toBeLessThan(3);
    expect(total.columns.find((c) => c.name === 'median_days_first')?.notes?.[2]).toEqual({ kind: 'estimated' });
  });

  it('survive JSON', () => {
    expect(JSON.parse(JSON.stringify(sealed))).toEqual(sealed);
  });
});

describe('compute, metrics', () => {
  const rows = compute(catalog, { metrics: ['cpl', 'share'], by: ['channel'], grain: 'month' }, metricCells).rows();

  it('has every bucket of each group; money that was divided is still text', () => {
    expect(rows).toEqual([
      { channel: 'direct', period: '2026-01-01', cpl: null, share: 0.75 },
      { channel: 'direct', period: '2026-02-01', cpl: '2.5', share: 1 },
      { channel: 'email', period: '2026-01-01', cpl: '2.5', share: 0.25 },
      { channel: 'email', period: '2026-02-01', cpl: null, share: 0 },
    ]);
  });

  it('gives up distinct counts that would have to be added', () => {
    const cells: Cells = { ...metricCells, columns: { n: { kind: 'distinct', values: [3, 4, 5] } } };
    expect(mergeCells(cells, ['channel']).columns['n']).toEqual({ kind: 'distinct', values: [3, 4, 5] });
    expect(mergeCells(cells, []).columns['n']).toEqual({ kind: 'undefined', reason: 'needs-an-engine' });
  });
});
