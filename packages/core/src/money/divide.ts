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
