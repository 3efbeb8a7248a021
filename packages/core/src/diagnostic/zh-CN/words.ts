import { shortened } from '../words.ts';

/** A name in the quotation marks of the language, shortened where it is long. */
export function quoted(text: string, limit = 60): string {
  return `“${shortened(text, limit)}”`;
}

/** The tail of a help text: the name that was probably meant, or nothing. */
export function didYouMean(nearest: string | undefined): string {
  return nearest === undefined ? '' : `是否要写“${nearest}”？`;
}

/** `a、b 或 c`; beyond `limit` names, `a、b、c 等 9 个`. */
export function oneOf(names: readonly string[], limit = 12): string {
  if (names.length === 0) return '（无）';
  if (names.length === 1) return names[0] ?? '';
  if (names.length > limit) return `${names.slice(0, limit).join('、')} 等 ${names.length} 个`;
  return `${names.slice(0, -1).join('、')} 或 ${names[names.length - 1]}`;
}

/** A whole number with its thousands apart. */
export function whole(count: number): string {
  return count.toLocaleString('zh-CN');
}
