import { parsePeriod } from '../calendar/index.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const shorts: Readonly<Record<string, string>> = {
  today: 'this day',
  yesterday: 'last 1 day',
  ytd: 'this year',
  qtd: 'this quarter',
  mtd: 'this month',
};

/** The period meant by words such as `last quarter`, `Q1 2026`, `2026/10` or `March 2026`; undefined where none is clear. */
export function nearestPeriod(text: string): string | undefined {
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
  const meant = [shorts[words], relative(words), quarter(words), month(words), slashed(words)];
  return meant.find((one) => one !== undefined && parsePeriod(one) !== null);
}

function relative(words: string): string | undefined {
  const [, which = '', n = '1', unit = ''] =
    /^(last|past|previous|this|current) (?:(\d{1,3}) )?([a-z ]+?)s?$/.exec(words) ?? [];
  if (/this|current/.test(which)) return `this ${unit}`;
  return which === '' ? undefined : `last ${n} ${unit}${n === '1' ? '' : 's'}`;
}

function quarter(words: string): string | undefined {
  const [, q = '', year = ''] = /^q([1-4])[ /-]?(\d{4})$/.exec(words) ?? [];
  const [, otherYear = year, otherQ = q] = /^(\d{4})[ /]?q([1-4])$/.exec(words) ?? [];
  return otherYear === '' ? undefined : `${otherYear}-Q${otherQ}`;
}

function month(words: string): string | undefined {
  const [, name = '', year = ''] = /^([a-z]{3})[a-z]*\.? (\d{4})$/.exec(words) ?? [];
  const at = months.indexOf(name);
  return at < 0 ? undefined : `${year}-${String(at + 1).padStart(2, '0')}`;
}

function slashed(words: string): string | undefined {
  const [, year = '', number = ''] = /^(\d{4})[/.](\d{1,2})$/.exec(words) ?? [];
  return year === '' ? undefined : `${year}-${number.padStart(2, '0')}`;
}
