import { lower, metricsOf, vanity } from './row.ts';

/** Sign-ups, activation and acceptance; how fast leads go, and how many are the work of nurture (rule L3). */
export const funnelMetrics = [
  ...metricsOf('counts', {
    sign_ups: ['count', 'middle', 'count(sign_up)'],
    activations: ['count', 'middle', 'count(activated)'],
  }),
  ...metricsOf('conversion', {
    activation_rate: ['ratio', 'middle', 'rate(sign_up, activated)'],
    mql_rate: ['ratio', 'top', 'count(mql) / count(visitor)'],
    mql_acceptance_rate: ['ratio', 'middle', 'rate(mql, sal)'],
    fast_lead_share: ['ratio', 'bottom', 'count_within(lead, won, fast_within) / count(won)'],
    nurture_share: ['ratio', 'middle', '1 - fast_lead_share'],
  }),
  ...metricsOf('time', {
    lead_to_mql_days: ['days', 'middle', 'median_days(lead, mql)', lower],
    mql_to_sql_days: ['days', 'middle', 'median_days(mql, sql)', lower],
    sql_to_opportunity_days: ['days', 'bottom', 'median_days(sql, opportunity)', lower],
  }),
  ...metricsOf('web', {
    traffic_share: ['ratio', 'top', 'count(visitor) / total(count(visitor))', vanity],
    bounce_rate: ['ratio', 'top', '1 - engaged_sessions / sessions', lower],
    engagement_rate: ['ratio', 'top', 'engaged_sessions / sessions'],
    pages_per_session: ['count', 'top', 'page_views / sessions', vanity],
    time_on_page: ['count', 'top', 'engagement_seconds / page_views', vanity],
  }),
];
