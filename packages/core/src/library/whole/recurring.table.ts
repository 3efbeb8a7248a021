import { lower, metricsOf } from './row.ts';

/** Recurring revenue (rule M5): at the end of the period, what moved in it, and what was kept. */
export const recurringMetrics = metricsOf('recurring', {
  mrr: ['currency', 'bottom', 'mrr'],
  arr: ['currency', 'bottom', '12 * mrr'],
  mrr_opening: ['currency', 'bottom', 'mrr_opening'],
  mrr_new: ['currency', 'bottom', 'mrr_new'],
  mrr_reactivation: ['currency', 'bottom', 'mrr_reactivation'],
  mrr_expansion: ['currency', 'bottom', 'mrr_expansion'],
  mrr_contraction: ['currency', 'bottom', 'mrr_contraction', lower],
  mrr_churn: ['currency', 'bottom', 'mrr_churn', lower],
  net_new_mrr: ['currency', 'bottom', 'mrr_new + mrr_reactivation + mrr_expansion - mrr_contraction - mrr_churn'],
  nrr: [
    'ratio',
    'bottom',
    '(retention_opening + retention_expansion - retention_contraction - retention_churn) / retention_opening',
  ],
  grr: ['ratio', 'bottom', '(retention_opening - retention_contraction - retention_churn) / retention_opening'],
  quick_ratio: ['count', 'bottom', '(mrr_new + mrr_expansion + mrr_reactivation) / (mrr_contraction + mrr_churn)'],
  active_accounts: ['count', 'bottom', 'active_accounts'],
  arpa: ['currency', 'bottom', 'mrr / active_accounts'],
  churn_rate: ['ratio', 'bottom', 'accounts_lost_in_month / accounts_a_month_before', lower],
  revenue_churn_rate: ['ratio', 'bottom', 'mrr_lost_in_month / mrr_a_month_before', lower],
});
