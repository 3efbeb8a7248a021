import type { CustomerPart, RecurringPart, Source, Unit } from '../../catalog/index.ts';

/** A name of the library's formulas that is a measure of the sources of one kind. */
export type TermRow =
  | { readonly of: Source['kind']; readonly sum: string; readonly unit: Unit; readonly profile?: string }
  | { readonly of: Source['kind']; readonly level: string; readonly at: 'start' | 'end' | 'base' }
  | { readonly of: 'content'; readonly rows: true }
  | { readonly of: 'deals'; readonly open: 'count' | 'amount' | 'weighted' }
  | { readonly of: 'deals'; readonly accounts: true }
  | { readonly of: 'deals'; readonly customers: CustomerPart['of']; readonly unit: Unit }
  | { readonly of: 'subscriptions'; readonly part: RecurringPart; readonly over?: 'month' | 'retention' };

const mail = (sum: string, unit: Unit = 'count') => ({ of: 'emails', sum, unit }) as const;
const social = (sum: string) => ({ of: 'social', sum, unit: 'count' }) as const;
const employee = (sum: string) => ({ of: 'social', sum, unit: 'count', profile: 'employee' }) as const;
const paid = (sum: string) => ({ of: 'spend', sum, unit: 'count' }) as const;
const customers = (of: CustomerPart['of'], unit: Unit) => ({ of: 'deals', customers: of, unit }) as const;
const part = (of: RecurringPart, over?: 'month' | 'retention') =>
  ({ of: 'subscriptions', part: of, ...(over === undefined ? {} : { over }) }) as const;

/** What every name of the library's formulas is, beyond those of every formula. */
export const terms: Readonly<Record<string, TermRow>> = {
  emails_sent: mail('sent'),
  emails_delivered: mail('delivered'),
  emails_opened: mail('opened'),
  emails_clicked: mail('clicked'),
  emails_unsubscribed: mail('unsubscribed'),
  emails_bounced: mail('bounced'),
  emails_replied: mail('replied'),
  new_subscribers: mail('subscribed'),
  email_cost: mail('cost', 'currency'),
  email_revenue: mail('revenue', 'currency'),
  list_size: { of: 'emails', level: 'addresses', at: 'end' },
  list_base_size: { of: 'emails', level: 'addresses', at: 'base' },
  unengaged_addresses: { of: 'emails', level: 'unengaged', at: 'end' },
  social_impressions: social('impressions'),
  social_likes: social('likes'),
  social_comments: social('comments'),
  social_shares: social('shares'),
  social_clicks: social('clicks'),
  social_posts: social('posts'),
  employee_likes: employee('likes'),
  employee_comments: employee('comments'),
  employee_shares: employee('shares'),
  followers: { of: 'social', level: 'followers', at: 'end' },
  followers_before: { of: 'social', level: 'followers', at: 'start' },
  ad_clicks: paid('clicks'),
  ad_impressions: paid('impressions'),
  ad_conversions: paid('conversions'),
  content_pieces: { of: 'content', rows: true },
  content_uses: { of: 'content', sum: 'uses', unit: 'count' },
  open_deals: { of: 'deals', open: 'count' },
  pipeline: { of: 'deals', open: 'amount' },
  weighted_pipeline: { of: 'deals', open: 'weighted' },
  won_accounts: { of: 'deals', accounts: true },
  share_of_top_customers: customers('top_share', 'ratio'),
  customer_value_ahead: customers('value', 'currency'),
  customer_purchases_ahead: customers('purchases', 'count'),
  customer_still_active: customers('alive', 'ratio'),
  mrr: part('closing'),
  mrr_opening: part('opening'),
  mrr_new: part('new'),
  mrr_reactivation: part('reactivation'),
  mrr_expansion: part('expansion'),
  mrr_contraction: part('contraction'),
  mrr_churn: part('churn'),
  active_accounts: part('accounts'),
  retention_opening: part('opening', 'retention'),
  retention_expansion: part('expansion', 'retention'),
  retention_contraction: part('contraction', 'retention'),
  retention_churn: part('churn', 'retention'),
  accounts_a_month_before: part('accounts_opening', 'month'),
  accounts_lost_in_month: part('accounts_churned', 'month'),
  mrr_a_month_before: part('opening', 'month'),
  mrr_lost_in_month: part('churn', 'month'),
};

/** Settings that are numbers in a formula by their own name, with their defaults; null: there is none. */
export const settingNumbers: Readonly<Record<string, number | null>> = {
  margin: 1,
  customer_years: null,
  ltv_cac_target: 3,
  revenue_target: null,
};
