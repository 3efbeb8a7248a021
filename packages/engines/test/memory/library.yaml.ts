/** One file with a source of every kind, small enough to compute every metric of the library by hand for March 2026. */
export const libraryFile = `sluice: 1
currency: EUR
as_of: 2026-03-31
sources:
  crm:
    kind: leads
    stages: {visitor: visitor_on, lead: lead_on, sign_up: sign_up_on, activated: activated_on, mql: mql_on, sal: sal_on, sql: sql_on, opportunity: opportunity_on, won: won_on}
    rows:
      - {lead: A, visitor_on: 2026-03-01, lead_on: 2026-03-02, sign_up_on: 2026-03-03, activated_on: 2026-03-04, mql_on: 2026-03-06, sal_on: 2026-03-07, sql_on: 2026-03-10, opportunity_on: 2026-03-14, won_on: 2026-03-24}
      - {lead: B, visitor_on: 2026-03-01, lead_on: 2026-03-05, sign_up_on: 2026-03-05, activated_on: 2026-03-06, mql_on: 2026-03-15, sal_on: 2026-03-16, sql_on: 2026-03-20, opportunity_on: 2026-03-28}
      - {lead: C, visitor_on: 2026-03-03, lead_on: 2026-03-09, sign_up_on: 2026-03-10}
      - {lead: D, visitor_on: 2026-03-04}
      - {lead: E, visitor_on: 2026-01-10, lead_on: 2026-01-12, sign_up_on: 2026-01-13, activated_on: 2026-01-14, mql_on: 2026-01-20, sal_on: 2026-01-21, sql_on: 2026-02-01, opportunity_on: 2026-02-10, won_on: 2026-03-20}
      - {lead: F, visitor_on: 2026-02-02, lead_on: 2026-02-03, sign_up_on: 2026-02-04, activated_on: 2026-02-05, mql_on: 2026-02-08}
  deals:
    kind: deals
    won: {status: won}
    lost: {status: lost}
    rows:
      - {deal: d1, account: acme, opened: 2026-03-01, closed: 2026-03-11, amount: 600, status: won}
      - {deal: d2, account: acme, opened: 2026-03-05, closed: 2026-03-25, amount: 400, status: won}
      - {deal: d3, account: beta, opened: 2026-02-01, closed: 2026-03-13, amount: 2000, status: won}
      - {deal: d4, account: gama, opened: 2026-03-01, closed: 2026-03-15, amount: 500, status: lost}
      - {deal: d5, account: acme, opened: 2026-03-10, amount: 1000, status: open, probability: 0.5}
      - {deal: d6, account: beta, opened: 2026-03-20, amount: 3000, status: open, probability: 0.25}
      - {deal: d7, account: gama, opened: 2026-01-05, amount: 4000, status: open}
  ads:
    kind: spend
    rows:
      - {at: 2026-03-01, cost: 900, clicks: 100, impressions: 5000, conversions: 9}
      - {at: 2026-03-10, cost: 600, type: people}
  web:
    kind: counts
    measures: {sessions: sessions, engaged_sessions: engaged, page_views: views, engagement_seconds: seconds}
    rows:
      - {period: 2026-03, sessions: 200, engaged: 130, views: 500, seconds: 6000}
  mails:
    kind: emails
    rows:
      - {at: 2026-02-20, sent: 100, delivered: 90, addresses: 1000, unengaged: 180}
      - {at: 2026-03-10, sent: 200, delivered: 180, opened: 60, clicked: 18, replied: 9, unsubscribed: 6, bounced: 20, subscribed: 56, addresses: 1050, unengaged: 210, cost: 50, revenue: 200}
  posts:
    kind: social
    rows:
      - {at: 2026-02-28, network: linkedin, profile: brand, followers: 400}
      - {at: 2026-03-15, network: linkedin, profile: brand, impressions: 1000, likes: 30, comments: 5, shares: 10, clicks: 20, posts: 3, followers: 440}
      - {at: 2026-03-20, network: linkedin, profile: employee, impressions: 500, likes: 10, comments: 0, shares: 5, clicks: 10, posts: 1, followers: 60}
  pieces:
    kind: content
    rows:
      - {item: guide, topic: cost, at: 2026-03-02, uses: 40}
      - {item: case, topic: proof, at: 2026-03-09, uses: 20}
  subs:
    kind: subscriptions
    rows:
      - {account: a, start: 2025-06-01, mrr: 100, plan: basic}
      - {account: a, start: 2026-03-10, mrr: 50, plan: extra}
      - {account: b, start: 2025-07-01, end: 2026-03-15, mrr: 200, plan: pro}
      - {account: c, start: 2026-03-05, mrr: 300, plan: pro}
      - {account: d, start: 2025-01-01, end: 2025-12-01, mrr: 80, plan: basic}
      - {account: d, start: 2026-03-12, mrr: 80, plan: basic}
      - {account: e, start: 2025-09-01, end: 2026-03-20, mrr: 120, plan: pro}
      - {account: e, start: 2026-03-20, mrr: 90, plan: basic}
funnels:
  demand:
    window: 365 days
    stages: [visitor, lead, sign_up, activated, mql, sal, sql, opportunity, won]
metrics:
  settings: {margin: 0.8, cpa: cac, customer_years: 3, referrals: 2, referral_value: 5000, revenue_target: 100000}
`;

