import { compile } from '@sluice/core';
import type { MetricQuery } from '@sluice/core/query';
import { duckdb } from '@sluice/engines/duckdb';
import { memory } from '@sluice/engines/memory';
import { describe, expect, it } from 'vitest';
import { expectSameAnswers, noDuckdb } from '../../../../test/agree/duckdb.ts';

/** Rows the random logs do not make: other ids, e-mails, channels by rule, numbers and amounts as keys, both clock changes. */
const file = `
sluice: 1
timezone: Europe/Berlin
currency: EUR
as_of: 2026-12-31
sources:
  web: {kind: events, from: web.csv, lead: lead, visitor: visitor, campaign: campaign, source: source, medium: medium, value: paid}
  crm: {kind: leads, from: crm.csv, also: [external_id], value: amount, stages: {qualified: qualified_on}}
  deals: {kind: deals, from: deals.csv, deal: deal, opened: opened_on, closed: closed_on, amount: amount, won: {stage: Won}, lost: {stage: Lost}}
  ads: {kind: spend, from: ads.csv, from_day: first, to_day: last, cost: cost}
dimensions:
  size: {from: crm.employees, bands: {small: [0, 50], large: [50, null]}}
  worth: {from: crm.amount, of_lead: last_touch}
  staff: {from: crm.employees}
  joined: {from: crm.at}
  land: {from: crm.country, map: {DE: Germany}, else: other}
  last_page: {from: web.page, of_lead: last_touch}
  entry_page: {from: web.page, of_lead: at(visited)}
  asked_page: {from: web.page, of_lead: at(signed)}
channels:
  of_lead: last_non_direct
funnels:
  demand:
    window: 1 month
    stages: [{id: visited, event: visit}, {id: signed, event: signup, where: {not: {page: home}}}, {id: paid, event: pay, value: web.paid}]
  mixed:
    window: 2 months
    stages: [{id: came, event: visit}, {id: ready, date: crm.qualified_on, within: 1 month, value: crm.amount}]
  pipeline:
    subject: deal
    window: none
    stages: [{id: opened, date: deals.opened, value: deals.amount}, {id: won, date: deals.closed, where: {won: true}}]
`;

const visit = (lead: string | null, at: string, event: string, more: object = {}) => ({
  lead,
  visitor: null,
  at,
  event,
  campaign: null,
  source: null,
  medium: null,
  page: null,
  paid: null,
  ...more,
});

const rows = {
  web: [
    visit(null, '2026-01-31T10:00:00Z', 'visit', { visitor: 'v1', source: 'google', medium: 'cpc', page: 'home' }),
    visit(' a ', '2026-02-27T10:00:00Z', 'signup', { visitor: 'v1', page: 'form' }),
    visit('x1', '2026-02-28T09:59:59Z', 'pay', { paid: '9007199254.740993', page: 'till' }),
    visit('B@Mail.example', '2026-02-28T01:30:00Z', 'visit', { source: '(direct)', medium: '(none)' }),
    visit('b@mail.example', '2026-03-28T01:30:00Z', 'signup', { source: 'newsletter', medium: 'email', page: 'Form' }),
    visit('b@mail.example', '2026-03-29T00:30:00Z', 'pay', { paid: 2.5 }),
    visit('c', '2026-09-25T00:30:00Z', 'visit', { medium: 'organic', source: 'bing', page: 'home' }),
    visit('c', '2026-10-25T00:30:00Z', 'signup', { page: 'x' }),
    visit('c', '2026-10-25T01:30:00Z', 'pay', { paid: 1 }),
    visit('c', '2026-10-25T00:30:00Z', 'pay', { paid: 3 }),
    visit(null, '2026-05-05T05:05:05Z', 'visit', { visitor: 'alone', source: 'facebook', medium: 'social' }),
    visit('d', '2026-05-05T05:05:05Z', 'visit', { source: '(direct)', medium: '(none)', page: 'home' }),
  ],
  crm: [
    {
      lead: 'a',
      at: '2026-01-02T08:00:00Z',
      qualified_on: '2026-02-28T11:00:00Z',
      amount: 10.5,
      country: 'DE',
      employees: 25,
      external_id: 'x1',
    },
    {
      lead: 'b@mail.example',
      at: '2026-01-02T08:00:00.250Z',
      qualified_on: '2026-03-29T01:30:00Z',
      amount: 0.000001,
      country: 'FR',
      employees: 0.1,
      external_id: 'a',
    },
    {
      lead: 'c',
      at: null,
      qualified_on: '2026-10-25T01:30:00Z',
      amount: -3,
      country: null,
      employees: 1e21,
      external_id: 'x1',
    },
    {
      lead: 'e',
      at: '2026-06-01T08:00:00Z',
      qualified_on: null,
      amount: null,
      country: 'DE',
      employees: 50,
      external_id: null,
    },
  ],
  deals: [
    { deal: 'd1', opened_on: '2026-02-01', closed_on: '2026-05-01', amount: 100, stage: 'Won', owner: 'Ada' },
    { deal: 'd2', opened_on: '2026-03-01', closed_on: null, amount: 50.25, stage: 'Open', owner: 'Ben' },
    { deal: 'd3', opened_on: null, closed_on: '2026-04-01', amount: 7, stage: 'Lost', owner: null },
    { deal: 'd4', opened_on: '2026-05-01', closed_on: '2026-04-30', amount: 9, stage: 'Won', owner: 'Ada' },
  ],
  ads: [
    { first: '2026-03-01', last: '2026-03-31', cost: 100, channel: 'paid_search' },
    { first: '2026-03-30', last: null, cost: -0.005, channel: null },
    { first: null, last: null, cost: 12.345678, channel: 'email' },
    { first: '2026-04-02', last: '2026-04-01', cost: 1, channel: 'email' },
  ],
};

