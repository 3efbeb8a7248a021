import type { Funnel, Measure, Source } from '../../catalog/index.ts';
import { planCohortRate, planMedianDays, planRate, planStageMeasure } from './measure-chain.ts';
import type { MeasureFrame } from './measure-frame.ts';
import { planAggregate, planCountedMeasure, planDealDays, planDeals } from './measure-rows.ts';
import { planSpend } from './measure-spend.ts';
import { planOpenValue } from './measure-stock.ts';

/** Adds what one measure needs to the groups of its query. */
export function planMeasure(frame: MeasureFrame, measure: Measure): void {
  switch (measure.kind) {
    case 'count':
    case 'value':
      return withFunnel(frame, measure, (funnel) => planStageMeasure(frame, measure, funnel));
    case 'rate':
      return withFunnel(frame, measure, (funnel) => planRate(frame, measure, funnel));
    case 'cohort_rate':
      return withFunnel(frame, measure, (funnel) => planCohortRate(frame, measure, funnel));
    case 'median_days':
      return withFunnel(frame, measure, (funnel) => planMedianDays(frame, measure, funnel));
    case 'open_value':
      return withFunnel(frame, measure, (funnel) => planOpenValue(frame, measure, funnel));
    case 'spend':
      return planSpend(frame, measure);
    case 'deals':
      return planDeals(frame, measure);
    case 'deal_days':
      return planDealDays(frame, measure);
    case 'rows':
    case 'aggregate':
      return withSource(frame, measure, (source) => planAggregate(frame, measure, source));
    case 'counted':
      return withSource(frame, measure, (source) => planCountedMeasure(frame, measure, source));
  }
}

function withFunnel(frame: MeasureFrame, measure: { funnel: string }, plan: (funnel: Funnel) => void): void {
  const funnel = frame.ctx.catalog.funnels[measure.funnel];
  if (funnel) plan(funnel);
}

function withSource(frame: MeasureFrame, measure: { source: string }, plan: (source: Source) => void): void {
  const source = frame.ctx.catalog.sources[measure.source];
  if (source) plan(source);
}
