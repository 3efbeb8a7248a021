import { type MoneyMicro, narrow } from './amount.ts';
import { divideRounded, divideRoundedSafe } from './divide.ts';

/**
 * Day `i` of `n` (from 1) of a cost spread over days (rule M6): R(c·i/n) − R(c·(i−1)/n), where R rounds to the
 * currency's minor unit, half away from zero. R(c·n/n) is c itself: digits of c below the minor unit fall on the last
 * day. So any run of days adds up, and all days give c exactly. `minorUnit` is in 10⁻⁶ (see `minorUnitMicro`).
 */
export function splitDays(cost: MoneyMicro, n: number, i: number, minorUnit: number): MoneyMicro {
  return splitRun(cost, n, i, i, minorUnit);
}

/** The days `first` to `last` together, both inclusive and counted from 1. */
export function splitRun(cost: MoneyMicro, n: number, first: number, last: number, minorUnit: number): MoneyMicro {
  const until = upTo(cost, n, last, minorUnit);
  const before = upTo(cost, n, first - 1, minorUnit);
  if (typeof until === 'number' && typeof before === 'number') return until - before;
  return narrow(BigInt(until) - BigInt(before));
}

function upTo(cost: MoneyMicro, n: number, i: number, minorUnit: number): MoneyMicro {
  if (i === n) return cost;
  const divisor = n * minorUnit;
  const product = typeof cost === 'number' ? cost * i : Number.NaN;
  if (Number.isSafeInteger(product)) return divideRoundedSafe(product, divisor) * minorUnit;
  return narrow(divideRounded(BigInt(cost) * BigInt(i), BigInt(divisor)) * BigInt(minorUnit));
}
