import type { Formats } from '../format/formats.ts';
import type { Texts } from '../texts/texts.ts';

const LAST = /^last (\d+) (\w+?)s?$/;
const THIS = /^this (\w+)$/;
const FISCAL = /^FY\d{4}(-Q[1-4])?$/i;

/** Time words of the file as a reader's label: "last 3 months" → "Last 3 months", "2026-Q4" → "Q4 2026"; others as they are. */
export function periodLabel(words: string, formats: Formats, texts: Texts): string {
  const [, n, units] = LAST.exec(words) ?? [];
  if (n !== undefined && units !== undefined) return texts.filter.lastUnits(Number(n), units);
  const [, unit] = THIS.exec(words) ?? [];
  if (unit !== undefined) return texts.filter.thisUnit(unit);
  if (FISCAL.test(words)) return words.toUpperCase().replace('-', ' ');
  if (/^all( time)?$/.test(words)) return texts.filter.allTime;
  const [from = '', to] = words.split('..');
  const [, year, quarter, month, day] = /^(\d{4})(?:-Q([1-4])|-(\d\d)(?:-(\d\d))?)?$/.exec(from) ?? [];
  if (year === undefined) return words;
  if (to !== undefined) return day && /^\d{4}-\d\d-\d\d$/.test(to) ? formats.range(from, dayAfter(to)) : words;
  if (quarter !== undefined)
    return formats.bucket(`${year}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}-01`, 'quarter');
  if (month === undefined) return year;
  return day === undefined ? formats.bucket(`${from}-01`, 'month') : formats.day(from);
}

function dayAfter(day: string): string {
  const time = Date.parse(day);
  return Number.isNaN(time) ? day : new Date(time + 86_400_000).toISOString().slice(0, 10);
}
