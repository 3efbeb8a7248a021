import { column, recalled } from './column.ts';
import type { PresetColumn, PresetLayout } from './preset.ts';

/** The default channel groups by their labels → the ids of `base: ga4`. */
const channels = Object.fromEntries(
  [
    'Direct',
    'Cross-network',
    'Paid Shopping',
    'Paid Search',
    'Paid Social',
    'Paid Video',
    'Display',
    'Paid Other',
    'Organic Shopping',
    'Organic Social',
    'Organic Video',
    'Organic Search',
    'Referral',
    'Email',
    'Affiliates',
    'Audio',
    'SMS',
    'Unassigned',
  ].map((label) => [label.toLowerCase(), label.toLowerCase().replace(/[ -]/g, '_')]),
);

const dimensions: readonly PresetColumn[] = [
  {
    ...column(
      'channel',
      'Session primary channel group (Default Channel Group)',
      'First user primary channel group (Default Channel Group)',
      'Session default channel group',
      'First user default channel group',
      'Default channel group',
    ),
    values: { ...channels, 'mobile push notifications': 'mobile_push' },
  },
  column('landing_page', 'Landing page', 'Landing page + query string'),
  column('page', 'Page path and screen class', 'Page path'),
  column('source', 'Session source', 'First user source', 'Session manual source'),
  column('medium', 'Session medium', 'First user medium'),
  column('source_medium', 'Session source / medium', 'First user source / medium'),
  column('campaign', 'Session campaign', 'First user campaign', 'Session Google Ads campaign'),
  column('event', 'Event name'),
  column('country', 'Country'),
  column('device', 'Device category'),
  column('period', 'Date', 'Day'),
];

const measures: readonly PresetColumn[] = [
  column('sessions', 'Sessions'),
  column('engaged_sessions', 'Engaged sessions'),
  column('engagement_rate', 'Engagement rate'),
  column('engagement_seconds', 'Average engagement time per session', 'Average engagement time per active user'),
  column('events_per_session', 'Events per session'),
  column('engaged_per_user', 'Engaged sessions per active user'),
  column('event_count', 'Event count'),
  column('key_events', 'Key events', 'Conversions'),
  column('session_key_event_rate', 'Session key event rate'),
  column('user_key_event_rate', 'User key event rate'),
  column('revenue', 'Total revenue'),
  column('total_users', 'Total users'),
  column('active_users', 'Active users'),
  column('new_users', 'New users'),
  column('returning_users', 'Returning users'),
  column('views', 'Views'),
  recalled('bounce_rate', 'Bounce rate'),
];

const counted = ['sessions', 'active_users', 'total_users', 'new_users', 'event_count', 'views', 'key_events'];
const all = ['sessions', 'engaged_sessions', 'key_events', 'total_users', 'active_users', 'new_users'];
const optional = ['period', ...all, 'returning_users', 'views', 'event_count', 'revenue'];

const events: readonly PresetColumn[] = [
  column('event_timestamp', 'event_timestamp'),
  column('event_date', 'event_date'),
  column('event_name', 'event_name'),
  column('user_id', 'user_id'),
  column('user_pseudo_id', 'user_pseudo_id'),
  column(
    'source',
    'session_traffic_source_last_click.manual_campaign.source',
    'collected_traffic_source.manual_source',
    'param.source',
  ),
  column(
    'medium',
    'session_traffic_source_last_click.manual_campaign.medium',
    'collected_traffic_source.manual_medium',
    'param.medium',
  ),
  column(
    'campaign',
    'session_traffic_source_last_click.manual_campaign.campaign_name',
    'collected_traffic_source.manual_campaign_name',
    'param.campaign',
  ),
  column('first_source', 'traffic_source.source'),
  column('first_medium', 'traffic_source.medium'),
  column('first_campaign', 'traffic_source.name'),
  column('page_location', 'param.page_location'),
  column('page_referrer', 'param.page_referrer'),
  column('page_title', 'param.page_title'),
  column('session_id', 'param.ga_session_id'),
  column('event_value', 'event_value_in_usd'),
  column('country', 'geo.country'),
  column('device', 'device.category'),
  column('transaction_id', 'ecommerce.transaction_id'),
];

export const ga4: readonly PresetLayout[] = [
  {
    preset: 'ga4/report',
    signs: ['Engaged sessions', 'Key events', 'Event count', 'Average engagement time per session', 'New users'],
    seen: 'two public repositories with downloaded reports',
    columns: [...dimensions, ...measures],
    needs: [counted],
    optional,
    range: 'comment',
    unclear: { decimal: '.' },
  },
  {
    preset: 'ga4/overview',
    seen: 'a downloaded overview in a public repository',
    columns: [...dimensions, ...measures],
    needs: [['period'], counted],
    optional,
    form: 'days',
    unclear: { decimal: '.' },
  },
  {
    preset: 'ga4/exploration',
    signs: [
      'Engaged sessions',
      'Key events',
      'Event count',
      'Sessions',
      'Active users',
      'Total users',
      'New users',
      'Views',
    ],
    seen: 'downloaded explorations in public repositories',
    columns: [...dimensions, ...measures],
    needs: [counted],
    optional,
    range: 'comment',
    totals: { cells: ['Grand total'] },
    unclear: { decimal: '.' },
  },
  {
    preset: 'ga4/bigquery',
    signs: ['user_pseudo_id', 'event_timestamp'],
    seen: 'event schema of the maker, an open test set',
    columns: events,
    needs: [['event_timestamp'], ['event_name'], ['user_pseudo_id', 'user_id']],
    optional: ['user_id', 'source', 'medium', 'campaign', 'page_referrer', 'page_location'],
    params: 'event_params',
  },
];
