import type { Text } from '../../catalog/index.ts';
import type { ExplainTexts } from './english.ts';

/** A text of the file in the language of an explanation, else its default. */
export function inLocale({ default: usual, byLocale = {} }: Text, { locale }: ExplainTexts): string {
  return (Object.hasOwn(byLocale, locale) ? byLocale[locale] : undefined) ?? usual;
}
