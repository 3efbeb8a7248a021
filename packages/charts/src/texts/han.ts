const HAN = '\\p{Script=Han}';
/** Letters, digits and signs; no punctuation but the percent sign. */
const OTHER = `(?:[^${HAN}\\p{P}\\p{Z}]|[%‰])`;
const SEAM = new RegExp(`${HAN}\u0000(?=${OTHER})|${OTHER}\u0000(?=${HAN})`, 'gu');

/**
 * A Chinese sentence around values: a space stands where a Han character of one meets a letter or a digit of the other.
 * Values and words are left as they are within: `2026年8月1日`, `1.2万`.
 */
export function han(words: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const parts = words.flatMap((word, i) => [word, String(values[i] ?? '')]).filter(Boolean);
  return parts
    .join('\u0000')
    .replace(SEAM, (seam) => `${seam.slice(0, -1)} `)
    .replaceAll('\u0000', '');
}