const keys = ['channel', 'size', 'worth', 'staff', 'joined', 'land', 'last_page', 'entry_page', 'asked_page'];
const months = { grain: 'month', from: '2026-01-01', to: '2027-01-01' } as const;

const queries: readonly MetricQuery[] = [
  ...['demand', 'mixed'].flatMap((funnel) => [
    { funnel },
    { funnel, ...months },
    ...keys.map((key) => ({ funnel, by: [key] })),
    { funnel, by: ['channel', 'land'], where: { land: ['Germany', null] } },
  ]),
  ...keys.map((key) => ({
    metrics: ['count(demand.signed)', 'value(demand.paid)', 'count(mixed.ready)'],
    by: [key],
    ...months,
  })),
  {
    metrics: [
      'cohort_rate(demand.visited, demand.paid, 30 days)',
      'cohort_rate(pipeline.opened, pipeline.won, 60 days)',
    ],
    ...months,
  },
  { funnel: 'pipeline', by: ['owner'] },
  { metrics: ['revenue', 'win_rate', 'sales_cycle', 'open_value(pipeline.opened)'], by: ['owner'], ...months },
  { metrics: ['spend'], by: ['channel'], ...months },
  { metrics: ['spend'] },
  { metrics: ['rows(web)', 'distinct(web.page)', 'sum(web.paid)'], by: ['channel'] },
  { metrics: ['avg(crm.amount)', 'median(crm.amount)', 'min(crm.employees)', 'max(crm.amount)'], by: ['land'] },
  {
    metrics: ['rows(crm)'],
    by: ['staff'],
    where: { kind: 'compare', field: { of: 'row', name: 'staff' }, op: 'gte', value: 25 },
  },
  {
    metrics: ['rows(web)'],
    where: { kind: 'not', of: { kind: 'like', field: { of: 'row', name: 'last_page' }, pattern: 'F*m' } },
  },
];

describe.skipIf(noDuckdb)('duckdb(catalog, {rows}).answerAll() on rare rows', () => {
  it.each(queries.map((query) => [JSON.stringify(query), query] as const))(
    'gives what memory gives for %s',
    async (_, query) => {
      const { catalog, diagnostics } = compile(file);
      expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
      const engine = await memory(catalog, { rows, now: 0 });
      const other = await duckdb(catalog, { rows, now: 0 });
      expect((await engine.answer(query)).length).toBeGreaterThan(0);
      await expectSameAnswers(engine, other, [query]);
      await other.close();
    },
  );
});
