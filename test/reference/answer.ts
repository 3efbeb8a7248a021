import type { Funnel } from '@sluice/core/catalog';
import { type Outcome, outcomesOf, rulesOf, type WrittenChain } from './chains.ts';
import { cell } from './condition.ts';
import { addDuration, localDay } from './local-time.ts';
import type { Log } from './log.ts';
import { passedOutcomes } from './passed.ts';
import { isKnown, joinVisitors, type Moment, type StateAt, stampOf, subjectOf, timelineOf } from './timeline.ts';

/** A field of a source as a dimension of leads, by first touch (rule F14). */
export interface Dimension {
  readonly source: string;
  readonly field: string;
}

/** Local days, half-open; null is unlimited. */
export type Days = readonly [from: number, to: number] | null;

/** One attempt that counts, in one span. */
export interface Attempt {
  readonly span: number;
  readonly group: string | null;
  /** Stages (order any: positions) it counts at. */
  readonly stages: readonly number[];
  readonly entered: number;
  readonly isMaturing: boolean;
  /** By stage: the time and money of the row that fills it, null where none does or it has none. */
  readonly times: readonly (number | null)[];
  readonly values: readonly (number | null)[];
}

/** One arrival at a stage, dated by the earliest time over all chains (rule F11). */
export interface Arrival {
  readonly stage: number;
  readonly group: string | null;
  readonly day: number | null;
  readonly value: number | null;
}

export interface Reading {
  readonly byDay: boolean;
  readonly attempts: readonly Attempt[];
  readonly arrivals: readonly Arrival[];
  readonly neverEntered: number;
  readonly withoutSubject: number;
}

/** Answers by span of entry and dimension; reads the log once. */
export type Reader = (spans: readonly Days[], by: Dimension | null) => Reading;

/** Everything the rules say of a funnel and a log: attempts by span of entry, and arrivals. */
export function createReader(funnel: Funnel, log: Log, stateAt?: StateAt): Reader {
  const timeline = timelineOf(funnel, log, stateAt);
  const rules = rulesOf(funnel, timeline, log.timezone);
  const subjects = [...timeline.subjects].map(([subject, moments]) => {
    const isPassed = funnel.skipped === 'passed';
    const outcomes = isPassed ? passedOutcomes(rules, moments) : outcomesOf(rules, moments);
    const arrivals = outcomes([null]).flatMap((whole) => arrivalsOf(funnel, moments, whole));
    return { subject, moments, outcomes, arrivals };
  });
  const toAttempt = attemptReader(funnel, log, timeline.byDay);
  const neverEntered = subjects.filter(({ moments }) => isNeverEntered(funnel, moments)).length;
  const { byDay, withoutSubject } = timeline;
  return (spans, by) => {
    const touches = by === null ? null : firstTouches(log, by, byDay);
    const groupOf = (subject: string): string | null => touches?.get(subject) ?? null;
    const asked = spans.map((days) => days && ((m: Moment) => m.day >= days[0] && m.day < days[1]));
    const attempts = subjects.flatMap(({ subject, moments, outcomes }) =>
      outcomes(asked).flatMap((outcome, span) => {
        const best = outcome.best === null ? [] : [outcome.best];
        const chains = funnel.count === 'entries' ? outcome.attempts : best;
        return chains.map((chain) => ({ ...toAttempt(chain, moments), group: groupOf(subject), span }));
      }),
    );
    const arrivals = subjects.flatMap((one) => one.arrivals.map((a) => ({ ...a, group: groupOf(one.subject) })));
    return { byDay, withoutSubject, neverEntered, attempts, arrivals };
  };
}

function attemptReader(funnel: Funnel, log: Log, byDay: boolean) {
  const now = Date.parse(log.asOf) * 1000;
  const asOf = byDay ? localDay(now, log.timezone) : now;
  return (chain: WrittenChain, moments: readonly Moment[]): Omit<Attempt, 'group' | 'span'> => {
    const rows = chain.rows.map((row) => (row < 0 ? null : (moments[row] ?? null)));
    const t1 = moments[chain.entry]?.t ?? Number.NaN;
    const entered = funnel.entry === 'open' ? rows.findIndex((row) => row !== null) : 0;
    const { window } = funnel;
    const end =
      window === null || Number.isNaN(t1) ? Number.NEGATIVE_INFINITY : addDuration(t1, window, byDay, log.timezone);
    return {
      entered,
      isMaturing: asOf < end,
      stages: funnel.stages.flatMap((stage, k) => {
        const isPast = funnel.skipped === 'passed' && !stage.optional && k >= entered && k <= chain.depth;
        return rows[k] !== null || isPast ? [k] : [];
      }),
      times: rows.map((row) => (row === null || Number.isNaN(row.t) ? null : row.t)),
      values: rows.map((row, k) => (row === null ? null : moneyOf(funnel, k, row))),
    };
  };
}

function arrivalsOf(funnel: Funnel, moments: readonly Moment[], { firsts, best }: Outcome): Omit<Arrival, 'group'>[] {
  return funnel.stages.flatMap((stage, k) => {
    const row = moments[firsts[k] ?? -1];
    const isPast = funnel.skipped === 'passed' && !stage.optional && k <= (best?.depth ?? -1);
    if (row === undefined && !isPast) return [];
    const day = row === undefined || Number.isNaN(row.day) ? null : row.day;
    return [{ stage: k, day, value: row === undefined ? null : moneyOf(funnel, k, row) }];
  });
}

function moneyOf(funnel: Funnel, stage: number, moment: Moment): number | null {
  const value = funnel.stages[stage]?.value;
  const found = value?.source === moment.source ? cell(moment.row, value.field) : null;
  return typeof found === 'number' ? found : null;
}

function isNeverEntered(funnel: Funnel, moments: readonly Moment[]): boolean {
  if (funnel.entry === 'open' || funnel.skipped === 'passed' || funnel.order === 'any') return false;
  return moments.some((m) => m.stages.length > 0) && !moments.some((m) => m.stages.includes(0));
}

/**
 * Rule F14: of each subject the first value that is not empty, on its rows that carry the field; a row without a stamp
 * comes first. A funnel by day compares these rows by day too (rule T3).
 */
export function firstTouches(log: Log, { source, field }: Dimension, byDay: boolean): ReadonlyMap<string, string> {
  const leadOf = joinVisitors(log);
  const rows = log.sources.find((one) => one.id === source)?.rows ?? [];
  const stamped = rows.flatMap((row) => {
    const stamp = stampOf(cell(row, 'at'), log);
    if (stamp === null) return [{ row, at: Number.NEGATIVE_INFINITY }];
    return isKnown(stamp, log) ? [{ row, at: byDay ? stamp.day : (stamp.instant ?? stamp.day) }] : [];
  });
  const touches = new Map<string, string>();
  for (const { row } of stamped.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))) {
    const subject = subjectOf(row, leadOf);
    const value = cell(row, field);
    if (subject !== null && value !== null && !touches.has(subject)) touches.set(subject, String(value));
  }
  return touches;
}
