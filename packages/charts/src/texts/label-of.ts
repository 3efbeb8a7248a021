import type { Text } from '@sluice/core/catalog';
import { textLocale } from './texts-for.ts';

/**
 * A text of the file in the nearest language it has: the tag itself, shorter tags, one of the same script of Chinese
 * (`zh-HK` reads `zh-TW`), then its default.
 */
export function labelOf({ default: usual, byLocale: by = {} }: Text, locale: string): string {
  for (let tag = locale; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    if (Object.hasOwn(by, tag)) return by[tag] ?? usual;
  }
  const nearest = textLocale(locale);
  const alike = nearest === 'en' ? undefined : Object.keys(by).find((tag) => textLocale(tag) === nearest);
  return (alike && by[alike]) || usual;
}
