import type { Document, Path } from './document.ts';

/**
 * The text of the document with the scalar at `path` written as `newText`; every other byte stays as it is.
 * `newText` is source text, so text that needs quotes is given with them. Undefined where no scalar stands there.
 */
export function setScalar(document: Document, path: Path, newText: string): string | undefined {
  const place = document.placeAt(path);
  if (place?.kind !== 'scalar') return undefined;
  const isAlias = document.text[place.from] === '*' && place.value !== document.text.slice(place.from, place.to);
  const gap = place.from === place.to && !isAlias ? ' ' : '';
  return document.text.slice(0, place.from) + gap + newText + document.text.slice(place.to);
}
