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
  /** Those a chain may begin at here: not a score stage whose score was there at the row before (rule S5). */
  readonly enters: readonly number[];
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

/**
 * Whether the score of a stage that needs one is there at a row, that row included, and whether it has just come: at the
 * row's own stamp, or at another date of it, at which none ever just comes.
 */
export type StateAt = (stage: number, row: LogRow, field?: string) => { readonly is: boolean; readonly turns: boolean };

const noState: StateAt = () => ({ is: false, turns: false });

/**
 * Reads a log as one funnel sees it: who did what, when, in what order. Sources it does not name are not looked at. One
 * date-only stamp makes it by day, even of a row that *as of* leaves out, so that the choice does not change with it.
 */
export function timelineOf(funnel: Funnel, log: Log, stateAt: StateAt = noState): Timeline {
  const named = [
    ...funnel.stages.flatMap(({ reach }) => sourcesOf(reach)),
    ...funnel.without.flatMap((w) => w.sources),
  ];
  const sources = log.sources.filter((source) => named.includes(source.id));
  const found = sources.flatMap((source) =>
    source.kind === 'events' ? eventRows(funnel, log, source, stateAt) : leadRows(funnel, log, source, stateAt),
  );
  const byDay = found.some((one) => one.stamp !== null && one.stamp.instant === null);
  const leadOf = joinVisitors(log);
  const subjects = new Map<string, Moment[]>();
  let withoutSubject = 0;
  for (const one of found) {
    if (!isRowKnown(one.moment.row, log) || (one.stamp !== null && !isKnown(one.stamp, log))) continue;
    const subject = subjectOf(one.moment.row, leadOf);
    if (subject === null) withoutSubject++;
    else subjects.set(subject, [...(subjects.get(subject) ?? []), toMoment(one, byDay)]);
  }
  for (const moments of subjects.values()) moments.sort((a, b) => place(a.t) - place(b.t));
  return { byDay, subjects, withoutSubject };
}

function sourcesOf(reach: Reach): readonly string[] {
  if (reach.kind === 'event' || reach.kind === 'standing') return reach.sources;
  return reach.source === null ? [] : [reach.source];
}

function toMoment({ stamp, moment }: Found, byDay: boolean): Moment {
  const t = stamp === null ? Number.NaN : byDay ? stamp.day : (stamp.instant ?? Number.NaN);
  return { ...moment, t, day: stamp?.day ?? Number.NaN };
}

const place = (t: number): number => (Number.isNaN(t) ? Number.MAX_SAFE_INTEGER : t);

interface Found {
  readonly stamp: Stamp | null;
  readonly moment: Omit<Moment, 't' | 'day'>;
}

