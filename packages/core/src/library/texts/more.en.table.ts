import type { MoreRow } from './text-row.ts';

const volAction = 'Compare it by channel and week, and look first where it changed.';
const rateAction = 'Compare it by channel and campaign, and test one change at a time.';
const salesAction = 'Find with sales what the slow or lost ones have in common, and change that first.';
const mailAction = 'Test subject, sender and time on a part of the list, and clean the list of those who never react.';
const listAction = 'If the list shrinks, rethink what readers are offered for their address.';
const socialAction = 'Repeat what works on the network where it works, and drop the rest.';
const costAction = 'Move budget to where it stays low for leads that close.';
const contentAction = 'Make more of what is used, and fill the gaps of the content matrix.';

/** Names and meanings in English of the metrics of e-mail, social networks, paid media, content and early funnels. */
export const more: Readonly<Record<string, MoreRow>> = {
  sign_ups: [
    'Sign-ups',
    'How many accounts were created.',
    'An early sign of demand; a spike shows that a promotion worked.',
    volAction,
  ],
  activations: [
    'Activations',
    'How many of those who signed up began to use the product.',
    'Whether sign-ups are more than curiosity.',
    volAction,
  ],
  activation_rate: [
    'Activation rate',
    'Share of sign-ups that were activated.',
    'How well the first steps lead to use.',
    rateAction,
  ],
  mql_rate: [
    'MQL rate',
    'Marketing qualified leads in the period over visitors in the period.',
    'How much of the audience is worth the attention of sales.',
    rateAction,
  ],
  mql_acceptance_rate: [
    'MQL acceptance',
    'Share of marketing qualified leads that sales accepted to work on.',
    'Whether marketing and sales mean the same by qualified.',
    salesAction,
  ],
  fast_lead_share: [
    'Fast lead share',
    'Share of conversions from leads created less than the set number of days before.',
    'How much comes from demand that was ready to buy.',
    rateAction,
  ],
  nurture_share: [
    'Nurture share',
    'Share of conversions from old leads, those that took at least the set number of days.',
    'What nurture brings: near 0 without it, about half where it works.',
    rateAction,
  ],
  lead_to_mql_days: [
    'Days from lead to MQL',
    'Median days from lead to marketing qualified lead.',
    'How long it takes until a lead is worth a call.',
    salesAction,
  ],
  mql_to_sql_days: [
    'Days from MQL to SQL',
    'Median days from marketing to sales qualified.',
    'How quickly sales takes up what marketing hands over.',
    salesAction,
  ],
  sql_to_opportunity_days: [
    'Days from SQL to opportunity',
    'Median days from sales qualified lead to opportunity.',
    'How quickly interest turns into a deal.',
    salesAction,
  ],
  traffic_share: [
    'Share of traffic',
    'Visitors of a group over all visitors.',
    'Which source brings the traffic, and which fails.',
    volAction,
  ],
  bounce_rate: [
    'Bounce rate',
    'Share of sessions that were not engaged.',
    'Whether the page keeps what the visitor was promised.',
    rateAction,
  ],
  engagement_rate: [
    'Engagement rate',
    'Share of sessions that were engaged.',
    'How many visits are more than a glance.',
    rateAction,
  ],
  pages_per_session: [
    'Pages per session',
    'Page views over sessions.',
    'How far visitors look around; it says nothing about intent.',
    rateAction,
  ],
  time_on_page: [
    'Seconds on page',
    'Seconds of engagement over page views.',
    'How long a page holds attention.',
    rateAction,
  ],
  emails_sent: ['E-mails sent', 'How many messages were sent.', 'How much is mailed at all.', mailAction],
  delivery_rate: [
    'Delivery rate',
    'Messages delivered over messages sent.',
    'How healthy the list and the sender are.',
    mailAction,
  ],
  email_bounce_rate: [
    'E-mail bounce rate',
    'Messages returned over messages sent.',
    'How old the list is; too many harm the sender.',
    mailAction,
  ],
  open_rate: [
    'Open rate',
    'Messages opened over messages delivered.',
    'Whether the subject draws; mail programs that load pictures by themselves inflate it.',
    mailAction,
  ],
  click_rate: [
    'Click rate',
    'Messages with a click over messages delivered.',
    'How many readers act on a mailing.',
    mailAction,
  ],
  click_to_open_rate: [
    'Click-to-open rate',
    'Messages with a click over messages opened.',
    'Whether the content keeps what the subject promised.',
    mailAction,
  ],
  reply_rate: [
    'Reply rate',
    'Messages answered over messages delivered.',
    'How often a mailing starts a conversation.',
    mailAction,
  ],
  unsubscribe_rate: [
    'Unsubscribe rate',
    'Readers who left over messages delivered.',
    'Whether readers still want what they get.',
    mailAction,
  ],
  list_size: ['List size', 'Addresses at the end of the period.', 'How many can be reached by mail.', listAction],
  list_growth: [
    'List growth',
    'New subscribers less those who left, over the addresses the period began with.',
    'Whether the list grows faster than it ages.',
    listAction,
  ],
  list_churn: [
    'List churn',
    'Readers who left over the addresses the period began with.',
    'Held against list growth: above it, the strategy needs work.',
    listAction,
  ],
  unengaged_share: [
    'Unengaged share',
    'Addresses that neither open nor click over all addresses.',
    'How much of the list only looks large and harms delivery.',
    listAction,
  ],
  email_roi: [
    'E-mail ROI',
    'Revenue of mailings less their cost, over their cost.',
    'Whether mailings pay.',
    mailAction,
  ],
  social_shares: ['Social shares', 'How often posts were shared.', 'A sign of relevance.', socialAction],
  social_engagement: [
    'Social engagement',
    'Likes, comments and shares together.',
    'How much posts move people; a sum without a base.',
    socialAction,
  ],
  engagement_per_impression: [
    'Engagement per impression',
    'Likes, comments and shares over times shown.',
    'How many who see a post react.',
    socialAction,
  ],
  engagement_per_follower: [
    'Engagement per follower',
    'Likes, comments and shares over followers at the end of the period.',
    'How alive the audience is.',
    socialAction,
  ],
  engagement_per_post: [
    'Engagement per post',
    'Likes, comments and shares over posts.',
    'What a post brings on average.',
    socialAction,
  ],
  social_click_rate: [
    'Social click rate',
    'Clicks over times shown.',
    'How many leave the network for the site.',
    socialAction,
  ],
  followers: [
    'Followers',
    'Followers at the end of the period, over all networks and profiles.',
    'How many can be reached without paying.',
    socialAction,
  ],
  follower_growth: [
    'Follower growth',
    'Followers gained in the period over those it began with.',
    'Whether the audience grows.',
    socialAction,
  ],
  advocacy_share: [
    'Advocacy share',
    'Engagement on profiles of employees over all engagement.',
    'How much the own people carry the message.',
    socialAction,
  ],
  click_through_rate: [
    'Click-through rate',
    'Clicks paid for over times shown.',
    'Whether the ad speaks to those who see it.',
    costAction,
  ],
  cost_per_click: ['Cost per click', 'Media spend over clicks.', 'The price of a visit.', costAction],
  cost_per_thousand: [
    'Cost per thousand impressions',
    'Media spend for each thousand times shown.',
    'The price of attention.',
    costAction,
  ],
  cost_per_conversion: [
    'Cost per conversion',
    'Media spend over the conversions the seller counts.',
    'What the ad tool believes; hold it against cost per lead.',
    costAction,
  ],
  content_pieces: [
    'Content pieces',
    'How many pieces of content there are.',
    'How much there is to work with.',
    contentAction,
  ],
  content_uses: ['Content uses', 'How often content was used.', 'Whether what is written is read.', contentAction],
  uses_per_piece: ['Uses per piece', 'Uses over pieces of content.', 'What a piece brings on average.', contentAction],
};
