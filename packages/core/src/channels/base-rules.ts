import type { SourceCategory } from './source-category.ts';
import { sourceCategory } from './source-category.ts';

/** Where a touch came from, as its row says; null is missing. */
export interface Touch {
  readonly source: string | null;
  readonly medium: string | null;
  readonly campaign: string | null;
  readonly referrer: string | null;
}

/** One default channel group: `id` is what a file and an answer hold, `label` what is shown. */
export interface BaseRule {
  readonly id: string;
  readonly label: string;
  readonly matches: (touch: LowerTouch) => boolean;
}

interface LowerTouch {
  readonly source: string;
  readonly medium: string;
  readonly campaign: string;
  readonly category: SourceCategory | null;
}

const PAID = /^(.*cp.*|ppc|retargeting|paid.*)$/;
const SHOPPING = /^(.*(([^a-df-z]|^)shop|shopping).*)$/;
const DISPLAY = new Set(['display', 'banner', 'expandable', 'interstitial', 'cpm']);
const SOCIAL = new Set(['social', 'social-network', 'social-media', 'sm', 'social network', 'social media']);
const REFERRAL = new Set(['referral', 'app', 'link']);
const EMAIL = new Set(['email', 'e-mail', 'e_mail', 'e mail']);

const isPaid = (t: LowerTouch): boolean => PAID.test(t.medium);
const isShopping = (t: LowerTouch): boolean => t.category === 'shopping' || SHOPPING.test(t.campaign);

function isDirect(t: LowerTouch): boolean {
  if (t.source === '' && t.medium === '') return true;
  return t.source === '(direct)' && (t.medium === '(none)' || t.medium === '(not set)');
}

function isMobilePush(t: LowerTouch): boolean {
  const byMedium = t.medium.endsWith('push') || t.medium.includes('mobile') || t.medium.includes('notification');
  return byMedium || t.source === 'firebase';
}

/**
 * The default channel groups of GA4 in order, the first match wins (support.google.com/analytics/answer/9756891;
 * regular expressions as in Velir/dbt-ga4, MIT). Matching ignores case.
 */
export const baseRules: readonly BaseRule[] = [
  { id: 'direct', label: 'Direct', matches: isDirect },
  { id: 'cross_network', label: 'Cross-network', matches: (t) => t.campaign.includes('cross-network') },
  { id: 'paid_shopping', label: 'Paid shopping', matches: (t) => isShopping(t) && isPaid(t) },
  { id: 'paid_search', label: 'Paid search', matches: (t) => t.category === 'search' && isPaid(t) },
  { id: 'paid_social', label: 'Paid social', matches: (t) => t.category === 'social' && isPaid(t) },
  { id: 'paid_video', label: 'Paid video', matches: (t) => t.category === 'video' && isPaid(t) },
  { id: 'display', label: 'Display', matches: (t) => DISPLAY.has(t.medium) },
  { id: 'paid_other', label: 'Paid other', matches: isPaid },
  { id: 'organic_shopping', label: 'Organic shopping', matches: isShopping },
  { id: 'organic_social', label: 'Organic social', matches: (t) => t.category === 'social' || SOCIAL.has(t.medium) },
  { id: 'organic_video', label: 'Organic video', matches: (t) => t.category === 'video' || t.medium.includes('video') },
  { id: 'organic_search', label: 'Organic search', matches: (t) => t.category === 'search' || t.medium === 'organic' },
  { id: 'referral', label: 'Referral', matches: (t) => REFERRAL.has(t.medium) },
  { id: 'email', label: 'Email', matches: (t) => EMAIL.has(t.source) || EMAIL.has(t.medium) },
  { id: 'affiliates', label: 'Affiliates', matches: (t) => t.medium === 'affiliate' },
  { id: 'audio', label: 'Audio', matches: (t) => t.medium === 'audio' },
  { id: 'sms', label: 'SMS', matches: (t) => t.source === 'sms' || t.medium === 'sms' },
  { id: 'mobile_push', label: 'Mobile push notifications', matches: isMobilePush },
];

/** What no rule matches. */
export const unassigned = { id: 'unassigned', label: 'Unassigned' } as const;

/** The base group of a touch. A touch with a referrer and neither source nor medium counts as a referral from that host. */
export function baseChannel(touch: Touch): string {
  const t = lowerTouch(touch);
  return baseRules.find((rule) => rule.matches(t))?.id ?? unassigned.id;
}

function lowerTouch(touch: Touch): LowerTouch {
  const { source, medium } = withReferrer(touch);
  const lower = source.toLowerCase();
  return {
    source: lower,
    medium: medium.toLowerCase(),
    campaign: (touch.campaign ?? '').toLowerCase(),
    category: sourceCategory(lower),
  };
}

function withReferrer(touch: Touch): { source: string; medium: string } {
  const source = touch.source ?? '';
  const medium = touch.medium ?? '';
  if (source !== '' || medium !== '' || !touch.referrer) return { source, medium };
  const host = referrerHost(touch.referrer);
  return host === '' ? { source, medium } : { source: listedName(host), medium: 'referral' };
}

/** The list holds `google` and `bing`, a referrer says `google.de`: the host itself, else its longest listed name. */
function listedName(host: string): string {
  const labels = host.split('.');
  const names = [...labels.map((_, i) => labels.slice(i).join('.')), labels.at(-2) ?? host];
  return names.find((name) => sourceCategory(name) !== null) ?? host;
}

/** Host of a referrer written as a URL or a bare host, without `www.`; '' where there is none. */
export function referrerHost(referrer: string): string {
  const text = referrer.trim().toLowerCase().replace(/^[a-z][a-z0-9+.-]*:\/\//, '');
  const host = text.split(/[/?#:]/, 1)[0] ?? '';
  return host.replace(/^www\./, '');
}
