import { wordsOf } from './column-names.table.ts';

/** A value as YAML on one line: plain where that reads back as the same text, else in quotes. */
export function yamlText(text: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_ ./()-]*$/u.test(text) && !/\s$/.test(text);
  return isPlain && !/^(true|false|null|yes|no|on|off|y|n|nan|inf)$/i.test(text) ? text : JSON.stringify(text);
}

/** A text as a name: lower case, letters of any language, words joined by `_`, a letter first, not one of `taken`. */
export function nameOf(text: string, fallback: string, taken: ReadonlySet<string> = new Set()): string {
  const words = wordsOf(text)
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}_]/gu, '')
    .replace(/^[^\p{L}]+/u, '')
    .normalize('NFC')
    .slice(0, 40);
  const name = words === '' ? fallback : words;
  let unique = name;
  for (let n = 2; taken.has(unique); n++) unique = `${name}_${n}`;
  return unique;
}
