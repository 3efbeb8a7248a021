const decoder = new TextDecoder();
const MINUS = 45;
const DOT = 46;
const COMMA = 44;
const ZERO = 48;

/** Readings a number's separators allow, as bits; both where it could be `1.234` of either kind. */
export const DOT_DECIMAL = 1;
export const COMMA_DECIMAL = 2;
export type Decimal = '.' | ',';

const CURRENCY = '[A-Z]{3}|[A-Z]{0,2}[$€£¥￥₹]|元|kr|zł';
const DRESSED = new RegExp(
  `^\\s*(\\()?\\s*([-+\\u2212])?\\s*(${CURRENCY})?\\s*([-+\\u2212])?\\s*(\\d[\\d.,'’ \\u00a0\\u202f]*|[.,]\\d+)([eE][-+]?\\d{1,3})?\\s*(%)?\\s*(${CURRENCY})?\\s*(\\))?\\s*$`,
);

/** Reads how a cell writes a number: `lex` finds its parts, `value` and `plain` give it under one reading of its separators. */
export class NumberReader {
  /** Bits of possible readings; 0 is not a number. */
  readings = 0;
  /** A dot or a comma stands in it, so that the reading matters. */
  separated = false;
  negative = false;
  percent = false;
  plus = false;
  /** A sign or code as written beside the number. */
  currency: string | undefined;
  /** `007`: digits that are a name, not a quantity. */
  leadingZero = false;
  digits = 0;
  private bytes: Uint8Array = new Uint8Array(0);
  private from = 0;
  private to = 0;
  private exponent = 0;

  lex(bytes: Uint8Array, from: number, to: number): void {
    this.negative = this.percent = this.plus = false;
    this.currency = undefined;
    this.exponent = 0;
    const start = bytes[from] === MINUS ? from + 1 : from;
    if (start < to && isPlain(bytes, start, to)) {
      this.negative = start > from;
      this.core(bytes, start, to);
    } else this.lexDressed(decoder.decode(bytes.subarray(from, to)));
  }

  /** The number as a double, percent divided by 100. */
  value(decimal: Decimal): number {
    let mantissa = 0;
    let scale = 0;
    let inFraction = false;
    const point = decimal === '.' ? DOT : COMMA;
    for (let i = this.from; i < this.to; i++) {
      const byte = this.bytes[i] as number;
      if (byte >= ZERO) {
        mantissa = mantissa * 10 + (byte - ZERO);
        if (inFraction) scale++;
      } else if (byte === point) inFraction = true;
    }
    scale += (this.percent ? 2 : 0) - this.exponent;
    if (this.digits > 15 || scale > 22 || scale < -22) return Number(this.plain(decimal));
    const size = scale >= 0 ? mantissa / 10 ** scale : mantissa * 10 ** -scale;
    return this.negative ? 0 - size : size;
  }

  /** The number in 10⁻⁶ where that is exact and cheap to tell, else NaN. */
  micro(decimal: Decimal): number {
    let mantissa = 0;
    let scale = 0;
    let inFraction = false;
    const point = decimal === '.' ? DOT : COMMA;
    for (let i = this.from; i < this.to; i++) {
      const byte = this.bytes[i] as number;
      if (byte >= ZERO) {
        mantissa = mantissa * 10 + (byte - ZERO);
        if (inFraction) scale++;
      } else if (byte === point) inFraction = true;
    }
    if (scale > 6 || this.percent || this.exponent !== 0) return Number.NaN;
    const micro = mantissa * 10 ** (6 - scale);
    if (micro > Number.MAX_SAFE_INTEGER) return Number.NaN;
    return this.negative && micro !== 0 ? -micro : micro;
  }

  /** The number as decimal text with a dot, no groups, percent as an exponent. */
  plain(decimal: Decimal): string {
    const text = decoder.decode(this.bytes.subarray(this.from, this.to));
    const group = decimal === '.' ? /[^\d.]/g : /[^\d,]/g;
    const exponent = this.exponent - (this.percent ? 2 : 0);
    return (
      (this.negative ? '-' : '') + text.replace(group, '').replace(',', '.') + (exponent === 0 ? '' : `e${exponent}`)
    );
  }

  private lexDressed(text: string): void {
    const match = text.length > 80 ? null : DRESSED.exec(text);
    this.readings = 0;
    if (match === null) return;
    const [, open, sign1, currency1, sign2, core = '', exponent = '', percent, currency2, close] = match;
    if ((open === undefined) !== (close === undefined) || (sign1 !== undefined && sign2 !== undefined)) return;
    if (currency1 !== undefined && currency2 !== undefined) return;
    const sign = sign1 ?? sign2;
    this.negative = open !== undefined || (sign !== undefined && sign !== '+');
    this.plus = sign === '+';
    this.percent = percent !== undefined;
    this.currency = currency1 ?? currency2;
    this.exponent = exponent === '' ? 0 : Number(exponent.slice(1));
    const ascii = core
      .trimEnd()
      .replace(/[\u00a0\u202f]/g, ' ')
      .replaceAll('’', "'");
    const bytes = Uint8Array.from(ascii, (c) => c.charCodeAt(0));
    this.core(bytes, 0, bytes.length);
  }

  private core(bytes: Uint8Array, from: number, to: number): void {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.digits = 0;
    this.separated = false;
    let isGrouped = false;
    for (let i = from; i < to; i++) {
      const byte = bytes[i] as number;
      if (byte >= ZERO) this.digits++;
      else if (byte === DOT || byte === COMMA) this.separated = true;
      else isGrouped = true;
    }
    this.leadingZero = bytes[from] === ZERO && from + 1 < to && (bytes[from + 1] as number) >= ZERO;
    if (!this.separated && !isGrouped) this.readings = DOT_DECIMAL | COMMA_DECIMAL;
    else
      this.readings =
        (fits(bytes, from, to, DOT) ? DOT_DECIMAL : 0) | (fits(bytes, from, to, COMMA) ? COMMA_DECIMAL : 0);
  }
}

function isPlain(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number;
    if (byte < COMMA || byte > 57 || byte === MINUS || byte === 47) return false;
  }
  const last = bytes[to - 1] as number;
  return last >= ZERO || (to - from > 1 && last === DOT);
}

/** Whether `bytes[from..to)`, digits and separators, is well formed with `decimal` as its decimal sign. */
function fits(bytes: Uint8Array, from: number, to: number, decimal: number): boolean {
  let at = endOfDigits(bytes, from, to);
  const leading = at - from;
  let group = 0;
  while (at < to) {
    const byte = bytes[at] as number;
    const end = endOfDigits(bytes, at + 1, to);
    const run = end - at - 1;
    if (byte === decimal) return end === to && leading + run > 0;
    if ((group !== 0 && byte !== group) || leading < 1 || leading > 3 || bytes[from] === ZERO) return false;
    const isLast = end === to || bytes[end] === decimal;
    if (run !== 3 && !(run === 2 && byte === COMMA && !isLast)) return false;
    group = byte;
    at = end;
  }
  return leading > 0;
}

function endOfDigits(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && (bytes[at] as number) >= ZERO) at++;
  return at;
}
