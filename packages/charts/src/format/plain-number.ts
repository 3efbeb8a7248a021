type Options = Intl.NumberFormatOptions;

/** Languages whose plain numbers are digits in threes with a comma between them. */
export function isPlain(locale: string): boolean {
  return /^(en|en-US|en-GB|zh-CN|zh-TW)$/.test(locale);
}

/**
 * What Intl writes for the decimal text of a count, a difference or a share in such a language, without it: the first
 * format of Intl in a page takes longer than drawing twenty charts. Null where only Intl can: money, compact numbers, and
 * halves and sizes that a double does not tell apart.
 */
export function plainNumber(text: string, options: Options): string | null {
  const { notation, style, signDisplay, minimumFractionDigits, maximumFractionDigits = 3 } = options;
  const scaled = Number(`${text}e${maximumFractionDigits + (style ? 2 : 0)}`);
  const size = Math.abs(scaled);
  const isNearHalf = text.length > 15 && Math.abs((size % 1) - 0.5) * 1e14 < size;
  if (notation || minimumFractionDigits || style === 'currency' || isNearHalf || !(size < 1e15)) return null;
  const number = Math.round(size) / 10 ** maximumFractionDigits;
  const digits = number < 1000 ? String(number) : String(number).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  const sign = number === 0 ? '' : scaled < 0 ? '−' : signDisplay ? '+' : '';
  return sign + digits + (style ? '%' : '');
}
