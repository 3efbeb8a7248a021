import type { Funnel, Reach, Stage } from '@sluice/core/catalog';
import { cell, holds } from './condition.ts';
import { localDay } from './local-time.ts';
import type { Cell, Log, LogRow, LogSource } from './log.ts';

/** One row of a subject as the rules see it. A leads row stands once for each stage date it has. */
export interface Moment {
  /** Instant, or local day where the funnel is by day; NaN without a stamp. */
  readonly t: number;
  /** The exact stamp: an instant, or the start of nothing better than a day. For periods and buckets. */
  readonly day: number;
  readonly source: string;
  readonly row: LogRow;
  /** Stage indexes the row matches. */
  readonly stages: readonly number[];
  /** Indexes of `without` the row matches. */
  readonly withouts: readonly number[];
  /** By `same` field: its value, null where empty, undefined where the source has no such field. */
  readonly same: readonly (Cell | undefined)[];
  /** Stands in between for `direct`. */
  readonly isBetween: boolean;
}

export interface Timeline {
  readonly byDay: boolean;
  /** Subject → its rows in F5's order, those without a stamp last. */
  readonly subjects: ReadonlyMap<string, readonly Moment[]>;
  /** Rows without an id of the subject (rule F1). */
  readonly withoutSubject: number;
}

interface Stamp {
  readonly instant: number | null;
  readonly day: number;
}

/** Reads a log as one funnel sees it: who did what, when, in what order. */
export function timelineOf(funnel: Funnel, log: Log): Timeline {
  const found = log.sources.flatMap((source) =>
    source.kind === 'events' ? eventRows(funnel, log, source) : leadRows(funnel, log, source),
  );
  const kept = found.filter((one) => one.stamp === null || isKnown(one.stamp, log));
  const byDay = kept.some((one) => one.stamp !== null && one.stamp.instant === null);
  const joined = joinVisitors(kept, log);
  const subjects = new Map<string, Moment[]>();
  let withoutSubject = 0;
  for (const [i, one] of kept.entries()) {
    const subject = joined[i] ?? null;
    if (subject === null) {
      withoutSubject++;
      continue;
    }
    const t = one.stamp === null ? Number.NaN : byDay ? one.stamp.day : (one.stamp.instant ?? Number.NaN);
    const moment: Moment = { ...one.moment, t, day: one.stamp?.day ?? Number.NaN };
    subjects.set(subject, [...(subjects.get(subject) ?? []), moment]);
  }
  for (const moments of subjects.values()) moments.sort((a, b) => place(a.t) - place(b.t) || 0);
  return { byDay, subjects, withoutSubject };
}

const place = (t: number): number => (Number.isNaN(t) ? Number.MAX_SAFE_INTEGER : t);

interface Found {
  readonly stamp: Stamp | null;
  readonly lead: string | null;
  readonly visitor: string | null;
  readonly moment: Omit<Moment, 't' | 'day'>;
}

function eventRows(funnel: Funnel, log: Log, source: LogSource): Found[] {
  const named = new Set(funnel.stages.flatMap((stage) => (stage.reach.kind === 'event' ? stage.reach.sources : [])));
  return source.rows.map((row) => ({
    stamp: stampOf(cell(row, 'at'), log),
    lead: id(cell(row, 'lead')),
    visitor: id(cell(row, 'visitor')),
    moment: {
      source: source.id,
      row,
      stages: indexesWhere(funnel.stages, (stage) => isEvent(stage.reach, source.id, row) && meets(stage, row)),
      withouts: indexesWhere(
        funnel.without,
        (rule) =>
          isEvent({ kind: 'event', ...rule }, source.id, row) && (rule.where === undefined || holds(rule.where, row)),
      ),
      same: sameOf(funnel, source.id, row),
      isBetween: named.has(source.id),
    },
  }));
}

/** A leads row is one row for each stage it can fill, in the order of the stages. */
function leadRows(funnel: Funnel, log: Log, source: LogSource): Found[] {
  return source.rows.flatMap((row) =>
    funnel.stages.flatMap((stage, index) => {
      const { reach } = stage;
      if ((reach.kind !== 'date' && reach.kind !== 'row') || reach.source !== source.id || !meets(stage, row))
        return [];
      const stamp = stampOf(cell(row, reach.kind === 'date' ? reach.field : 'at'), log);
      if (stamp === null && reach.kind === 'date') return [];
      const moment = {
        source: source.id,
        row,
        stages: [index],
        withouts: [],
        same: sameOf(funnel, source.id, row),
        isBetween: false,
      };
      return [{ stamp, lead: id(cell(row, 'lead')), visitor: null, moment }];
    }),
  );
}

/** A visitor is the lead's that first shares a row with it, else itself. */
function joinVisitors(rows: readonly Found[], log: Log): (string | null)[] {
  const leadOf = new Map<string, { lead: string; at: number }>();
  for (const row of rows) {
    if (row.visitor === null || row.lead === null) continue;
    const at = row.stamp?.instant ?? (row.stamp === null ? Number.MAX_SAFE_INTEGER : row.stamp.day * 86400e6);
    const standing = leadOf.get(row.visitor);
    if (standing === undefined || at < standing.at) leadOf.set(row.visitor, { lead: row.lead, at });
  }
  return rows.map(({ lead, visitor }) => {
    if (lead !== null) return `lead ${lead}`;
    if (visitor === null) return null;
    const joined = leadOf.get(visitor);
    return joined === undefined ? `visitor ${visitor}` : `lead ${joined.lead}`;
  });
}

function isEvent(reach: Reach, source: string, row: LogRow): boolean {
  if (reach.kind !== 'event' || !reach.sources.includes(source)) return false;
  const event = cell(row, 'event');
  return reach.events === 'any' || (typeof event === 'string' && reach.events.includes(event));
}

const meets = (stage: Stage, row: LogRow): boolean => stage.where === undefined || holds(stage.where, row);

function sameOf(funnel: Funnel, source: string, row: LogRow): (Cell | undefined)[] {
  return funnel.same.map(({ fields }) => {
    const field = fields[source];
    return field === undefined ? undefined : cell(row, field);
  });
}

/** ISO text to an instant, or to a day where it has no time. */
export function stampOf(text: Cell, log: Log): Stamp | null {
  if (typeof text !== 'string') return null;
  const ms = Date.parse(text.length === 10 ? `${text}T00:00:00Z` : text);
  if (text.length === 10) return { instant: null, day: ms / 86_400_000 };
  return { instant: ms * 1000, day: localDay(ms * 1000, log.timezone) };
}

/** Rule T5: nothing after *as of* exists; a date of its local day does. */
function isKnown(stamp: Stamp, log: Log): boolean {
  const asOf = Date.parse(log.asOf) * 1000;
  return stamp.instant === null ? stamp.day <= localDay(asOf, log.timezone) : stamp.instant <= asOf;
}

const id = (value: Cell): string | null => (value === null ? null : String(value));

function indexesWhere<T>(list: readonly T[], is: (one: T) => boolean): number[] {
  return list.flatMap((one, index) => (is(one) ? [index] : []));
}
