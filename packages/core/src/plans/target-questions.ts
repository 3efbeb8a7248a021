import { type Calendar, formatDay, parsePeriod, resolvePeriod } from '../calendar/index.ts';
import type { Catalog, Metric, Target } from '../catalog/index.ts';
import type { MetricQuery } from '../query/index.ts';
import { type Course, calendarShare, workingShare } from './pace.ts';

/** A target in its period, and what is asked for it. */
export interface TargetQuestion {
  readonly target: Target;
  /** Time words; a target without them is of the running month. */
  readonly words: string;
  readonly course: Course;
  /** `actual`, and by last year's shape the part of that year up to the same day, and the whole. */
  readonly queries: readonly MetricQuery[];
}

/** Every target whose period can be told, seen from as-of (UTC microseconds). */
export function targetQuestions({ targets }: Catalog, calendar: Calendar, asOf: number): TargetQuestion[] {
  return targets.flatMap((target): TargetQuestion[] => {
    const words = target.in ?? 'this month';
    const expr = parsePeriod(words);
    if (expr === null) return [];
    const { fromDay, toDay } = resolvePeriod(expr, calendar, { micros: asOf });
    const to = expr.kind === 'this' ? calendar.nextBucket(fromDay, expr.unit) : toDay;
    const course = { from: fromDay, to, at: calendar.dayOf(asOf) };
    const ask = (from: number, until: number): MetricQuery => ({
      metrics: [target.metric],
      basis: 'closed',
      from: formatDay(from),
      to: formatDay(until),
    });
    const actual = ask(course.from, course.to);
    if (target.pace !== 'last_year') return [{ target, words, course, queries: [actual] }];
    const back = (day: number) => calendar.addDays(day, { n: -12, unit: 'month' });
    const end = Math.min(course.at + 1, course.to);
    return [
      {
        target,
        words,
        course,
        queries: [actual, ask(back(course.from), back(end)), ask(back(course.from), back(course.to))],
      },
    ];
  });
}

/** How much of the goal is due at as-of; null where it is judged by its value to date: what does not add up, or has no last year. */
export function dueShare(
  { target, course }: TargetQuestion,
  metric: Metric | undefined,
  values: readonly (number | null)[],
  { calendar, holidays = [] }: { readonly calendar: Calendar; readonly holidays?: readonly string[] },
): number | null {
  const isAdditive = metric?.denominator === undefined && (metric?.unit === 'count' || metric?.unit === 'currency');
  if (!isAdditive) return null;
  if (target.pace === 'working_days') return workingShare(course, calendar, holidays);
  if (target.pace !== 'last_year') return calendarShare(course);
  const [, part, whole] = values;
  return part == null || whole == null || whole === 0 ? null : part / whole;
}
