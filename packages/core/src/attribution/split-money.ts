import { type MoneyMicro, narrow } from '../money/amount.ts';

/**
 * An amount divided by weights, exactly (rule M6): part i is R(c·W(i)) − R(c·W(i−1)), W the share of the weights up to
 * and with it, R to whole minor units, half away from zero; the last part with a weight takes what is left. `minorUnit` is
 * in 10⁻⁶ (see `minorUnitMicro`). Without any weight all parts are 0.
 */
export function splitMoney(amount: MoneyMicro, weights: ArrayLike<number>, minorUnit: number): MoneyMicro[] {
  const parts: MoneyMicro[] = new Array(weights.length).fill(0);
  const last = lastWeighted(weights);
  if (last < 0) return parts;
  const total = sumOf(weights);
  const units = Number(amount) / minorUnit;
  let weight = 0;
  let before: MoneyMicro = 0;
  for (let i = 0; i <= last; i++) {
    weight += weights[i] ?? 0;
    const upTo = i === last ? amount : wholeUnits((units * weight) / total, minorUnit);
    parts[i] = minus(upTo, before);
    before = upTo;
  }
  return parts;
}

function lastWeighted(weights: ArrayLike<number>): number {
  for (let i = weights.length - 1; i >= 0; i--) if (weights[i] !== 0) return i;
  return -1;
}

function sumOf(weights: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i] ?? 0;
  return sum;
}

function wholeUnits(units: number, minorUnit: number): MoneyMicro {
  const whole = Math.sign(units) * Math.round(Math.abs(units));
  const micro = whole * minorUnit;
  return Number.isSafeInteger(micro) ? micro : narrow(BigInt(whole) * BigInt(minorUnit));
}

function minus(a: MoneyMicro, b: MoneyMicro): MoneyMicro {
  return typeof a === 'number' && typeof b === 'number' ? a - b : narrow(BigInt(a) - BigInt(b));
}
