/**
 * The value rounded to `digits` decimals (0 to 20), half away from zero, as its shortest decimal text stands:
 * 1.005 to two digits is 1.01, which no binary rounding gives.
 */
export function roundHalfUp(value: number, digits: number): number {
  return Number.isFinite(value) ? Number(roundedText(value, digits)) : value;
}

/** The same as text with exactly `digits` decimals; the value must be finite. */
export function roundedText(value: number, digits: number): string {
  const { whole, fraction } = decimalOf(Math.abs(value));
  const kept = whole + fraction.slice(0, digits).padEnd(digits, '0');
  const isUp = (fraction[digits] ?? '0') >= '5';
  const rounded = isUp ? String(BigInt(kept) + 1n).padStart(kept.length, '0') : kept;
  const point = rounded.length - digits;
  const text = digits === 0 ? rounded : `${rounded.slice(0, point)}.${rounded.slice(point)}`;
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** The shortest decimal text of a double that is not negative, without exponent. */
function decimalOf(value: number): { whole: string; fraction: string } {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const shift = Number(exponent);
  const digits = whole + fraction;
  const point = whole.length + shift;
  if (point <= 0) return { whole: '0', fraction: '0'.repeat(-point) + digits };
  return { whole: digits.slice(0, point).padEnd(point, '0'), fraction: digits.slice(point) };
}
