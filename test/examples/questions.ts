import type { MetricQuery } from '@sluice/core/query';
import type { Example } from './example.ts';

const year = 'last 12 months';

/** What the stored numbers of each example answer. */
export const questions: Readonly<Record<Example, readonly MetricQuery[]>> = {
  mailing: [{ funnel: 'mailing' }],
  pipeline: [
    { funnel: 'pipeline' },
    { funnel: 'pipeline', by: ['owner'], period: year },
    { metrics: ['revenue', 'win_rate', 'average_deal_size', 'median_days(opened, won)'], period: year },
    {
      metrics: ['count(opened)', 'count(won)', 'win_rate', 'revenue', 'average_deal_size'],
      by: ['owner'],
      period: year,
    },
    { metrics: ['revenue', 'count(opened)'], grain: 'month', period: year },
    { metrics: ['revenue', 'win_rate'], by: ['product'], where: { owner: 'Ada' } },
  ],
  scoring: [
    { funnel: 'qualification' },
    { funnel: 'qualification', by: ['route'] },
    { metrics: ['count(mql)', 'count(won)', 'rate(lead, won)'], by: ['fit_grade'] },
    { metrics: ['count(mql)'], grain: 'month', where: { cell: ['A1', 'A2', 'B2'] } },
  ],
  attribution: [
    { attribution: true, period: '2026' },
    { attribution: true, by: ['channel', 'size'] },
    {
      attribution: { models: ['linear', 'time_decay', 'shapley'] },
      grain: 'quarter',
      period: '2026',
      where: { size: 'mid' },
    },
    { attribution: { models: ['participation'] }, by: ['campaign'], where: { channel: ['email', 'paid_search'] } },
    { attribution: { paths: true }, period: '2026' },
  ],
  segments: [
    { matrix: 'worth', period: year },
    { matrix: 'rfm', period: year, where: { industry: ['retail'] } },
    { matrix: 'segment', period: year },
    { matrix: 'price_by_frequency', period: year },
    { matrix: 'content', period: year },
    { matrix: { rows: 'channel', columns: 'buying_stage', value: 'visits' }, period: year },
    { metrics: ['count(lead)', 'count(customer)', 'value(customer)'], by: ['worth'], period: year },
  ],
  'scoring-zh': [{ funnel: 'demand' }, { metrics: ['count(mql)'], by: ['route'] }],
  acme: [
    { funnel: 'demand' },
    { metrics: ['cpl', 'cac', 'roi'] },
    { funnel: 'demand', period: year },
    { funnel: 'demand', by: ['channel'], period: year },
    { funnel: 'demand', by: ['segment'], period: 'last 3 months' },
    { metrics: ['count(mql)', 'cpl', 'cac', 'roi', 'close_rate', 'cost_per_demo', 'spend'], period: year },
    { attribution: true, period: year },
    { attribution: { paths: true }, period: year, where: { segment: 'mid' } },
    {
      cohort: { from: 'demand.lead', to: 'opportunity', within: ['30 days', '90 days'] },
      grain: 'month',
      period: year,
    },
    { metrics: ['spend', 'count(lead)', 'cpl', 'close_rate', 'roi'], by: ['channel'], period: year },
    { metrics: ['count(lead)', 'count(won)', 'revenue'], by: ['region'], period: year },
    { metrics: ['count(mql)', 'spend'], grain: 'month' },
    { metrics: ['count(won)', 'revenue'], grain: 'fiscal_quarter' },
  ],
};
