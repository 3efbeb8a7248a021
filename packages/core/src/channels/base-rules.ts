import { type BaseGroup, baseGroups, unassigned } from './base-groups.ts';
import { type SourceCategory, sourceCategory } from './source-category.ts';
import type { Touch } from './touch.ts';

/** A default channel group and its rule. */
export interface BaseRule extends BaseGroup {
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

/** By group. Regular expressions as in Velir/dbt-ga4, MIT. Matching ignores case. */
const matches: Readonly<Record<string, BaseRule['matches']>> = {
  direct: isDirect,
  cross_network: (t) => t.campaign.includes('cross-network'),
  paid_shopping: (t) => isShopping(t) && isPaid(t),
  paid_search: (t) => t.category === 'search' && isPaid(t),
  paid_social: (t) => t.category === 'social' && isPaid(t),
  paid_video: (t) => t.category === 'video' && isPaid(t),
  display: (t) => DISPLAY.has(t.medium),
  paid_other: isPaid,
  organic_shopping: isShopping,
  organic_social: (t) => t.category === 'social' || SOCIAL.has(t.medium),
  organic_video: (t) => t.category === 'video' || t.medium.includes('video'),
  organic_search: (t) => t.category === 'search' || t.medium === 'organic',
  referral: (t) => REFERRAL.has(t.medium),
  email: (t) => EMAIL.has(t.source) || EMAIL.has(t.medium),
  affiliates: (t) => t.medium === 'affiliate',
  audio: (t) => t.medium === 'audio',
  sms: (t) => t.source === 'sms' || t.medium === 'sms',
  mobile_push: isMobilePush,
};

/** The default channel groups of GA4 in order, the first match wins (support.google.com/analytics/answer/9756891). */
export const baseRules: readonly BaseRule[] = baseGroups.map((group) => ({
  ...group,
  matches: matches[group.id] ?? (() => false),
}));

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
  const text = referrer
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '');
  const host = text.split(/[/?#:]/, 1)[0] ?? '';
  return host.replace(/^www\./, '');
}
