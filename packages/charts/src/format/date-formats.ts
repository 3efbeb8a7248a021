import { en, type Texts } from '../texts/texts.ts';
import { kept } from './kept.ts';
import { tickHasYear } from './tick-has-year.ts';

/** Dates and periods of one locale. Days are ISO text of the file's zone; instants are ISO text with a zone. */
export interface DateFormats {
  /** "3 Nov 2024". */
  day(iso: string | null): string;
  /** "3 Nov 2024, 06:00" in the file's zone; without the year: "1 Nov, 06:00". */
  instant(iso: string | null, withYear?: boolean): string;
  /** The half-open period `[from, to)`: "Aug 2026", "Q4 2026", "2026", "1 Aug – 31 Oct 2026"; open ends give "". */
  range(from: string | null, to: string | null): string;
  /** A bucket by its first day and grain: "3 Aug 2026", "Aug 2026", "Q3 2026", "FY2027 Q1". */
  bucket(firstDay: string | null, grain: string | undefined): string;
  /** The same on an axis: without the year, unless `before` (the tick to its left) is of another year. */
  tick(firstDay: string, grain: string | undefined, before: string | null): string;
  /** The local calendar day of an instant, as ISO text. */
  localDay(instant: string): string;
}

/** How a locale names buckets that Intl has no format for. */
export type BucketNames = Texts['dates'];

interface Settings {
  readonly locale: string;
  readonly timezone: string;
  readonly fiscalYearStarts?: number;
  readonly dates?: BucketNames;
}

type Options = Intl.DateTimeFormatOptions;

const DAY_MS = 86_400_000;

/** Date formats of a locale and zone; Intl objects are made on first use and kept. */
export function createDateFormats(settings: Settings): DateFormats {
  const locale = settings.locale === 'en' ? 'en-150' : settings.locale;
  const { timezone: timeZone, fiscalYearStarts = 1, dates = en.dates } = settings;
  const yearFirst = /^(zh|ja|ko)/.test(locale);
  const full: Options = { day: 'numeric', month: 'short', year: 'numeric' };
  const time: Options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone };
  const digits: Options = { year: 'numeric', month: '2-digit', day: '2-digit', timeZone };
  const using = kept((options: Options) => dateFormat(locale, options));
  const dayOf = (iso: string, options: Options): string => {
    const at = Date.parse(iso.slice(0, 10));
    return Number.isNaN(at) ? iso : tidy(using({ ...options, timeZone: 'UTC' }).format(at));
  };
  const bucket = (iso: string, grain: string | undefined, year: boolean): string => {
    const options = { ...full, ...(year ? {} : { year: undefined }), ...(grain === 'month' ? { day: undefined } : {}) };
    return namedBucket(iso, grain, year, fiscalYearStarts, dates) ?? dayOf(iso, options);
  };
  return {
    day: (iso) => (iso === null ? '—' : dayOf(iso, full)),
    instant: (iso, withYear = true) => {
      const at = Date.parse(iso ?? '');
      if (Number.isNaN(at)) return iso ?? '—';
      return tidy(using({ ...full, ...(withYear ? {} : { year: undefined }), ...time }).format(at));
    },
    range: (from, to) => {
      if (from === null || to === null) return '';
      const [first, next] = [from.slice(0, 10), to.slice(0, 10)];
      const [start, end] = [Date.parse(first), Date.parse(next) - DAY_MS];
      if (!(start <= end)) return dayOf(from, full);
      const grain = start === end ? 'day' : wholeGrain(first, next);
      if (grain) return bucket(from, grain, true);
      const last = new Date(end).toISOString();
      if (yearFirst) return `${dayOf(from, full)} – ${bucket(last, 'day', last.slice(0, 4) !== from.slice(0, 4))}`;
      return tidy(using({ ...full, timeZone: 'UTC' }).formatRange(start, end));
    },
    bucket: (iso, grain) => (iso === null ? '—' : bucket(iso, grain, true)),
    tick: (iso, grain, before) => bucket(iso, grain, tickHasYear(iso, grain, before)),
    localDay: (instant) => localDay(instant, () => using({ ...digits, calendar: 'gregory', numberingSystem: 'latn' })),
  };
}

function localDay(instant: string, format: () => Intl.DateTimeFormat): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time) || instant.length <= 10) return instant;
  const parts = Object.fromEntries(
    format()
      .formatToParts(time)
      .map((p) => [p.type, p.value]),
  );
  return `${parts['year']}-${parts['month']}-${parts['day']}`;
}

/** Quarters, years and fiscal buckets. */
function namedBucket(
  iso: string,
  grain: string | undefined,
  hasYear: boolean,
  starts: number,
  names: BucketNames,
): string | null {
  const [year, month] = yearMonth(iso);
  const fiscalYear = starts > 1 && month >= starts ? year + 1 : year;
  const quarter = (first: number) => Math.floor(((month - first + 12) % 12) / 3) + 1;
  if (grain === 'year') return names.year(year);
  if (grain === 'quarter') return names.quarter(quarter(1), hasYear ? year : null);
  if (grain === 'fiscal_year') return names.fiscalYear(fiscalYear);
  if (grain === 'fiscal_quarter') return names.fiscalQuarter(quarter(starts), hasYear ? fiscalYear : null);
  return null;
}

/** Year and month of ISO text. */
function yearMonth(iso: string): [year: number, month: number] {
  return [Number(iso.slice(0, 4)), Number(iso.slice(5, 7))];
}

function wholeGrain(from: string, to: string): 'month' | 'quarter' | 'year' | null {
  if (!from.endsWith('-01') || !to.endsWith('-01')) return null;
  const [[year, month], [lastYear, lastMonth]] = [yearMonth(from), yearMonth(to)];
  const months = (lastYear - year) * 12 + lastMonth - month;
  if (months === 1) return 'month';
  if (months === 3 && month % 3 === 1) return 'quarter';
  return months === 12 && month === 1 ? 'year' : null;
}

function dateFormat(locale: string, options: Options): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale, options);
  } catch {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  }
}

function tidy(text: string): string {
  return text.replace(/[\u2009\u202f]/g, ' ').replace(/\bSept\b/, 'Sep');
}
