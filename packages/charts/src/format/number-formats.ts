import type { Value } from '@sluice/core/table';
import { axisLabels } from './axis-labels.ts';
import { kept, recent } from './kept.ts';
import { isPlain, plainNumber } from './plain-number.ts';

/** Numbers of one locale. Inputs are numbers or exact decimal text; null and what is no number give "—". */
export interface NumberFormats {
  /** "—", for what is not defined. */
  readonly none: string;
  /** Exact: "24,318". */
  count(value: Value): string;
  /** Exact under 100,000, else compact: "24,318", "1.25M". */
  shortCount(value: Value): string;
  /** Three digits and the locale's word: "12.4K", "1.24万". */
  compact(value: Value): string;
  /** Exact to the currency's digits: "€41.70". */
  money(value: Value): string;
  /** Whole units from 1,000, compact from 100,000. */
  shortMoney(value: Value): string;
  /** Whole units from 1,000, compact from 10,000,000. */
  headlineMoney(value: Value): string;
  /** "20.5 %", "7.91 %", "0.87 %": three digits, at most two decimals, half away from zero on the decimal text. */
  ratio(value: Value): string;
  /** A difference of two ratios in points, signed, without the word: "+1.2", "−12". */
  points(difference: number | null): string;
  /** A relative change without its sign: "8.2 %". */
  change(relative: number | null): string;
  /** One decimal under 100, none above: days, scores, means. */
  decimal(value: Value): string;
  /** A signed count: "−19,332". */
  signed(value: Value): string;
  /** Labels of an axis whose tick farthest from 0 is `top`: one unit, written at that tick only. */
  axis(top: number, unit: 'count' | 'currency' | 'ratio' | 'days' | 'score' | null): (tick: number) => string;
}

type Options = Intl.NumberFormatOptions;

const COUNT: Options = { maximumFractionDigits: 2 };
const SIGNED: Options = { ...COUNT, signDisplay: 'exceptZero' };
const PERCENT: readonly Options[] = [0, 1, 2].map((n) => ({ style: 'percent', maximumFractionDigits: n }));
const COMPACT: Options = { notation: 'compact', maximumSignificantDigits: 3 };
const NONE = '—';
const NARROW = '\u202f';

/** Number formats of a locale and currency; Intl objects are made on first use and kept. */
export function createNumberFormats(settings: { locale: string; currency: string }): NumberFormats {
  const using = kept((options: Options) => new Intl.NumberFormat(settings.locale, options));
  // most numbers are written by options that are the same object each time
  const known = new WeakMap<Options, Intl.NumberFormat>();
  const formatter = (options: Options) => {
    const found = known.get(options) ?? using(options);
    known.set(options, found);
    return found;
  };
  const hasPlain = isPlain(settings.locale);
  const format = (value: Value, options: Options): string => {
    const text = numeric(value);
    if (text === null) return NONE;
    return (hasPlain && plainNumber(text, options)) || tidy(formatter(options).format(text));
  };
  // money only: the first currency of a page takes 20 ms
  const currency = kept((_: '') => currencyOptions(settings));
  const count = recent((v: Value) => format(v, COUNT));
  const compact = (v: Value, options: Options = {}) => format(v, { ...options, ...COMPACT });
  const money = (v: Value) => format(v, currency(''));
  const whole = (v: Value) => format(v, { ...currency(''), minimumFractionDigits: 0, maximumFractionDigits: 0 });
  const percentage = (v: Value, fraction: number) => percent(format(v, PERCENT[fraction] ?? COUNT), settings.locale);
  const ratio = recent((v: Value) => percentage(v, digits(size(v) * 100)));
  return {
    none: NONE,
    count,
    money,
    ratio: (v) => (size(v) > 0 && size(v) < 0.00005 ? `< ${ratio(0.0001)}` : ratio(v)),
    compact: (v) => compact(v),
    shortCount: (v) => (size(v) >= 1e5 ? compact(v) : count(v)),
    shortMoney: (v) =>
      size(v) >= 1e5 ? compact(v, currency('')) : size(v) >= 1000 || Number.isInteger(size(v)) ? whole(v) : money(v),
    headlineMoney: (v) => (size(v) >= 1e7 ? compact(v, currency('')) : size(v) >= 1000 ? whole(v) : money(v)),
    points: (v) => format(v && v * 100, { maximumFractionDigits: digits(size(v) * 100), signDisplay: 'exceptZero' }),
    change: (v) => percentage(v && Math.abs(v), size(v) < 0.1 ? 1 : digits(size(v) * 100)),
    decimal: (v) => format(v, { maximumFractionDigits: size(v) < 100 ? 1 : 0 }),
    signed: (v) => format(v, SIGNED),
    axis: (top, unit) => axisLabels(top, unit, { format, percentage, compact, currency }),
  };
}

function currencyOptions({ locale, currency }: { locale: string; currency: string }): Options {
  try {
    const options: Options = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' };
    const { maximumFractionDigits: n = 2 } = new Intl.NumberFormat(locale, options).resolvedOptions();
    return { ...options, minimumFractionDigits: n, maximumFractionDigits: n };
  } catch {
    return { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  }
}

/** Decimal text of a value, or null; doubles go by their shortest text so that rounding is of what is seen. */
function numeric(value: Value): Intl.StringNumericLiteral | null {
  if (value === null || value === '' || !Number.isFinite(Number(value))) return null;
  return String(Object.is(value, -0) ? 0 : value) as Intl.StringNumericLiteral;
}

function size(value: Value): number {
  return Math.abs(Number(value ?? 0));
}

function digits(percent: number): number {
  return percent >= 99.95 ? 0 : percent >= 9.995 ? 1 : 2;
}

function tidy(text: string): string {
  return text.replace(/^-|(?<=\D)-(?=\d)/u, '−').replace(/^−0$/, '0');
}

/** Written apart from its number, but for Chinese. */
function percent(text: string, locale: string): string {
  return text.replace(/[\s\u00a0\u202f]*([%٪])$/u, `${locale.startsWith('zh') ? '' : NARROW}$1`);
}
