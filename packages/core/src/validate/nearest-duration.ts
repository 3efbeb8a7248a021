import { nearest } from '../diagnostic/index.ts';

const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'];
/** Letters that can only mean one unit: m may be minutes or months. */
const letters: Readonly<Record<string, string>> = {
  s: 'second',
  h: 'hour',
  d: 'day',
  w: 'week',
  q: 'quarter',
  y: 'year',
};

/** The length of time meant by a text such as `180d`, `30days` or `2 weks`; undefined where it is not clear. */
export function nearestDuration(text: string): string | undefined {
  const [, digits, word = ''] = /^(\d{1,6})\s*([a-z]+)$/i.exec(text.trim()) ?? [];
  if (digits === undefined) return undefined;
  const name = word.toLowerCase().replace(/s$/, '');
  const unit = letters[word.toLowerCase()] ?? (units.includes(name) ? name : nearest(name, units));
  return unit === undefined ? undefined : `${digits} ${unit}${digits === '1' ? '' : 's'}`;
}
