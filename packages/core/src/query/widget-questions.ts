import type { Grain } from '../calendar/index.ts';
import type { Catalog, Condition, Dashboard, Widget } from '../catalog/index.ts';
import type { DashboardState } from './dashboard-state.ts';
import type { PeriodLookup, Stretch } from './period.ts';
import type { MetricQuery } from './query.ts';
import { bothConditions, whereCondition } from './where.ts';

/** One question a widget asks: `main` is what it shows, `before` the period compared with, `trail` the points of a sparkline, `paths` the common ones. */
export interface WidgetQuestion {
  readonly widget: Widget;
  readonly role: 'main' | 'before' | 'trail' | 'paths';
  readonly query: MetricQuery;
}

/** The questions of one widget; a text asks none, and words that are no period ask none. */
export function widgetQuestions(
  catalog: Catalog,
  dashboard: Pick<Dashboard, 'period' | 'compare'>,
  widget: Widget,
  state: DashboardState,
  periodOf: PeriodLookup,
): WidgetQuestion[] {
  if (widget.kind === 'text') return [];
  const period = periodOf(widget.period ?? state.period ?? dashboard.period);
  if (!period) return [];
  const shared = sharedParts(widget, state);
  const grain = grainOf(widget, period.days);
  const ask = (role: WidgetQuestion['role'], stretch: Stretch, isSplit: boolean): WidgetQuestion => ({
    widget,
    role,
    query: { ...widgetSubject(catalog, widget), ...shared, ...edges(stretch), ...(isSplit ? { grain } : {}) },
  });
  const isSplit = widget.kind === 'trend' || (widget.kind === 'cohort' && !(widget.by && !widget.grain));
  const before = comparesPeriods(dashboard, widget, state) && period.before;
  return [
    ask('main', period, isSplit),
    ...(before ? [ask('before', before, isSplit)] : []),
    ...(widget.kind === 'kpi' ? [ask('trail', period, true)] : []),
    ...(widget.kind === 'attribution' ? [pathsOf(ask('paths', period, false))] : []),
  ];
}

const pathsOf = (asked: WidgetQuestion): WidgetQuestion => ({
  ...asked,
  query: { ...asked.query, attribution: { paths: true } },
});

function widgetSubject(catalog: Catalog, widget: Exclude<Widget, { kind: 'text' }>): MetricQuery {
  if (widget.kind === 'funnel') {
    const by = widget.by ?? catalog.funnels[widget.funnel]?.by;
    return { funnel: widget.funnel, ...(by ? { by: [by] } : {}) };
  }
  const by = widget.by ? { by: [widget.by] } : {};
  if (widget.kind === 'table') return { metrics: widget.metrics, ...by };
  return 'metric' in widget ? { metrics: [widget.metric], ...by } : { ...furtherSubject(widget), ...by };
}

/** What a further widget asks, without its breakdown; null for the others. */
export function furtherSubject(widget: Widget): MetricQuery | null {
  const asked: unknown =
    widget.kind === 'funnel' || widget.kind === 'text' ? undefined : Reflect.get(widget, widget.kind);
  return asked === undefined ? null : { [widget.kind]: asked };
}

/**
 * Where an engine's description says what a further widget shows: `score.fit`, `plan.q4`, `matrix.scores`,
 * `cohort.demand.lead.won`, or its kind alone.
 */
export function definitionKey(widget: Widget): string {
  const { kind } = widget;
  if (kind === 'cohort') return [kind, widget.cohort.funnel, widget.cohort.from, widget.cohort.to].join('.');
  const asked: unknown = Reflect.get(widget, kind);
  return typeof asked === 'string' ? `${kind}.${asked}` : kind;
}

function sharedParts(widget: Widget, state: DashboardState): MetricQuery {
  const where: Condition | undefined = bothConditions(widget.where, whereCondition(state.filters));
  return { ...(where ? { where } : {}), ...(widget.basis ? { basis: widget.basis } : {}) };
}

/** A kpi always shows its change; the others where the file or the reader asks. */
function comparesPeriods(dashboard: Pick<Dashboard, 'compare'>, widget: Widget, state: DashboardState): boolean {
  if (!('metric' in widget) && widget.kind !== 'funnel') return false;
  const asked = state.compare ?? Boolean(widget.compare ?? dashboard.compare);
  return asked || (widget.kind === 'kpi' && state.compare !== false);
}

function edges({ from, to }: Stretch): MetricQuery {
  return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
}

const grains = new Set<string>(['day', 'week', 'month', 'quarter', 'year', 'fiscal_quarter', 'fiscal_year']);

/** The grain written, else one that gives about 8 to 60 points. */
function grainOf({ grain }: Widget, days: number | null): Grain {
  if (grain && grains.has(grain)) return grain as Grain;
  if (days === null || days > 1100) return 'quarter';
  if (days > 200) return 'month';
  return days > 40 ? 'week' : 'day';
}
