/**
 * Money as an integer of 10⁻⁶ of the unit (rule M1). A `number` where it is a safe integer, else a `bigint`;
 * every function here returns it so.
 */
export type MoneyMicro = number | bigint;

export const MICRO_PER_UNIT = 1_000_000;

/** The same integer, as a `number` where that is exact. */
export function narrow(value: bigint): MoneyMicro {
  const double = Number(value);
  return Number.isSafeInteger(double) ? double : value;
}

/** `dividend / divisor` rounded half away from zero; `divisor` is positive. */
export function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  const rest = dividend % divisor;
  if (2n * (rest < 0n ? -rest : rest) < divisor) return quotient;
  return dividend < 0n ? quotient - 1n : quotient + 1n;
}

/** The same for safe integers whose result is one. */
export function divideRoundedSafe(dividend: number, divisor: number): number {
  const rest = dividend % divisor;
  const quotient = (dividend - rest) / divisor;
  const size = Math.abs(rest);
  // The comparison that cannot overflow: rest >= divisor - rest.
  if (size < divisor - size) return quotient;
  return dividend < 0 ? quotient - 1 : quotient + 1;
}
