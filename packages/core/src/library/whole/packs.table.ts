/** The metrics each of the seeds writes about, by pack. */
export const packs: Readonly<Record<string, readonly string[]>> = {
  oktopost: [
    ...['visitor_to_lead_rate', 'lead_to_mql_rate', 'mql_to_sql_rate', 'opportunity_to_won_rate'],
    ...['visitor_to_lead_drop_off', 'lead_to_mql_drop_off', 'mql_to_sql_drop_off', 'opportunity_to_won_drop_off'],
    ...['mqls', 'sqls', 'mql_rate', 'cpl', 'cac', 'acos', 'clv', 'clv_with_referrals'],
  ],
  cognism12: [
    ...['mqls', 'sqls', 'cpl', 'cpa', 'clv', 'cac', 'roi', 'sign_ups', 'activations', 'close_rate', 'pipeline'],
    ...['average_deal_size', 'contribution_to_revenue'],
  ],
  nine: [
    ...['visitors', 'traffic_share', 'list_growth', 'list_churn', 'open_rate', 'social_shares', 'social_engagement'],
    ...['follower_growth', 'cac', 'clv', 'ltv_cac', 'cpl', 'cost_per_mql', 'mqls', 'sqls', 'lead_conversion'],
    ...['lead_conversion_cohort', 'mrr', 'arr'],
  ],
  ruler6: ['lead_conversion', 'cpl', 'cac', 'average_revenue_per_customer', 'time_to_conversion', 'win_rate'],
  nurture: [
    ...['lead_velocity', 'lead_to_mql_rate', 'mql_to_sql_rate', 'mql_to_opportunity_rate', 'mql_to_won_rate'],
    ...['fast_lead_share', 'nurture_share'],
  ],
};
