import { MICRO_PER_UNIT, type MoneyMicro, narrow } from './amount.ts';

/** How numbers are written. `group` is the thousand separator or empty; a space also stands for no-break spaces. */
export interface NumberFormat {
  readonly decimal: string;
  readonly group: string;
}

export interface ParsedMoney {
  readonly micro: MoneyMicro;
  /** True where digits past the sixth decimal were lost (half away from zero). */
  readonly rounded: boolean;
}

const PLAIN = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;
const MARK = '_';
const GROUPED = /^[+-]?\d{1,3}(?:_\d{2,3})*_\d{3}(?:[^\d_][^_]*)?$/;
const SPACES = /[\u0020\u00a0\u202f]/g;
const MAX_EXPONENT = 100;

/**
 * Reads an amount exactly. A sign, digits, well-formed groups, a decimal part and an exponent are understood; currency
 * signs, percent signs and brackets are not guessed at. Null where the text is not a number.
 */
export function parseMoney(text: string, format: NumberFormat): ParsedMoney | null {
  const plain = toPlain(text.trim(), format);
  const match = plain === null ? null : PLAIN.exec(plain);
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  if (whole === '' && fraction === '') return null;
  if (Math.abs(Number(exponent)) > MAX_EXPONENT) return null;
  return fromDigits(sign === '-', whole + fraction, whole.length + Number(exponent) + 6);
}

/** Money of a double as its shortest decimal text says; null where it is not finite. */
export function moneyOfNumber(value: number): ParsedMoney | null {
  const micro = Math.round(value * MICRO_PER_UNIT);
  // Below 2⁵¹ no two amounts share a double, so the way back proves that this is the one.
  if (Math.abs(micro) < 2 ** 51 && micro / MICRO_PER_UNIT === value) return { micro: micro + 0, rounded: false };
  return parseMoney(String(value), { decimal: '.', group: '' });
}

/** The text with `.` for the decimal sign and without groups; null where groups are malformed. */
function toPlain(text: string, { decimal, group }: NumberFormat): string | null {
  let plain = text.startsWith('\u2212') ? `-${text.slice(1)}` : text;
  const isGrouped = group !== '' && (group === ' ' ? plain.search(SPACES) >= 0 : plain.includes(group));
  if (isGrouped) {
    if (group !== MARK && plain.includes(MARK)) return null;
    plain = group === ' ' ? plain.replace(SPACES, MARK) : plain.replaceAll(group, MARK);
    if (!GROUPED.test(plain)) return null;
    plain = plain.replaceAll(MARK, '');
  }
  if (decimal === '.') return plain;
  return plain.includes('.') ? null : plain.replace(decimal, '.');
}

/** `point` of the digits stand before the end of a micro-unit. */
function fromDigits(isNegative: boolean, digits: string, point: number): ParsedMoney {
  const kept = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0');
  const lost = point < 0 ? `0${digits}` : digits.slice(point);
  const size = kept.length <= 15 ? Number(kept) : narrow(BigInt(kept));
  const next = (lost.charCodeAt(0) || 0) >= 53;
  const micro = next ? increment(size) : size;
  return { micro: isNegative ? negate(micro) : micro, rounded: /[1-9]/.test(lost) };
}

function increment(size: MoneyMicro): MoneyMicro {
  return narrow(BigInt(size) + 1n);
}

function negate(micro: MoneyMicro): MoneyMicro {
  return micro === 0 ? 0 : -micro;
}
