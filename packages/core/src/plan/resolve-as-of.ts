import type { Calendar } from '../calendar/index.ts';
import type { Facts } from './facts.ts';

/** As-of as UTC microseconds: `now`, `latest_row`, an instant, or the end of a day; null where it is none of them. */
export function resolveAsOf(text: string, facts: Facts, calendar: Calendar): number | null {
  if (text === 'now') return facts.now;
  if (text === 'latest_row') return facts.latestRow ?? facts.now;
  const at = calendar.parseInstant(text);
  if (!at) return null;
  return 'micros' in at ? at.micros : calendar.startOfDay(at.day + 1) - 1;
}
