export { quoted, shortened } from './format/quoted.ts';

/** ` Did you mean "x"?`, or nothing: the tail of a help text. */
export function didYouMean(nearest: string | undefined): string {
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}

/** `a, b or c`; beyond `limit` names, `a, b, c and 9 more`. */
export function oneOf(names: readonly string[], limit = 12): string {
  if (names.length === 0) return 'nothing';
  if (names.length === 1) return names[0] ?? '';
  if (names.length > limit) return `${names.slice(0, limit).join(', ')} and ${names.length - limit} more`;
  return `${names.slice(0, -1).join(', ')} or ${names[names.length - 1]}`;
}

/** `1 key`, `2 keys`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}

/** `a funnel`, `an experiment`, `an RFM label`. */
export function withArticle(noun: string): string {
  return `${/^(?:[aeiouAEIOU]|[FHLMNRSX][A-Z]+\b)/.test(noun) ? 'an' : 'a'} ${noun}`;
}
