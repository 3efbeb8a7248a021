import type { Texts } from '../raw/texts.ts';

/** Nothing but spaces: missing, not unread. */
export function isBlank(texts: Texts, entry: number): boolean {
  texts.at(entry);
  for (let i = texts.from; i < texts.to; i++) if (texts.bytes[i] !== 32 && texts.bytes[i] !== 9) return false;
  return true;
}
