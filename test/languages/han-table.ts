/**
 * The everyday characters of two standards, read off the decoders of the platform (WHATWG Encoding):
 * GB/T 2312-1980 level 1, 3,755 simplified characters, rows 16 to 55; Big5 (1984) level 1, 5,401 traditional
 * characters, lead bytes A4 to C6. A simplified form is not in the one of Big5, a traditional one not in that of GB 2312.
 */
export const SIMPLIFIED: ReadonlySet<string> = everyday('gbk', [0xb0, 0xd7], [[0xa1, 0xfe]]);
export const TRADITIONAL: ReadonlySet<string> = everyday(
  'big5',
  [0xa4, 0xc6],
  [
    [0x40, 0x7e],
    [0xa1, 0xfe],
  ],
);

function everyday(encoding: string, [first, last]: readonly [number, number], seconds: readonly [number, number][]) {
  const decoder = new TextDecoder(encoding);
  const found = new Set<string>();
  for (let lead = first; lead <= last; lead++)
    for (const [from, to] of seconds)
      for (let second = from; second <= to; second++) {
        const char = decoder.decode(new Uint8Array([lead, second]));
        if (/^\p{Script=Han}$/u.test(char)) found.add(char);
      }
  return found;
}

/** Everyday today, and in the second level of GB 2312. */
const LATER = new Set('浏');

/** Han characters of a text that are not everyday ones of its locale. */
export function foreignTo(locale: 'zh-CN' | 'zh-TW', text: string): string[] {
  const table = locale === 'zh-CN' ? SIMPLIFIED : TRADITIONAL;
  return [...text].filter(
    (char) => /\p{Script=Han}/u.test(char) && !table.has(char) && !(locale === 'zh-CN' && LATER.has(char)),
  );
}
