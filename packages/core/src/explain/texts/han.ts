const OTHER = '(?:[^\\p{Script=Han}\\p{P}\\p{Z}]|[%‰—])';
const SEAM = new RegExp(`\\p{Script=Han}\u0000(?=${OTHER})|${OTHER}\u0000(?=\\p{Script=Han})`, 'gu');

/** A Chinese phrase around names: a space stands where a Han character of one meets a letter or a digit of the other. */
export function han(words: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const parts = words.flatMap((word, i) => [word, String(values[i] ?? '')]).filter(Boolean);
  return parts
    .join('\u0000')
    .replace(SEAM, (seam) => `${seam.slice(0, -1)} `)
    .replaceAll('\u0000', '');
}
