import { figures } from './en/figures.ts';
import { widgets } from './en/widgets.ts';

/** The English texts, and the shape every locale must have. */
export const en = { locale: 'en', ...figures, ...widgets };

/** All words of charts and elements in one locale. */
export type Texts = typeof en;

/** Locales loaded so far, by tag. */
export type TextPacks = Readonly<Record<string, Texts>>;

/**
 * The texts of the nearest locale: the tag itself, then shorter tags (`zh-Hant-TW`, `zh-Hant`, `zh`), else English.
 * `packs` are the locales the page has loaded; English is always there.
 */
export function textsFor(locale: string, packs: TextPacks = {}): Texts {
  for (let tag = locale; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const pack = Object.hasOwn(packs, tag) ? packs[tag] : undefined;
    if (pack) return pack;
  }
  return en;
}
