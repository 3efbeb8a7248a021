import { MICRO_PER_UNIT, type MoneyMicro } from './amount.ts';

/** Exact decimal text without exponent or needless zeros: `58705.23`, `-0.5`, `100`. */
export function moneyText(micro: MoneyMicro): string {
  const size = micro < 0 ? -micro : micro;
  const digits = String(size).padStart(7, '0');
  const fraction = digits.slice(-6).replace(/0+$/, '');
  const whole = (micro < 0 ? '-' : '') + digits.slice(0, -6);
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

/** The nearest double of the amount in whole units, for ratios (rule M1: division gives a double). */
export function moneyNumber(micro: MoneyMicro): number {
  return Number(micro) / MICRO_PER_UNIT;
}
