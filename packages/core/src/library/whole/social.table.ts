import { lower, metricsOf, vanity } from './row.ts';

/** Social networks, paid media by the seller's own counts, and content. */
export const socialMetrics = [
  ...metricsOf('social', {
    social_shares: ['count', 'top', 'social_shares', vanity],
    social_engagement: ['count', 'top', 'social_likes + social_comments + social_shares', vanity],
    engagement_per_impression: ['ratio', 'top', 'social_engagement / social_impressions'],
    engagement_per_follower: ['ratio', 'top', 'social_engagement / followers'],
    engagement_per_post: ['count', 'top', 'social_engagement / social_posts'],
    social_click_rate: ['ratio', 'top', 'social_clicks / social_impressions'],
    followers: ['count', 'top', 'followers', vanity],
    follower_growth: ['ratio', 'top', '(followers - followers_before) / followers_before', vanity],
    advocacy_share: ['ratio', 'top', '(employee_likes + employee_comments + employee_shares) / social_engagement'],
  }),
  ...metricsOf('cost', {
    click_through_rate: ['ratio', 'top', 'ad_clicks / ad_impressions', vanity],
    cost_per_click: ['currency', 'top', 'media_spend / ad_clicks', lower],
    cost_per_thousand: ['currency', 'top', '1000 * media_spend / ad_impressions', lower],
    cost_per_conversion: ['currency', 'middle', 'media_spend / ad_conversions', lower],
  }),
  ...metricsOf('content', {
    content_pieces: ['count', 'top', 'content_pieces', vanity],
    content_uses: ['count', 'top', 'content_uses'],
    uses_per_piece: ['count', 'top', 'content_uses / content_pieces'],
  }),
];
