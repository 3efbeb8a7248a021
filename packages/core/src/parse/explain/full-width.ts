import { type Diagnostic, type Range, report } from '../../diagnostic/index.ts';

const meanings: Readonly<Record<string, string>> = {
  '：': ': ',
  '，': ', ',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '｛': '{',
  '｝': '}',
  '“': '"',
  '”': '"',
  '＃': '#',
};
const punctuation = new RegExp(`[${Object.keys(meanings).join('')}]`);

/** The full-width mark in a stretch of text that is not well-formed, with the fix that writes the half-width one. */
export function fullWidthIn(text: string, range: Range): Diagnostic | undefined {
  const at = text.slice(range.from, range.to).search(punctuation);
  if (at < 0) return undefined;
  const from = range.from + at;
  const found = text[from] ?? '';
  const meant = meanings[found] ?? '';
  const to = from + 1;
  const insert = text[to] === ' ' ? meant.trimEnd() : meant;
  return report('full-width-punctuation', { found, meant }, { from, to }, { fix: { from, to, insert } });
}
