import type { Weekday } from '../calendar/index.ts';
import type { Text } from '../catalog/index.ts';
import type { Spec } from '../spec/index.ts';
import { textOf } from './shared/text.ts';

/** The keys that stand alone, with their defaults. */
export interface Settings {
  readonly title: Text;
  readonly timezone: string;
  readonly currency: string;
  readonly rates: Readonly<Record<string, string>>;
  readonly weekStarts: Weekday;
  readonly fiscalYearStarts: number;
  readonly locale: string;
  readonly asOf: string;
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** ISO 4217 for money whose currency the file does not say. */
export const noCurrency = 'XXX';

export function settingsOf(spec: Spec): Settings {
  const locale = spec.locale ?? 'en';
  const rates = Object.entries(spec.rates ?? {}).map(([currency, rate]) => [currency, decimalText(rate)]);
  return {
    title: textOf(spec.title ?? 'Untitled', locale),
    timezone: spec.timezone ?? 'UTC',
    currency: spec.currency ?? noCurrency,
    rates: Object.fromEntries(rates),
    weekStarts: spec.week_starts ?? 'monday',
    fiscalYearStarts: months.indexOf(spec.fiscal_year_starts ?? 'january') + 1,
    locale,
    asOf: spec.as_of ?? 'now',
  };
}

/** The shortest decimal text of a number, without an exponent. */
function decimalText(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}
