import { compile } from '@sluice/core';
import { type Facts, furtherQueries, type Plan, type PlanNode, planAll } from '@sluice/core/plan';
import type { MetricQuery } from '@sluice/core/query';

export const text = `
sluice: 1
timezone: Europe/Berlin
week_starts: monday
currency: EUR
sources:
  crm:
    kind: leads
    from: crm.csv
    also: [old_id]
    stages: {mql: mql_on}
    value: amount
  web: {kind: events, from: web.csv}
  ads: {kind: spend, from: ads.csv}
dimensions:
  size: {from: crm.employees, bands: {small: [0, 10], large: [10, null]}}
funnels:
  demand:
    window: 30 days
    stages:
      - {id: visitor, event: visit}
      - {id: lead, event: [sign_up, form], where: {page: home}}
      - {id: mql, date: crm.mql_on, within: 7 days, value: crm.amount}
    without: [{event: unsubscribe, after: lead}]
  exact:
    window: 1 month
    stages: [{id: visit, event: visit}, {id: form, event: form}]
`;

const noon = Date.UTC(2026, 5, 30, 10) * 1000;
const day = (iso: string) => Date.parse(iso) / 86_400_000;

export const facts: Facts = {
  asOf: noon,
  now: noon,
  latestRow: noon,
  sources: {
    crm: {
      length: 10,
      fields: {
        lead: { type: 'text', range: null },
        old_id: { type: 'text', range: null },
        employees: { type: 'number', range: null },
        amount: { type: 'money', range: null },
        mql_on: { type: 'day', range: [day('2026-01-10'), day('2026-03-01')] },
      },
    },
    web: {
      length: 100,
      fields: {
        lead: { type: 'text', range: null },
        visitor: { type: 'text', range: null },
        at: { type: 'instant', range: [Date.UTC(2026, 0, 5) * 1000, Date.UTC(2026, 1, 20) * 1000] },
        event: { type: 'text', range: null },
        page: { type: 'text', range: null },
        source: { type: 'text', range: null },
        medium: { type: 'text', range: null },
      },
    },
    ads: {
      length: 3,
      fields: {
        from_day: { type: 'day', range: [day('2026-01-01'), day('2026-01-01')] },
        to_day: { type: 'day', range: [day('2026-03-31'), day('2026-03-31')] },
        cost: { type: 'money', range: null },
        channel: { type: 'text', range: null },
      },
    },
  },
};

export const { catalog } = compile(text);

/** The plan of some queries, which must all be answerable. */
export function planOf(...queries: MetricQuery[]): Plan {
  const { plan, diagnostics } = planAll(catalog, queries, facts, { further: furtherQueries });
  const faults = diagnostics.flat();
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return plan;
}

/** The nodes of one kind. */
export function nodesOf<K extends PlanNode['kind']>(plan: Plan, kind: K): Extract<PlanNode, { kind: K }>[] {
  const isKind = (node: PlanNode): node is Extract<PlanNode, { kind: K }> => node.kind === kind;
  return Object.values(plan.nodes).filter(isKind);
}
