import type { MetricQuery } from '@sluice/core/query';

/** The file all golden statements are made from: small, and with every kind of source. */
export const file = `
sluice: 1
title: Golden SQL
timezone: Europe/Berlin
currency: EUR
as_of: 2026-10-31
sources:
  web:
    kind: events
    lead: lead
    visitor: visitor
    campaign: campaign
    source: source
    medium: medium
    rows:
      - {lead: a, visitor: v, at: 2026-03-01T08:00:00Z, event: visit, campaign: spring, source: google, medium: cpc, page: home}
      - {lead: a, visitor: v, at: 2026-09-02T08:00:00Z, event: signup, campaign: spring, source: google, medium: cpc, page: form}
  crm:
    kind: leads
    also: [external_id]
    value: amount
    stages: {qualified: qualified_on}
    rows:
      - {lead: a, at: 2026-03-02T08:00:00Z, qualified_on: 2026-04-01T10:00:00Z, amount: 10, country: DE, employees: 25, external_id: x1}
  deals:
    kind: deals
    deal: deal
    opened: opened_on
    closed: closed_on
    amount: amount
    won: {stage: Won}
    lost: {stage: Lost}
    rows:
      - {deal: d1, lead: a, opened_on: 2026-02-01, closed_on: 2026-05-01, amount: 100, stage: Won, owner: Ada}
      - {deal: d2, lead: b, opened_on: 2026-03-01, closed_on: null, amount: 50, stage: Open, owner: Ben}
  ads:
    kind: spend
    from_day: first
    to_day: last
    cost: cost
    rows:
      - {first: 2026-03-01, last: 2026-03-31, cost: 100, channel: paid_search}
  subs:
    kind: subscriptions
    rows:
      - {account: k1, start: 2026-01-01, mrr: 10, plan: basic}
      - {account: k1, start: 2026-02-10, end: 2026-03-05, mrr: 5, plan: extra}
  posts:
    kind: social
    rows:
      - {at: 2026-01-31, network: a, followers: 100}
metrics: {settings: {clv_model: bg_nbd}}
dimensions:
  size: {from: crm.employees, bands: {small: [0, 50], large: [50, null]}}
  land: {from: crm.country, map: {DE: Germany}, else: other}
  last_page: {from: web.page, of_lead: last_touch}
  entry_campaign: {from: web.campaign, of_lead: at(visited)}
funnels:
  demand:
    window: 90 days
    stages: [{id: visited, event: visit}, {id: signed, event: signup}, {id: demoed, event: demo, within: 30 days}]
  mixed:
    window: 2 months
    stages:
      - {id: came, event: visit}
      - {id: asked, event: [visit, ask], optional: true}
      - {id: qualified, date: crm.qualified_on, value: crm.amount}
    same: [campaign]
    without: [{event: unsubscribe, drops: rest}]
  strict:
    window: 30 days
    count: entries
    ties: strict
    stages: [{id: in, event: visit}, {id: next, event: signup, direct: true}]
    without: [{event: refund, drops: lead}, {event: spam, drops: attempt}]
  anyhow:
    window: 30 days
    order: any
    stages: [{id: one, event: visit}, {id: two, event: signup}, {id: three, event: demo}]
  pipeline:
    subject: deal
    window: none
    stages:
      - {id: opened, date: deals.opened, value: deals.amount}
      - {id: closed, date: deals.closed}
      - {id: won, date: deals.closed, where: {won: true}, value: deals.amount}
`;

/** Attribution, of which a file has one, by what the funnels count. */
export const attributions: Readonly<Record<string, string>> = {
  leads: `
attribution:
  conversion: mixed.qualified
  model: linear
  lookback: 2 months
  exclude: [direct]
`,
  deals: `
attribution:
  conversion: pipeline.won
  milestones: {opportunity: opened}
  touches: [{event: visit}]
  model: markov
  lookback: 90 days
`,
};

/** By name: whose attribution, and a question whose journeys are one golden statement. */
export const journeys: Readonly<Record<string, readonly [of: string, question: MetricQuery]>> = {
  'paths-of-leads': ['leads', { attribution: true, by: ['channel', 'size'] }],
  'paths-of-deals': ['deals', { attribution: { models: ['markov'] }, by: ['campaign'], where: { owner: 'Ada' } }],
};

/** By name: a question, each of whose groups is one golden statement. */
export const questions: Readonly<Record<string, MetricQuery>> = {
  'counts-by-first-touch': { metrics: ['rate(demand.visited, demand.demoed)'], by: ['channel'] },
  'counts-by-month': {
    metrics: ['rate(demand.visited, demand.signed)'],
    grain: 'month',
    from: '2026-01-01',
    to: '2026-04-01',
  },
  'funnel-with-times': { funnel: 'demand', by: ['land'] },
  'activity-by-month': { metrics: ['count(demand.signed)'], grain: 'month', from: '2026-01-01', to: '2026-04-01' },
  'activity-value-by-page': { metrics: ['value(mixed.qualified)'], by: ['last_page'] },
  'optional-same-without': { funnel: 'mixed', by: ['size'], where: { size: ['small', null] } },
  'direct-and-voided': { funnel: 'strict', by: ['last_page'] },
  'any-order': { funnel: 'anyhow', by: ['entry_campaign'] },
  'passed-stages': { funnel: 'pipeline', by: ['owner'] },
  'cohort-of-deals': { metrics: ['cohort_rate(pipeline.opened, pipeline.won, 30 days)'] },
  'won-deals': { metrics: ['revenue', 'win_rate'], by: ['owner'], period: 'last 12 months' },
  'open-value': { metrics: ['open_value(pipeline.opened)'], grain: 'quarter', from: '2026-01-01', to: '2026-07-01' },
  'spend-by-day': { metrics: ['spend'], by: ['channel'], grain: 'month', from: '2026-03-01', to: '2026-05-01' },
  'leads-within': { metrics: ['count_within(demand.visited, demand.signed, 30 days)'] },
  'recurring-by-plan': {
    metrics: ['mrr', 'mrr_new', 'mrr_churn', 'active_accounts'],
    by: ['plan'],
    grain: 'month',
    from: '2026-01-01',
    to: '2026-04-01',
  },
  'top-customers': { metrics: ['top_customer_share'], by: ['owner'], period: 'last 12 months' },
  purchases: { metrics: ['predicted_purchases'], by: ['owner'], where: { owner: ['Ada', null] } },
  followers: { metrics: ['followers'], by: ['network'], grain: 'month', from: '2026-01-01', to: '2026-03-01' },
  'rows-and-aggregates': {
    metrics: ['rows(web)', 'distinct(web.campaign)', 'avg(crm.employees)', 'median(crm.amount)', 'max(crm.employees)'],
  },
};

/** Questions that are also spelled for rows known to stand in time order. */
export const ordered: readonly string[] = ['counts-by-first-touch'];

/** Nodes of the plan of a question that are golden on their own: by name the question, and the kind of the node. */
export const nodes: Readonly<Record<string, readonly [question: string, kind: string]>> = {
  'node-scan': ['counts-by-first-touch', 'scan'],
  'node-derive': ['counts-by-first-touch', 'derive'],
  'node-stack': ['counts-by-first-touch', 'stack'],
  'node-pick': ['counts-by-first-touch', 'pick'],
  'node-chain': ['counts-by-first-touch', 'chain'],
  'node-filter': ['won-deals', 'filter'],
  'node-expand': ['spend-by-day', 'expand'],
};
