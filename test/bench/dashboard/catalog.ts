import { compile } from '@sluice/core';
import type { Catalog } from '@sluice/core/catalog';
import type { MetricQuery } from '@sluice/core/query';
import { STAGES } from '../compute/log.ts';

/** What was paid, month by month. */
export const SPEND = Array.from({ length: 24 }, (_, month) => ({
  at: new Date(Date.UTC(2024, 10 + month, 1)).toISOString().slice(0, 10),
  cost: 10_000 + 250 * month,
}));

const file = `
sluice: 1
title: Bench
timezone: UTC
currency: EUR
as_of: 2026-11-01
sources:
  log: {kind: events, from: log.parquet, lead: lead_id, at: ts, event: event, value: revenue}
  ads: {kind: spend, rows: ${JSON.stringify(SPEND)}}
dimensions:
  touch: {from: log.channel}
funnels:
  demand:
    window: 90 days
    stages:
${STAGES.map((stage) => `      - {id: ${stage}, event: ${stage}${stage === 'won' ? ', value: log.revenue' : ''}}`).join('\n')}
attribution:
  conversion: won
  touches: [{event: visit}]
  by: touch
  model: position
  compare: [markov]
  lookback: 90 days
metrics:
  use: [cost_per_mql]
`;

export function dashboardCatalog(): Catalog {
  const { catalog, diagnostics } = compile(file);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 1));
  return catalog;
}

export const PARTS = ['funnel', 'weeks', 'cohort', 'credit', 'cost'] as const;
export type Part = (typeof PARTS)[number];

/** The questions of one dashboard. */
export const QUERIES: Readonly<Record<Part, MetricQuery>> = {
  funnel: { metrics: STAGES.map((stage) => `count(${stage})`), basis: 'entries', by: ['touch'] },
  weeks: { metrics: STAGES.map((stage) => `count(${stage})`), grain: 'week' },
  cohort: { cohort: { from: 'visit', to: 'lead', within: ['30 days', '60 days', '90 days'] }, grain: 'month' },
  credit: { attribution: true },
  cost: { metrics: ['cost_per_mql'], grain: 'month' },
};
