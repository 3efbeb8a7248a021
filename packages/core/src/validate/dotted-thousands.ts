import { type Diagnostic, report } from '../diagnostic/index.ts';
import type { Document } from '../parse/index.ts';
import type { Place } from '../parse/place.ts';

const dotted = /^[1-9]\d{0,2}\.000$/;

/** Numbers written like `10.000`, which is 10 in YAML and ten thousand in half of Europe. */
export function dottedThousands({ text, root }: Document): Diagnostic[] {
  return /[1-9]\d{0,2}\.000(?!\d)/.test(text) ? numbersIn(root, text) : [];
}

function numbersIn(place: Place, text: string): Diagnostic[] {
  if (place.kind === 'list') return place.items.flatMap((item) => numbersIn(item, text));
  if (place.kind === 'map') return [...place.entries.values()].flatMap(({ value }) => numbersIn(value, text));
  const written = text.slice(place.from, place.to);
  if (typeof place.value !== 'number' || !dotted.test(written)) return [];
  const params = { written, read: String(place.value), meant: written.replace('.', '') };
  return [report('dotted-thousands', params, place)];
}
