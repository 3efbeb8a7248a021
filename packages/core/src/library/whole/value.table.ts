import { lower, metricsOf } from './row.ts';

const ofMargin = { ofMargin: true } as const;
const ofModel = { needs: 'clv_model' } as const;
const byWhatIsThere = {
  withSubscriptions: 'clv_subscription',
  withSetting: { key: 'clv_model', value: 'bg_nbd', formula: 'clv_predicted' },
} as const;

/** What customers are worth against what they cost (rules M2 to M4), and the pipeline (rule L5). */
export const valueMetrics = [
  ...metricsOf('cost', {
    media_cac: ['currency', 'bottom', 'media_spend / count(won)', lower],
    cpa: ['currency', 'bottom', 'cac', { ...lower, needs: 'cpa', aliasOf: 'cac' }],
    cost_per_sign_up: ['currency', 'middle', 'spend / count(sign_up)', lower],
    allowable_cac: ['currency', 'bottom', 'clv / ltv_cac_target'],
    payback: ['count', 'bottom', 'cac / (arpa * margin)', lower],
  }),
  ...metricsOf('return', {
    gross_profit: ['currency', 'bottom', 'revenue * margin', ofMargin],
    marketing_profit: ['currency', 'bottom', 'revenue * margin - spend', ofMargin],
  }),
  ...metricsOf('value', {
    average_revenue_per_customer: ['currency', 'bottom', 'won_amount / won_accounts'],
    purchases_per_customer: ['count', 'bottom', 'won_deals / won_accounts'],
    clv_simple: [
      'currency',
      'bottom',
      'trailing(average_deal_size, 1 year) * trailing(purchases_per_customer, 1 year) * customer_years * margin',
      ofMargin,
    ],
    clv_subscription: ['currency', 'bottom', 'arpa * margin / churn_rate', ofMargin],
    clv_predicted: ['currency', 'bottom', 'customer_value_ahead * margin', { ...ofMargin, ...ofModel }],
    predicted_purchases: ['count', 'bottom', 'customer_purchases_ahead', ofModel],
    active_customer_share: ['ratio', 'bottom', 'customer_still_active', ofModel],
    top_customer_share: ['ratio', 'bottom', 'share_of_top_customers'],
    clv: ['currency', 'bottom', 'clv_simple', { ...ofMargin, ...byWhatIsThere, aliasOf: 'clv_simple' }],
    referral_value: ['currency', 'bottom', 'referrals_worth'],
    clv_with_referrals: ['currency', 'bottom', 'clv + referral_value', ofMargin],
    ltv_cac: ['count', 'bottom', 'clv / cac', ofMargin],
  }),
  ...metricsOf('deals', {
    open_deals: ['count', 'bottom', 'open_deals'],
    pipeline: ['currency', 'bottom', 'pipeline'],
    weighted_pipeline: ['currency', 'bottom', 'weighted_pipeline'],
    pipeline_coverage: ['count', 'bottom', 'pipeline / revenue_target'],
    sales_velocity: ['currency', 'bottom', 'open_deals * win_rate * average_deal_size / sales_cycle'],
  }),
];