function eventRows(funnel: Funnel, log: Log, source: LogSource, stateAt: StateAt): Found[] {
  const named = new Set(funnel.stages.flatMap((stage) => (stage.reach.kind === 'event' ? stage.reach.sources : [])));
  return source.rows.map((row) => ({
    stamp: stampOf(cell(row, 'at'), log),
    moment: {
      source: source.id,
      row,
      ...matchesOf(funnel, stateAt, row, (stage) => isEvent(stage.reach, source.id, row) && meets(stage, row)),
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

/** What a row matches: acts as said, score stages where the lead is by then (rule S5). */
function matchesOf(
  { stages, order }: Funnel,
  stateAt: StateAt,
  row: LogRow,
  isAct: (stage: Stage) => boolean,
  field = 'at',
): Pick<Moment, 'stages' | 'enters'> {
  const isState = (k: number): boolean => stages[k]?.reach.kind === 'standing';
  const isTurn = (k: number): boolean => !isState(k) || order === 'any' || stateAt(k, row, field).turns;
  const matched = indexesWhere(stages, (stage, k) => (isState(k) ? stateAt(k, row, field).is : isAct(stage)));
  return { stages: matched.filter((k) => k > 0 || isTurn(k)), enters: matched.filter(isTurn) };
}

/** A leads row is one row for each of its dates that stages look at, and serves as one row: no two stages with one date. */
function leadRows(funnel: Funnel, log: Log, source: LogSource, stateAt: StateAt): Found[] {
  const fieldOf = ({ reach }: Stage): string | null => {
    if (reach.kind === 'standing' || (reach.kind === 'row' && reach.source === source.id)) return 'at';
    return reach.kind === 'date' && reach.source === source.id ? reach.field : null;
  };
  const fields = new Set(funnel.stages.flatMap((stage) => fieldOf(stage) ?? []));
  return source.rows.flatMap((row) =>
    [...fields].flatMap((field) => {
      const stamp = stampOf(cell(row, field), log);
      const isStage = (stage: Stage): boolean =>
        fieldOf(stage) === field && meets(stage, row) && (stamp !== null || stage.reach.kind === 'row');
      const isShared = (k: number): boolean => mayShare(funnel, k).some((stage) => isStage(stage));
      const state: StateAt = (k, ...of) =>
        stamp !== null && (field === 'at' || isShared(k)) ? stateAt(k, ...of) : { is: false, turns: false };
      const matches = matchesOf(funnel, state, row, isStage, field);
      if (stamp === null && matches.stages.length === 0) return [];
      const moment = {
        source: source.id,
        row,
        ...matches,
        withouts: [],
        same: sameOf(funnel, source.id, row),
        isBetween: false,
      };
      return [{ stamp, moment }];
    }),
  );
}

/** The stages whose rows a score stage may share: the one before it in a chain, which optional ones need not be in. */
function mayShare({ stages, order, skipped }: Funnel, k: number): readonly Stage[] {
  if (order === 'any' || skipped === 'passed') return [];
  const isPassedBy = ({ optional, reach }: Stage): boolean => optional || reach.kind === 'standing';
  const nearest = stages.slice(0, k).findLastIndex((stage) => !isPassedBy(stage));
  return stages.slice(Math.max(0, nearest), k);
}

/** A visitor becomes the lead's that first shares a row with it, over all events. */
export function joinVisitors(log: Log): ReadonlyMap<string, string> {
  const since = new Map<string, { readonly lead: string; readonly at: number }>();
  for (const row of log.sources.flatMap((source) => (source.kind === 'events' ? source.rows : []))) {
    const stamp = stampOf(cell(row, 'at'), log);
    const lead = id(cell(row, 'lead'));
    const visitor = id(cell(row, 'visitor'));
    if (stamp === null || lead === null || visitor === null || !isKnown(stamp, log)) continue;
    const at = stamp.instant ?? stamp.day * 86400e6;
    const standing = since.get(visitor);
    if (standing === undefined || at < standing.at) since.set(visitor, { lead, at });
  }
  return new Map([...since].map(([visitor, { lead }]) => [visitor, lead]));
}

/** Whose row it is: its lead's, else its visitor's lead's, else the visitor's own, else nobody's. */
export function subjectOf(row: LogRow, leadOf: ReadonlyMap<string, string>): string | null {
  const lead = id(cell(row, 'lead'));
  const visitor = id(cell(row, 'visitor'));
  if (lead !== null) return `lead ${lead}`;
  if (visitor === null) return null;
  const joined = leadOf.get(visitor);
  return joined === undefined ? `visitor ${visitor}` : `lead ${joined}`;
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

/** A leads row is there from its creation on. */
function isRowKnown(row: LogRow, log: Log): boolean {
  const created = stampOf(cell(row, 'at'), log);
  return created === null || isKnown(created, log);
}

/** Rule T5: nothing after *as of* exists; a date of its local day does. */
export function isKnown(stamp: Stamp, log: Log): boolean {
  const asOf = Date.parse(log.asOf) * 1000;
  return stamp.instant === null ? stamp.day <= localDay(asOf, log.timezone) : stamp.instant <= asOf;
}

const id = (value: Cell): string | null => (value === null ? null : String(value));

function indexesWhere<T>(list: readonly T[], is: (one: T, index: number) => boolean): number[] {
  return list.flatMap((one, index) => (is(one, index) ? [index] : []));
}
