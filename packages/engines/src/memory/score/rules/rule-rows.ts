import type { Calendar } from '@sluice/core/calendar';
import { conditionFields } from '@sluice/core/internal';
import type { ItemMatch, ScoreNode } from '@sluice/core/plan';
import { maskOf } from '../../rows/filter.ts';
import type { RuleItems } from '../../store/score-cache.ts';
import type { Store } from '../../store/store.ts';
import type { SubjectItems } from '../subject-items.ts';
import { EventItems } from './event-items.ts';

/** The items of one rule, by their places in the subject items. */
export type RuleRows = RuleItems;

/** The items of the rules on events of a score, by rule id; those that read no column made of scores are found once for all. */
export function rowsOfRules(node: ScoreNode, items: SubjectItems, store: Store): ReadonlyMap<string, RuleRows> {
  const events = new EventItems(items);
  const find = (matches: readonly ItemMatch[]): RuleRows => {
    const make = () => ruleRows(items, matches, store.calendar, events);
    return isOfRows(matches) ? store.scores.ofRule(`${items.key} ${JSON.stringify(matches)}`, make) : make();
  };
  return new Map(Object.entries(node.matches).map(([rule, matches]) => [rule, find(matches)]));
}

/** Whether matches read nothing but fields of the rows, as they were loaded. */
export function isOfRows(matches: readonly ItemMatch[]): boolean {
  return matches.every(
    ({ where }) => where === null || conditionFields(where).every(({ name }) => !name.includes(':')),
  );
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
