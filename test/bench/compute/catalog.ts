import { compile } from '@sluice/core';
import type { Catalog } from '@sluice/core/catalog';
import type { MetricQuery } from '@sluice/core/query';
import { STAGES } from './log.ts';

const file = `
sluice: 1
title: Bench
timezone: UTC
currency: EUR
as_of: 2026-11-01
sources:
  log: {kind: events, from: log.parquet, lead: lead_id, at: ts, event: event, value: revenue}
dimensions:
  touch: {from: log.channel}
funnels:
  demand:
    window: 90 days
    stages:
${STAGES.map((stage) => `      - {id: ${stage}, event: ${stage}${stage === 'won' ? ', value: log.revenue' : ''}}`).join('\n')}
`;

export function benchCatalog(): Catalog {
  const { catalog, diagnostics } = compile(file);
  const errors = diagnostics.filter((d) => d.severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 1));
  return catalog;
}

/** How many leads reach each stage, by the channel of their first touch. */
export const COUNTS: MetricQuery = {
  metrics: STAGES.map((stage) => `count(${stage})`),
  basis: 'entries',
  by: ['touch'],
};

/** The same with rates, maturing leads, days between stages (mean and quartiles) and revenue. */
export const TIMES: MetricQuery = { funnel: 'demand', by: ['touch'] };
