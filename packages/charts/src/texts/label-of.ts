import type { Text } from '@sluice/core/catalog';

/** A text of the file in the nearest language it has: the tag itself, shorter tags, then its default. */
export function labelOf(text: Text, locale: string): string {
  const by = text.byLocale ?? {};
  for (let tag = locale; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    if (Object.hasOwn(by, tag)) return by[tag] ?? text.default;
  }
  return text.default;
}
