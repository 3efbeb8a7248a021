import type { Calendar } from '@sluice/core/calendar';
import type { ItemMatch } from '@sluice/core/plan';
import { maskOf } from '../../rows/filter.ts';
import type { SubjectItems } from '../subject-items.ts';
import { EventItems } from './event-items.ts';

/** The items of one rule, subject by subject in time order: those of s are `starts[s]` to before `starts[s + 1]`. */
export interface RuleRows {
  readonly starts: Int32Array;
  /** Places in the subject items. */
  readonly items: Int32Array;
}

/** The items of which one match holds; `events` is shared by the rules of a score. */
export function ruleRows(
  items: SubjectItems,
  matches: readonly ItemMatch[],
  calendar: Calendar,
  events: EventItems = new EventItems(items),
): RuleRows {
  const [first = new Int32Array(), ...others] = matches.map((match) => matching(items, match, calendar, events));
  if (others.length === 0) return { starts: startsOf(items, first), items: first };
  const all = Int32Array.from([first, ...others].flatMap((each) => [...each])).sort();
  return { starts: startsOf(items, all), items: all };
}

/** The items of one match, in order. */
function matching(items: SubjectItems, match: ItemMatch, calendar: Calendar, events: EventItems): Int32Array {
  const rows = items.parts[match.part];
  if (!rows) return new Int32Array();
  const named = match.events === null ? events.all(match.part) : events.named(match.part, match.events);
  if (match.where === null) return named;
  const mask = maskOf(rows, match.where, calendar);
  const hits = new Int32Array(named.length);
  let count = 0;
  for (let i = 0; i < named.length; i++) {
    const item = named[i] as number;
    if (mask[items.row[item] as number] === 1) hits[count++] = item;
  }
  return hits.slice(0, count);
}

function startsOf({ starts, subjects }: SubjectItems, items: Int32Array): Int32Array {
  const own = new Int32Array(subjects + 1);
  let at = 0;
  for (let subject = 0; subject < subjects; subject++) {
    const end = starts[subject + 1] as number;
    while (at < items.length && (items[at] as number) < end) at++;
    own[subject + 1] = at;
  }
  return own;
}
