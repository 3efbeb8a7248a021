import { type MoneyMicro, narrow } from './amount.ts';
import { divideRounded, divideRoundedSafe } from './divide.ts';

/** Converts an amount at one rate, exactly but for the last rounding, half away from zero. */
export type Converter = (micro: MoneyMicro) => MoneyMicro;

const RATE = /^(\d{1,15})(?:\.(\d{1,15}))?$/;

/** A converter for a positive rate in decimal text, such as `0.92`; null where it is not one. */
export function converter(rateText: string): Converter | null {
  const match = RATE.exec(rateText.trim());
  if (match === null) return null;
  const [, whole = '', fraction = ''] = match;
  const numerator = BigInt(whole + fraction);
  if (numerator === 0n) return null;
  const divisor = 10n ** BigInt(fraction.length);
  const factor = Number(numerator);
  const safeDivisor = Number(divisor);
  return (micro) => {
    const product = typeof micro === 'number' ? micro * factor : Number.NaN;
    if (Number.isSafeInteger(product) && Number.isSafeInteger(factor)) return divideRoundedSafe(product, safeDivisor);
    return narrow(divideRounded(BigInt(micro) * numerator, divisor));
  };
}

/** The amount at a rate; null where the rate is not a positive decimal. For many amounts take a `converter`. */
export function convert(micro: MoneyMicro, rateText: string): MoneyMicro | null {
  return converter(rateText)?.(micro) ?? null;
}
