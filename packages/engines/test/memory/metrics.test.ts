import { describe, expect, it } from 'vitest';
import { ask, pick, table } from './ask.ts';

const file = `
as_of: 2026-04-15
currency: EUR
sources:
  crm:
    kind: leads
    stages: {lead: created, won: won_on}
    value: amount
    rows:
      - {lead: a, created: 2026-01-05, won_on: 2026-01-20, amount: 100.10, country: DE, employees: 10}
      - {lead: b, created: 2026-01-31, won_on: 2026-03-02, amount: 50.05, country: DE, employees: 300}
      - {lead: c, created: 2026-02-10, country: FR, employees: 200}
      - {lead: d, created: 2026-03-01, won_on: 2026-03-01, amount: "9007199254740993.123456", country: FR}
      - {lead: e, created: 2026-03-20, country: ""}
  ads:
    kind: spend
    rows:
      - {from_day: 2026-01-30, to_day: 2026-02-01, cost: 100, country: DE, channel: email}
      - {at: 2026-03-31, cost: 20.5, country: FR, type: tools}
dimensions:
  size: {from: crm.employees, bands: {small: [0, 200], large: [200, null]}}
  region: {from: [crm.country, ads.country], map: {DE: DACH}, else: other}
funnels:
  sales:
    window: none
    stages: [lead, won]
metrics:
  share: {formula: count(lead) / total(count(lead))}
`;
const months = { grain: 'month', from: '2026-01-01', to: '2026-05-01' } as const;

describe('metrics over time', () => {
  it('has every bucket of the range, counts 0 and ratios null', async () => {
    const rows = await ask(file, { metrics: ['count(lead)', 'spend', 'cpl', 'rate(lead, won)'], ...months });
    expect(pick(rows, 'period', 'count(lead)', 'spend', 'cpl', 'rate(lead, won)')).toEqual([
      ['2026-01-01', 2, '66.67', '33.335', 1],
      ['2026-02-01', 1, '33.33', '33.33', 0],
      ['2026-03-01', 2, '20.5', '10.25', 0.5],
      ['2026-04-01', 0, '0', null, null],
    ]);
  });

  it('says why a cell is not defined', async () => {
    const answer = await table(file, { metrics: ['cpl'], ...months });
    expect(answer.columns.find((c) => c.name === 'cpl')?.notes).toEqual({
      3: { kind: 'undefined', reason: 'division-by-zero' },
    });
  });

  it('shifts a formula by prior, trailing and to_date', async () => {
    const metrics = ['prior(count(lead), 1 month)', 'trailing(count(lead), 2 months)', 'to_date(count(lead), quarter)'];
    const rows = await ask(file, { metrics, ...months });
    expect(pick(rows, ...metrics)).toEqual([
      [0, 2, 2],
      [2, 3, 3],
      [1, 3, 5],
      // April runs until the 15th, so it is set against March up to the 15th
      [1, 2, 0],
    ]);
  });

  it('adds money exactly beyond what a double holds', async () => {
    const [row] = await ask(file, { metrics: ['value(won)', 'value(won) - spend', 'value(won) * 2'] });
    expect(row).toEqual({
      'value(won)': '9007199254741143.273456',
      'value(won) - spend': '9007199254741022.773456',
      'value(won) * 2': '18014398509482286.546912',
    });
  });

  it('divides by all groups with total', async () => {
    const rows = await ask(file, { metrics: ['share'], by: ['region'] });
    expect(pick(rows, 'region', 'share')).toEqual([
      ['DACH', 2 / 5],
      ['other', 2 / 5],
      [null, 1 / 5],
    ]);
  });
});

describe('metrics by dimension', () => {
  it('puts numbers into bands, those in none into the group without a value', async () => {
    const rows = await ask(file, { metrics: ['count(lead)'], by: ['size'] });
    expect(pick(rows, 'size', 'count(lead)')).toEqual([
      ['small', 1],
      ['large', 2],
      [null, 2],
    ]);
  });

  it('joins sources under one dimension', async () => {
    const rows = await ask(file, { metrics: ['count(lead)', 'spend'], by: ['region'] });
    expect(pick(rows, 'region', 'count(lead)', 'spend')).toEqual([
      ['DACH', 2, '100'],
      ['other', 2, '20.5'],
      [null, 1, '0'],
    ]);
  });

  it('does not define what is not split by the dimension, never the total', async () => {
    const answer = await table(file, { metrics: ['count(lead)', 'spend', 'cpl'], by: ['size'] });
    expect(pick(answer.rows(), 'count(lead)', 'spend', 'cpl')).toEqual([
      [1, null, null],
      [2, null, null],
      [2, null, null],
    ]);
    const notes = answer.columns.find((c) => c.name === 'spend')?.notes;
    expect(notes?.[0]).toEqual({ kind: 'undefined', reason: 'not-split-by-this-dimension' });
  });

  it('keeps spend of a source without the dimension in the group without a value', async () => {
    const rows = await ask(file, { metrics: ['spend'], by: ['channel'] });
    expect(pick(rows, 'channel', 'spend')).toEqual([
      ['email', '100'],
      [null, '20.5'],
    ]);
  });

  it('filters by several values, the empty one included', async () => {
    const where = { country: ['FR', null] };
    expect(await ask(file, { metrics: ['count(lead)'], where })).toEqual([{ 'count(lead)': 3 }]);
  });

  it('filters spend by type', async () => {
    expect(await ask(file, { metrics: ['media_spend'] })).toEqual([{ media_spend: '100' }]);
  });
});

describe('aggregates', () => {
  it('counts, sums, averages, finds extremes, medians and distinct values of a column', async () => {
    const metrics = [
      'rows(crm)',
      'sum(crm.employees)',
      'avg(crm.employees)',
      'min(crm.employees)',
      'max(crm.employees)',
      'median(crm.employees)',
      'distinct(crm.country)',
    ];
    expect(Object.values((await ask(file, { metrics }))[0] ?? {})).toEqual([5, 510, 170, 10, 300, 200, 2]);
  });

  it('leaves a mean of nothing undefined', async () => {
    expect(
      await ask(file, { metrics: ['avg(crm.employees)', 'sum(crm.employees)'], where: { country: 'XX' } }),
    ).toEqual([{ 'avg(crm.employees)': null, 'sum(crm.employees)': 0 }]);
  });

  it('compares an open bucket like any other and stops spend at as-of', async () => {
    const text = file.replace('as_of: 2026-04-15', 'as_of: 2026-01-31');
    const [row] = await ask(text, { metrics: ['spend', 'count(lead)', 'count(won)'] });
    expect(row).toEqual({ spend: '66.67', 'count(lead)': 2, 'count(won)': 1 });
  });
});
