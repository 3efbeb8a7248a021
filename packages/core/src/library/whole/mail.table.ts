import { lower, metricsOf, vanity } from './row.ts';

/** E-mail: rates are of messages delivered, list rates of the addresses before the period. */
export const mailMetrics = metricsOf('email', {
  emails_sent: ['count', 'top', 'emails_sent', vanity],
  delivery_rate: ['ratio', 'top', 'emails_delivered / emails_sent'],
  email_bounce_rate: ['ratio', 'top', 'emails_bounced / emails_sent', lower],
  open_rate: ['ratio', 'top', 'emails_opened / emails_delivered', vanity],
  click_rate: ['ratio', 'middle', 'emails_clicked / emails_delivered'],
  click_to_open_rate: ['ratio', 'middle', 'emails_clicked / emails_opened'],
  reply_rate: ['ratio', 'middle', 'emails_replied / emails_delivered'],
  unsubscribe_rate: ['ratio', 'middle', 'emails_unsubscribed / emails_delivered', lower],
  list_size: ['count', 'top', 'list_size', vanity],
  list_growth: ['ratio', 'top', '(new_subscribers - emails_unsubscribed) / list_base_size'],
  list_churn: ['ratio', 'top', 'emails_unsubscribed / list_base_size', lower],
  unengaged_share: ['ratio', 'top', 'unengaged_addresses / list_size', lower],
  email_roi: ['ratio', 'bottom', '(email_revenue - email_cost) / email_cost'],
});
