import type { TextColumn } from '@sluice/core/table';

/** The same column with every text put through `normal`; texts that become equal share an entry, empty ones are missing. */
export function mapTexts(column: TextColumn, normal: (text: string) => string): TextColumn {
  const { dictionary, codes } = column;
  if (dictionary.every((text) => text !== '' && normal(text) === text)) return column;
  const entries = new Map<string, number>();
  const moved = new Int32Array(dictionary.length);
  for (let entry = 0; entry < dictionary.length; entry++) {
    const text = normal(dictionary[entry] ?? '');
    const known = entries.get(text);
    if (known === undefined && text !== '') entries.set(text, entries.size);
    moved[entry] = text === '' ? -1 : (known ?? entries.size - 1);
  }
  const mapped = codes.map((code) => (code < 0 ? -1 : (moved[code] as number)));
  return { type: 'text', dictionary: [...entries.keys()], codes: mapped };
}

/** Rule Q2: ids are trimmed, e-mails lower-cased, nothing else is guessed. */
export function normalId(text: string): string {
  if (isNormal(text)) return text;
  const trimmed = text.trim();
  return /^[^\s@]+@[^\s@]+$/.test(trimmed) ? trimmed.toLowerCase() : trimmed;
}

/** A glance shows it: no space at its ends, no `@`. */
function isNormal(text: string): boolean {
  return isVisible(text.charCodeAt(0)) && isVisible(text.charCodeAt(text.length - 1)) && !text.includes('@');
}

function isVisible(unit: number): boolean {
  return unit > 32 && unit < 127;
}
