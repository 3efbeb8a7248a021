import type { Described, Text } from '../../catalog/index.ts';
import type { Described as WrittenDescribed, Text as WrittenText } from '../../spec/index.ts';

const capitals = new Set([
  'mql',
  'sql',
  'sal',
  'cpl',
  'cac',
  'cpa',
  'cpc',
  'cpm',
  'roi',
  'roas',
  'acos',
  'id',
  'url',
  'sms',
]);

/** A text with the language that stands where a reader's own is missing: the file's, else English, else the first. */
export function textOf(written: WrittenText, locale: string): Text {
  if (typeof written === 'string') return { default: written };
  const fallback = written[locale] ?? written['en'] ?? Object.values(written)[0] ?? '';
  return { default: fallback, byLocale: { ...written } };
}

export function maybeText(written: WrittenText | undefined, locale: string): Text | undefined {
  return written === undefined ? undefined : textOf(written, locale);
}

/** `cost_per_demo` as a label: "Cost per demo"; `mql`: "MQL". */
export function labelOfId(id: string): string {
  const words = id.split('_').map((word) => (capitals.has(word) ? word.toUpperCase() : word));
  const text = words.join(' ').trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What every definition may carry, with the id as its label where it has none. */
export function describedOf(written: Partial<WrittenDescribed>, id: string, locale: string): Described {
  return {
    label: maybeText(written.label, locale) ?? { default: labelOfId(id) },
    description: maybeText(written.description, locale),
    owner: written.owner,
    review: written.review,
    position: written.position,
    insight: maybeText(written.insight, locale),
    action: maybeText(written.action, locale),
    vanity: written.vanity,
    better: written.better,
  };
}
