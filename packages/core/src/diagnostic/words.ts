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

/** A name in quotes, shortened in the middle where it is long, without line breaks. */
export function quoted(text: string, limit = 60): string {
  return `"${shortened(text, limit)}"`;
}

/** A name on one line, its middle left out where it is longer than `limit`. */
export function shortened(text: string, limit = 60): string {
  const flat = text.replace(/\s+/g, ' ');
  const half = Math.floor(limit / 2);
  return flat.length <= limit ? flat : `${flat.slice(0, half)}…${flat.slice(-half)}`;
}

/** `a funnel`, `an experiment`, `an RFM label`. */
export function withArticle(noun: string): string {
  return `${/^(?:[aeiouAEIOU]|[FHLMNRSX][A-Z]+\b)/.test(noun) ? 'an' : 'a'} ${noun}`;
}
