import {
  type Calendar,
  formatDay,
  formatInstant,
  type Period,
  parsePeriod,
  previousPeriod,
  resolvePeriod,
} from '../calendar/index.ts';
import type { Catalog } from '../catalog/index.ts';
import { type Course, calendarShare, workingShare } from '../plans/pace.ts';
import { offeredPeriods } from './dashboard-state.ts';
import type { PeriodLookup, ResolvedPeriod, Stretch } from './period.ts';

/** Time words → the stretch a query asks for, and the one before it (rule T2). Null where the words are not a period. */
export function periodStretches(
  words: string,
  calendar: Calendar,
  asOf: string,
): { readonly main: Stretch; readonly before: Stretch | null; readonly period: Period | null } | null {
  if (words === 'all') return { main: { from: null, to: null }, before: null, period: null };
  const expr = parsePeriod(words);
  const at = calendar.parseInstant(asOf);
  if (!expr || !at) return null;
  const micros = 'micros' in at ? at.micros : calendar.startOfDay(at.day + 1) - 1;
  const period = resolvePeriod(expr, calendar, { micros });
  return { main: stretchOf(period, calendar), before: stretchOf(previousPeriod(period, calendar), calendar), period };
}

/** What a page needs to know of any period; null where the words are none. */
export function periodLookup(calendar: Calendar, asOf: string): PeriodLookup {
  return (words) => {
    const found = periodStretches(words, calendar, asOf);
    if (!found) return null;
    const { main, before, period } = found;
    if (!period) return { ...main, before, days: null, until: null, over: null };
    const endDay = dayAt(main.to, calendar);
    return {
      ...main,
      before,
      days: endDay - dayAt(main.from, calendar),
      until: formatDay(main.to?.includes('T') ? endDay + 1 : endDay),
      over: shareOver(words, { from: dayAt(main.from, calendar), to: endDay, at: dayAt(asOf, calendar) }, calendar),
    };
  };
}

/** The periods the dashboards of a file offer, are written with or compare targets of, by their words. */
export function resolvedPeriods(catalog: Catalog, calendar: Calendar, asOf: string): Record<string, ResolvedPeriod> {
  const dashboards = Object.values(catalog.dashboards);
  const words = [
    ...dashboards.flatMap(offeredPeriods),
    ...dashboards.flatMap(({ rows }) => rows.flat().map(({ period }) => period)),
    ...catalog.targets.map((target) => target.in),
  ];
  const lookup = periodLookup(calendar, asOf);
  const known = [...new Set(words)].flatMap((each): [string, ResolvedPeriod][] => {
    const period = each === undefined ? null : lookup(each);
    return each !== undefined && period ? [[each, { ...period, ...workingOver(period, catalog, calendar, asOf) }]] : [];
  });
  return Object.fromEntries(known);
}

/** How much is over by working days, where a target goes by them and the period holds as-of. */
function workingOver(
  { from, until }: ResolvedPeriod,
  { targets, holidays = [] }: Catalog,
  calendar: Calendar,
  asOf: string,
): { readonly working?: number } {
  if (targets.every(({ pace }) => pace !== 'working_days')) return {};
  const course = { from: dayAt(from, calendar), to: dayAt(until, calendar), at: dayAt(asOf, calendar) };
  if (!(course.from <= course.at && course.at < course.to)) return {};
  const working = workingShare(course, calendar, holidays);
  return working === null ? {} : { working };
}

/** How much of a period is over at as-of, by calendar days; null for one that is over. `this month` goes on to its end. */
function shareOver(words: string, course: Course, calendar: Calendar): number | null {
  const expr = parsePeriod(words);
  if (expr?.kind !== 'this') return course.at + 1 < course.to ? calendarShare(course) : null;
  return calendarShare({ ...course, to: calendar.nextBucket(course.from, expr.unit) });
}

function stretchOf(period: Period, calendar: Calendar): Stretch {
  return { from: edge(period.from, period.fromDay, calendar), to: edge(period.to, period.toDay, calendar) };
}

/** Days where the edge is a day's start, else the instant. */
function edge(micros: number, day: number, calendar: Calendar): string {
  return calendar.startOfDay(day) === micros ? formatDay(day) : formatInstant(micros);
}

function dayAt(text: string | null, calendar: Calendar): number {
  const at = calendar.parseInstant(text ?? '');
  if (!at) return Number.NaN;
  return 'day' in at ? at.day : calendar.dayOf(at.micros);
}
