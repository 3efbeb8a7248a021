import { parsePeriod, parseStamp } from '../calendar/index.ts';

/**
 * Whether a text that has the form a rule asks for names a time there is: no 30 February, no 53rd week of a year of 52,
 * no stretch that ends before it starts. True for rules of other things.
 */
export function isRealTime(rule: string | undefined, text: string): boolean {
  if (rule === 'periodText') return parsePeriod(text) !== null;
  if (rule === 'asOf') return text === 'now' || text === 'latest_row' || parseStamp(text) !== null;
  return rule === 'day' || rule === 'instant' ? parseStamp(text) !== null : true;
}
