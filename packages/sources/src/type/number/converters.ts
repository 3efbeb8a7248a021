import { converter, type Converter as Rate } from '@sluice/core/internal';

/** Brings amounts of other currencies into the file's. */
export interface Converter {
  /** The file's currency. */
  readonly currency: string;
  /** Null where the amount needs no change, undefined where there is no rate. */
  rate(currency: string): Rate | null | undefined;
}

const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  US$: 'USD',
  A$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  NZ$: 'NZD',
  HK$: 'HKD',
  NT$: 'TWD',
  R$: 'BRL',
  元: 'CNY',
  zł: 'PLN',
};
const DOLLARS = new Set(['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN', 'CLP', 'COP', 'ARS']);
const KRONER = new Set(['SEK', 'NOK', 'DKK', 'ISK']);

/** `rates` are decimal texts into `currency`. */
export function createConverter(currency: string, rates: Readonly<Record<string, string>>): Converter {
  const known = new Map<string, Rate | undefined>();
  return {
    currency,
    rate(from) {
      if (from === currency) return null;
      if (!known.has(from))
        known.set(from, Object.hasOwn(rates, from) ? (converter(rates[from] ?? '') ?? undefined) : undefined);
      return known.get(from);
    },
  };
}

/**
 * The currency a sign or code beside an amount stands for; a sign of several takes the one the source is in, if it is one
 * of them. `¥` is the yen too where the file knows what yen are, and not what yuan are.
 */
export function currencyOf(sign: string, ofSource: string, { rate }: Converter): string {
  if (/^[A-Z]{3}$/.test(sign)) return sign;
  if (sign === '$') return DOLLARS.has(ofSource) ? ofSource : 'USD';
  if (sign === '¥' || sign === '￥')
    return ofSource === 'JPY' || (rate('CNY') === undefined && rate('JPY') !== undefined) ? 'JPY' : 'CNY';
  if (sign === 'kr') return KRONER.has(ofSource) ? ofSource : 'SEK';
  return SIGNS[sign] ?? sign;
}
