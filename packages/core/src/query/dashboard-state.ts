import {
  type Calendar,
  formatDay,
  formatInstant,
  type Period,
  parsePeriod,
  previousPeriod,
  resolvePeriod,
} from '../calendar/index.ts';
import type { Catalog, Dashboard } from '../catalog/index.ts';
import type { Filters } from './where.ts';

/** What a reader of a dashboard has chosen; everything left out is the dashboard's own. */
export interface DashboardState {
  /** Time words or `from..to`; `all` is unlimited. */
  readonly period?: string;
  readonly compare?: boolean;
  readonly filters?: Filters;
}

/** A half-open stretch of time as a query says it; null sides are unlimited. */
export interface Stretch {
  readonly from: string | null;
  readonly to: string | null;
}

/** The periods a dashboard offers without an engine: its own first, then the usual ones. */
export function offeredPeriods(dashboard: Dashboard): string[] {
  return [...new Set([dashboard.period, ...usualPeriods])];
}

const usualPeriods = [
  'this month',
  'last 1 month',
  'last 3 months',
  'last 6 months',
  'last 12 months',
  'this quarter',
  'last 1 quarter',
  'this year',
  'last 1 year',
  'all',
];

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

function stretchOf(period: Period, calendar: Calendar): Stretch {
  return { from: edge(period.from, period.fromDay, calendar), to: edge(period.to, period.toDay, calendar) };
}

/** Days where the edge is a day's start, else the instant. */
function edge(micros: number, day: number, calendar: Calendar): string {
  return calendar.startOfDay(day) === micros ? formatDay(day) : formatInstant(micros);
}

/** The dimensions a dashboard can be filtered by, without `period`. */
export function filterDimensions(catalog: Catalog, dashboard: Dashboard): string[] {
  return dashboard.filters.filter((id) => id !== 'period' && id in catalog.dimensions);
}
