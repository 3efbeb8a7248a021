import type { Calendar } from '@sluice/core/calendar';
import type { Catalog, Source } from '@sluice/core/catalog';
import type { Facts, FieldFacts, SourceFacts } from '@sluice/core/plan';
import type { Column, LoadedSource } from '@sluice/core/table';

/** What the planner must know of the loaded rows. `now`: UTC microseconds, taken once. */
export function factsOf(
  catalog: Catalog,
  sources: Readonly<Record<string, LoadedSource>>,
  now: number,
  calendar: Calendar,
  failed: readonly string[] = [],
): Facts {
  const facts: Record<string, SourceFacts> = Object.fromEntries(
    Object.values(sources).map((s) => [
      s.id,
      failed.includes(s.id) ? { ...sourceFacts(s), failed: true } : sourceFacts(s),
    ]),
  );
  return factsOfFields(catalog, facts, now, calendar);
}

/** The same where it is known what the fields are. */
export function factsOfFields(catalog: Catalog, sources: Facts['sources'], now: number, calendar: Calendar): Facts {
  const latestRow = latestOf(catalog, sources, calendar);
  return { asOf: resolveAsOf(catalog.asOf, calendar, now, latestRow), now, latestRow, sources };
}

/** `now`, `latest_row`, an instant or the end of a day, in UTC microseconds. */
export function resolveAsOf(text: string, calendar: Calendar, now: number, latestRow: number | null): number {
  if (text === 'now') return now;
  if (text === 'latest_row') return latestRow ?? now;
  const at = calendar.parseInstant(text);
  if (!at) return now;
  return 'micros' in at ? at.micros : calendar.startOfDay(at.day + 1) - 1;
}

function sourceFacts({ length, fields, grain }: LoadedSource): SourceFacts {
  const known = new Map<Column, FieldFacts>();
  const entries = Object.entries(fields).map(([name, column]) => {
    const facts = known.get(column) ?? fieldFacts(column);
    known.set(column, facts);
    return [name, facts];
  });
  return { length, fields: Object.fromEntries(entries), ...(grain === undefined ? {} : { grain }) };
}

function fieldFacts(column: Column): FieldFacts {
  if (column.type !== 'instant' && column.type !== 'day') return { type: column.type, range: null };
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const { values } = column;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return { type: column.type, range: greatest < least ? null : [least, greatest] };
}

const ownStamps: Readonly<Record<Source['kind'], readonly string[]>> = {
  events: ['at'],
  leads: ['at'],
  deals: ['opened'],
  spend: ['at', 'to_day', 'from_day'],
  counts: ['period'],
  subscriptions: ['start'],
  content: ['at'],
  emails: ['at'],
  social: ['at'],
};

/** The latest of the rows' own stamps; a date counts to its day's end. */
function latestOf(catalog: Catalog, facts: Facts['sources'], calendar: Calendar): number | null {
  const latest = Object.values(catalog.sources).flatMap((source) =>
    ownStamps[source.kind].flatMap((field) => {
      const { type, range = null } = facts[source.id]?.fields[field] ?? {};
      if (!range) return [];
      return [type === 'day' ? calendar.startOfDay(range[1] + 1) - 1 : range[1]];
    }),
  );
  return latest.length === 0 ? null : Math.max(...latest);
}
