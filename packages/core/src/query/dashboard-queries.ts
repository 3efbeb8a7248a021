import type { Calendar, Grain } from '../calendar/index.ts';
import type { Catalog, Condition, Dashboard, Widget } from '../catalog/index.ts';
import { type DashboardState, periodStretches, type Stretch } from './dashboard-state.ts';
import type { MetricQuery } from './query.ts';
import { bothConditions, whereCondition } from './where.ts';

/** One question a widget asks: `main` is what it shows, `before` the period compared with, `trail` the points of a sparkline. */
export interface WidgetQuestion {
  readonly widget: Widget;
  readonly role: 'main' | 'before' | 'trail';
  readonly query: MetricQuery;
}

/**
 * Every question of a dashboard in the order of its widgets. Elements send them in one `answerAll`, the snapshot
 * writer stores what answers them: both read this one function, so a snapshot always has what its page asks.
 */
export function dashboardQuestions(
  catalog: Catalog,
  dashboard: Dashboard,
  state: DashboardState,
  calendar: Calendar,
  asOf: string,
): WidgetQuestion[] {
  return dashboard.rows.flat().flatMap((widget) => widgetQuestions(catalog, dashboard, widget, state, calendar, asOf));
}

/** The questions of one widget; a text asks none, and words that are no period ask none. */
export function widgetQuestions(
  catalog: Catalog,
  dashboard: Pick<Dashboard, 'period' | 'compare'>,
  widget: Widget,
  state: DashboardState,
  calendar: Calendar,
  asOf: string,
): WidgetQuestion[] {
  if (widget.kind === 'text') return [];
  const stretches = periodStretches(widget.period ?? state.period ?? dashboard.period, calendar, asOf);
  if (!stretches) return [];
  const shared = sharedParts(widget, state);
  const grain = trendGrain(widget, stretches.main, calendar);
  const ask = (role: WidgetQuestion['role'], stretch: Stretch, extra: Partial<MetricQuery>): WidgetQuestion => ({
    widget,
    role,
    query: { ...widgetSubject(catalog, widget), ...shared, ...edges(stretch), ...extra },
  });
  const main = ask('main', stretches.main, widget.kind === 'trend' ? { grain } : {});
  const before = comparesPeriods(dashboard, widget, state) && stretches.before;
  return [
    main,
    ...(before ? [ask('before', before, widget.kind === 'trend' ? { grain } : {})] : []),
    ...(widget.kind === 'kpi' && grain ? [ask('trail', stretches.main, { grain })] : []),
  ];
}

function widgetSubject(catalog: Catalog, widget: Exclude<Widget, { kind: 'text' }>): MetricQuery {
  if (widget.kind === 'funnel') {
    const by = widget.by ?? catalog.funnels[widget.funnel]?.by;
    return { funnel: widget.funnel, ...(by ? { by: [by] } : {}) };
  }
  const metrics = widget.kind === 'table' ? widget.metrics : [widget.metric];
  return { metrics, ...(widget.by ? { by: [widget.by] } : {}) };
}

function sharedParts(widget: Widget, state: DashboardState): MetricQuery {
  const where: Condition | undefined = bothConditions(widget.where, whereCondition(state.filters));
  return { ...(where ? { where } : {}), ...(widget.basis ? { basis: widget.basis } : {}) };
}

/** A kpi always shows its change; the others where the file or the reader asks. */
function comparesPeriods(dashboard: Pick<Dashboard, 'compare'>, widget: Widget, state: DashboardState): boolean {
  if (widget.kind === 'table') return false;
  const asked = state.compare ?? Boolean(widget.compare ?? dashboard.compare);
  return asked || (widget.kind === 'kpi' && state.compare !== false);
}

function edges(stretch: Stretch): MetricQuery {
  return {
    ...(stretch.from === null ? {} : { from: stretch.from }),
    ...(stretch.to === null ? {} : { to: stretch.to }),
  };
}

const grains = new Set<string>(['day', 'week', 'month', 'quarter', 'year', 'fiscal_quarter', 'fiscal_year']);

/** The grain written, else one that gives about 8 to 60 points. */
function trendGrain(widget: Widget, stretch: Stretch, calendar: Calendar): Grain {
  if (widget.grain && grains.has(widget.grain)) return widget.grain as Grain;
  const days = daysIn(stretch, calendar);
  if (days === null || days > 1100) return 'quarter';
  if (days > 200) return 'month';
  return days > 40 ? 'week' : 'day';
}

function daysIn(stretch: Stretch, calendar: Calendar): number | null {
  const from = stretch.from === null ? null : dayAt(stretch.from, calendar);
  const to = stretch.to === null ? null : dayAt(stretch.to, calendar);
  return from === null || to === null ? null : to - from;
}

function dayAt(text: string, calendar: Calendar): number | null {
  const at = calendar.parseInstant(text);
  if (!at) return null;
  return 'day' in at ? at.day : calendar.dayOf(at.micros);
}
