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
