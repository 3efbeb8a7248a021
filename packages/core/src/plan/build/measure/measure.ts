import type { Measure } from '../../../catalog/index.ts';
import { planCohortRate, planCountWithin, planMedianDays, planRate, planStageMeasure } from './measure-chain.ts';
import { planCustomers } from './measure-customers.ts';
import type { MeasureFrame } from './measure-frame.ts';
import { planKeySum, planLevel } from './measure-level.ts';
import { planRecurring } from './measure-recurring.ts';
import { planAggregate, planCountedMeasure, planDealDays, planDeals } from './measure-rows.ts';
import { planSpend } from './measure-spend.ts';
import { planOpenDeals, planOpenValue } from './measure-stock.ts';

/** Adds what one measure needs to the groups of its query. */
export function planMeasure(frame: MeasureFrame, measure: Measure): void {
  if (measure.kind === 'spend') planSpend(frame, measure);
  else if (measure.kind === 'deals') planDeals(frame, measure);
  else if (measure.kind === 'deal_days') planDealDays(frame, measure);
  else if ('funnel' in measure) planOverFunnel(frame, measure);
  else if ('sources' in measure) planOverSources(frame, measure);
  else planOverSource(frame, measure);
}

function planOverSources(
  frame: MeasureFrame,
  measure: Extract<Measure, { kind: 'open_deals' | 'key_sum' | 'level' | 'recurring' | 'customers' }>,
): void {
  if (measure.kind === 'open_deals') planOpenDeals(frame, measure);
  else if (measure.kind === 'key_sum') planKeySum(frame, measure);
  else if (measure.kind === 'level') planLevel(frame, measure);
  else if (measure.kind === 'customers') planCustomers(frame, measure);
  else planRecurring(frame, measure);
}

function planOverFunnel(frame: MeasureFrame, measure: Extract<Measure, { funnel: string }>): void {
  const funnel = frame.ctx.catalog.funnels[measure.funnel];
  if (!funnel) return;
  if (measure.kind === 'count' || measure.kind === 'value') planStageMeasure(frame, measure, funnel);
  else if (measure.kind === 'rate') planRate(frame, measure, funnel);
  else if (measure.kind === 'cohort_rate') planCohortRate(frame, measure, funnel);
  else if (measure.kind === 'median_days') planMedianDays(frame, measure, funnel);
  else if (measure.kind === 'count_within') planCountWithin(frame, measure, funnel);
  else planOpenValue(frame, measure, funnel);
}

function planOverSource(frame: MeasureFrame, measure: Extract<Measure, { source: string }>): void {
  const source = frame.ctx.catalog.sources[measure.source];
  if (!source) return;
  if (measure.kind === 'counted') planCountedMeasure(frame, measure, source);
  else planAggregate(frame, measure, source);
}
