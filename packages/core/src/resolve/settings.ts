import { isTimezone, type Weekday } from '../calendar/index.ts';
import type { Text } from '../catalog/index.ts';
import { noCurrency } from '../money/no-currency.ts';
import { Place, type SpecFile } from './shared/place.ts';
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

/** The title of a file that has none. */
export const untitled: Text = { default: 'Untitled' };

export function settingsOf(file: SpecFile): Settings {
  const { spec } = file;
  const locale = spec.locale ?? 'en';
  const rates = Object.entries(spec.rates ?? {}).map(([currency, rate]) => [currency, rateText(file, currency, rate)]);
  return {
    title: spec.title === undefined ? untitled : textOf(spec.title, locale),
    timezone: spec.timezone !== undefined && isTimezone(spec.timezone) ? spec.timezone : 'UTC',
    currency: spec.currency ?? noCurrency,
    rates: Object.fromEntries(rates),
    weekStarts: spec.week_starts ?? 'monday',
    fiscalYearStarts: months.indexOf(spec.fiscal_year_starts ?? 'january') + 1,
    locale,
    asOf: spec.as_of ?? 'now',
  };
}

/** The rate exactly as written, so that money stays exact; the shortest decimal text where it is written otherwise. */
function rateText(file: SpecFile, currency: string, rate: number): string {
  const { from, to } = new Place(file, ['rates', currency]).value;
  const written = file.document.text.slice(from, to);
  if (/^\d+(\.\d+)?$/.test(written)) return written;
  const text = String(rate);
  return text.includes('e') ? rate.toFixed(20).replace(/\.?0+$/, '') : text;
}
