import type { Texts } from '../../raw/texts.ts';
import type { DateOrder } from './stamp-parts.ts';
import { StampReader } from './stamp-reader.ts';

export type OrderFinding =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly order: DateOrder }
  | { readonly kind: 'ambiguous'; readonly example: string }
  | { readonly kind: 'mixed'; readonly dayFirst: string; readonly monthFirst: string };

/** Whether the day or the month stands first in dates like 3/5/2026: some cell of the column has a number above 12. */
export function sniffOrder(texts: Texts): OrderFinding {
  const reader = new StampReader();
  let dayFirst: string | undefined;
  let monthFirst: string | undefined;
  let example: string | undefined;
  for (let entry = 0; entry < texts.size; entry++) {
    texts.at(entry);
    reader.read(texts.bytes, texts.from, texts.to);
    if (!reader.isNumbers) continue;
    const { first, second } = reader.parts;
    if (first > 12 && second <= 12) dayFirst ??= texts.text(entry);
    else if (second > 12 && first <= 12) monthFirst ??= texts.text(entry);
    else if (first !== second && first <= 12) example ??= texts.text(entry);
  }
  if (dayFirst !== undefined && monthFirst !== undefined) return { kind: 'mixed', dayFirst, monthFirst };
  if (dayFirst !== undefined) return { kind: 'found', order: 'DMY' };
  if (monthFirst !== undefined) return { kind: 'found', order: 'MDY' };
  return example === undefined ? { kind: 'none' } : { kind: 'ambiguous', example };
}
