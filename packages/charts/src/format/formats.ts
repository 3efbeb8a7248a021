import type { Unit } from '@sluice/core/catalog';
import type { Value } from '@sluice/core/table';
import { textLocale } from '../texts/texts-for.ts';
import { type BucketNames, createDateFormats, type DateFormats } from './date-formats.ts';
import { headlineOf } from './headline.ts';
import { kept } from './kept.ts';
import { createNumberFormats, type NumberFormats } from './number-formats.ts';

/** What formats depend on: a BCP 47 tag, an ISO 4217 code and an IANA zone. Wrong ones fall back to en, no symbol, UTC. */
export interface FormatSettings {
  readonly locale: string;
  readonly currency: string;
  readonly timezone: string;
  /** Month the fiscal year starts in, 1 to 12; 1 by default. */
  readonly fiscalYearStarts?: number;
  /** Names of quarters and years; the English ones by default. */
  readonly dates?: BucketNames;
}

/** All numbers and dates of one locale, currency and zone. Every function takes null and gives "—". */
export interface Formats extends FormatSettings, NumberFormats, DateFormats {
  /** Exact by unit: tables, hover, exports. */
  value(value: Value, unit: Unit | null): string;
  /** Short by unit: labels inside charts. */
  short(value: Value, unit: Unit | null): string;
  /** The headline of a kpi, with its unit apart where it is written small ("214", " %"). */
  headline(value: Value, unit: Unit | null): { readonly text: string; readonly unit: string };
  /** Order of texts as the locale sorts them. */
  compare(a: string, b: string): number;
  /** "a, b, c", "a、b、c". */
  list(items: readonly string[]): string;
}

/** One formatter set per locale, currency and zone; the Intl objects behind it are made when first used. */
export function createFormats(settings: FormatSettings): Formats {
  const safe = { ...settings, locale: supported(settings.locale) };
  const numbers = createNumberFormats(safe);
  const exact = byUnit(numbers, numbers.count, numbers.money);
  const short = byUnit(numbers, numbers.shortCount, numbers.shortMoney);
  const collator = kept((_: '') => new Intl.Collator(safe.locale, { numeric: true }));
  return Object.freeze({
    ...safe,
    ...numbers,
    ...createDateFormats(safe),
    value: exact,
    short,
    headline: (value: Value, unit: Unit | null) =>
      headlineOf(unit === 'currency' ? numbers.headlineMoney(value) : exact(value, unit), unit),
    compare: (a: string, b: string) => collator('').compare(a, b),
    list: (items: readonly string[]) =>
      new Intl.ListFormat(safe.locale, { type: 'conjunction', style: 'narrow' }).format(items),
  });
}

function byUnit(numbers: NumberFormats, count: (v: Value) => string, money: (v: Value) => string) {
  return (value: Value, unit: Unit | null): string => {
    if (unit === null) return value === null ? numbers.none : String(value);
    if (unit === 'currency') return money(value);
    if (unit === 'ratio') return numbers.ratio(value);
    return unit === 'count' ? count(value) : numbers.decimal(value);
  };
}

/** Chinese of any region counts as the Chinese of its words: `zh-HK` in 萬, as `zh-TW`. */
function supported(locale: string): string {
  const words = textLocale(locale);
  if (words !== 'en') return words;
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