/** Every metric of the library in March 2026, by hand. */
export const inMarch: Readonly<Record<string, number>> = {
  visitors: 4,
  leads: 3,
  mqls: 2,
  sqls: 2,
  opportunities: 2,
  customers: 2,
  lead_velocity: (2 - 1) / 1,
  visitor_to_lead_rate: 3 / 4,
  lead_to_mql_rate: 2 / 3,
  mql_to_sql_rate: 1,
  mql_to_opportunity_rate: 1,
  mql_to_won_rate: 1 / 2,
  sql_to_opportunity_rate: 1,
  opportunity_to_won_rate: 1 / 2,
  visitor_to_lead_drop_off: 1 / 4,
  lead_to_mql_drop_off: 1 / 3,
  mql_to_sql_drop_off: 0,
  mql_to_opportunity_drop_off: 0,
  mql_to_won_drop_off: 1 / 2,
  sql_to_opportunity_drop_off: 0,
  opportunity_to_won_drop_off: 1 / 2,
  lead_conversion: 2 / 3,
  lead_conversion_cohort: 1 / 3,
  close_rate: 1 / 3,
  spend: 1500,
  media_spend: 900,
  cpl: 500,
  cost_per_mql: 750,
  cost_per_sql: 750,
  cost_per_opportunity: 750,
  cac: 750,
  revenue: 3000,
  roi: 1,
  roas: 2,
  acos: 0.5,
  contribution_to_revenue: 1,
  average_deal_size: 1000,
  opened_deals: 5,
  won_deals: 3,
  lost_deals: 1,
  won_amount: 3000,
  win_rate: 0.75,
  time_to_conversion: 22,
  sales_cycle: 20,
  days_to_win: 20,
  mean_days_to_win: (10 + 20 + 40) / 3,
  sign_ups: 3,
  activations: 2,
  activation_rate: 2 / 3,
  mql_rate: 1 / 2,
  mql_acceptance_rate: 1,
  fast_lead_share: 1 / 2,
  nurture_share: 1 / 2,
  lead_to_mql_days: (4 + 10) / 2,
  mql_to_sql_days: (4 + 5) / 2,
  sql_to_opportunity_days: (4 + 8) / 2,
  traffic_share: 1,
  bounce_rate: 0.35,
  engagement_rate: 0.65,
  pages_per_session: 2.5,
  time_on_page: 12,
  emails_sent: 200,
  delivery_rate: 0.9,
  email_bounce_rate: 0.1,
  open_rate: 1 / 3,
  click_rate: 0.1,
  click_to_open_rate: 0.3,
  reply_rate: 0.05,
  unsubscribe_rate: 6 / 180,
  list_size: 1050,
  list_growth: 0.05,
  list_churn: 0.006,
  unengaged_share: 0.2,
  email_roi: 3,
  social_shares: 15,
  social_engagement: 60,
  engagement_per_impression: 0.04,
  engagement_per_follower: 0.12,
  engagement_per_post: 15,
  social_click_rate: 0.02,
  followers: 500,
  follower_growth: 0.25,
  advocacy_share: 0.25,
  click_through_rate: 0.02,
  cost_per_click: 9,
  cost_per_thousand: 180,
  cost_per_conversion: 100,
  content_pieces: 2,
  content_uses: 60,
  uses_per_piece: 30,
  media_cac: 450,
  cpa: 750,
  cost_per_sign_up: 500,
  allowable_cac: 124,
  payback: 750 / 124,
  gross_profit: 2400,
  marketing_profit: 900,
  average_revenue_per_customer: 1500,
  purchases_per_customer: 1.5,
  top_customer_share: 2000 / 3000,
  clv_simple: 1000 * 1.5 * 3 * 0.8,
  clv_subscription: (155 * 0.8) / (1 / 3),
  clv: 372,
  referral_value: 10_000,
  clv_with_referrals: 10_372,
  ltv_cac: 372 / 750,
  open_deals: 3,
  pipeline: 8000,
  weighted_pipeline: 500 + 750,
  pipeline_coverage: 0.08,
  sales_velocity: (3 * 0.75 * 1000) / 20,
  mrr: 150 + 300 + 80 + 90,
  arr: 7440,
  mrr_opening: 100 + 200 + 120,
  mrr_new: 300,
  mrr_reactivation: 80,
  mrr_expansion: 50,
  mrr_contraction: 30,
  mrr_churn: 200,
  net_new_mrr: 200,
  nrr: 240 / 420,
  grr: 190 / 420,
  quick_ratio: 430 / 230,
  active_accounts: 4,
  arpa: 155,
  churn_rate: 1 / 3,
  revenue_churn_rate: 200 / 420,
};
