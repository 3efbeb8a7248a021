import type { Measure } from '../../../catalog/index.ts';
import { planCohortRate, planMedianDays, planRate, planStageMeasure } from './measure-chain.ts';
import type { MeasureFrame } from './measure-frame.ts';
import { planAggregate, planCountedMeasure, planDealDays, planDeals } from './measure-rows.ts';
import { planSpend } from './measure-spend.ts';
import { planOpenValue } from './measure-stock.ts';

/** Adds what one measure needs to the groups of its query. */
export function planMeasure(frame: MeasureFrame, measure: Measure): void {
  if (measure.kind === 'spend') planSpend(frame, measure);
  else if (measure.kind === 'deals') planDeals(frame, measure);
  else if (measure.kind === 'deal_days') planDealDays(frame, measure);
  else if ('funnel' in measure) planOverFunnel(frame, measure);
  else planOverSource(frame, measure);
}

function planOverFunnel(frame: MeasureFrame, measure: Extract<Measure, { funnel: string }>): void {
  const funnel = frame.ctx.catalog.funnels[measure.funnel];
  if (!funnel) return;
  if (measure.kind === 'count' || measure.kind === 'value') planStageMeasure(frame, measure, funnel);
  else if (measure.kind === 'rate') planRate(frame, measure, funnel);
  else if (measure.kind === 'cohort_rate') planCohortRate(frame, measure, funnel);
  else if (measure.kind === 'median_days') planMedianDays(frame, measure, funnel);
  else planOpenValue(frame, measure, funnel);
}

function planOverSource(frame: MeasureFrame, measure: Extract<Measure, { source: string }>): void {
  const source = frame.ctx.catalog.sources[measure.source];
  if (!source) return;
  if (measure.kind === 'counted') planCountedMeasure(frame, measure, source);
  else planAggregate(frame, measure, source);
}
