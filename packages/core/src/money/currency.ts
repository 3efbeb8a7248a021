import { MICRO_PER_UNIT } from './amount.ts';

const DEFAULT_DIGITS = 2;

/** How many decimals the currency's minor unit has: 2 for EUR, 0 for JPY, 3 for KWD; 2 for what is no currency code. */
export function minorDigits(currency: string): number {
  if (!/^[A-Za-z]{3}$/.test(currency)) return DEFAULT_DIGITS;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? DEFAULT_DIGITS;
}

/** The currency's minor unit in 10⁻⁶ of the unit: 10,000 for EUR. */
export function minorUnitMicro(currency: string): number {
  return MICRO_PER_UNIT / 10 ** minorDigits(currency);
}
