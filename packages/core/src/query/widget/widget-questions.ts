import type { Catalog, Condition, Dashboard, Widget } from '../../catalog/index.ts';
import type { DashboardState } from '../dashboard-state.ts';
import type { PeriodLookup, Stretch } from '../period.ts';
import type { MetricQuery } from '../query.ts';
import { bothConditions, whereCondition } from '../where.ts';
import { grainOf, metricSubject } from './metric-questions.ts';

/** One question a widget asks: `main` is what it shows, `before` the period compared with, `closed` what the change and the target of a rate are of, `trail` the points of a sparkline, `paths` the common ones. */
export interface WidgetQuestion {
  readonly widget: Widget;
  readonly role: 'main' | 'before' | 'closed' | 'trail' | 'paths';
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
  const ask = (role: WidgetQuestion['role'], stretch: Stretch, isSplit: boolean, more?: MetricQuery | false) => ({
    widget,
    role,
    query: { ...widgetSubject(catalog, widget), ...shared, ...edges(stretch), ...(isSplit ? { grain } : {}), ...more },
  });
  const isSplit = widget.kind === 'trend' || (widget.kind === 'cohort' && !(widget.by && !widget.grain));
  const before = comparesPeriods(dashboard, widget, state) && period.before;
  const closed = isJudgedClosed(catalog, widget, before) && ({ basis: 'closed' } as const);
  return [
    ask('main', period, isSplit),
    ...(before ? [ask('before', before, isSplit, closed)] : []),
    ...(closed ? [ask('closed', period, false, closed)] : []),
    ...(widget.kind === 'kpi' ? [ask('trail', period, true)] : []),
    ...(widget.kind === 'attribution' ? [ask('paths', period, false, { attribution: { paths: true } })] : []),
  ];
}

function widgetSubject(catalog: Catalog, widget: Exclude<Widget, { kind: 'text' }>): MetricQuery {
  if (widget.kind === 'funnel') {
    const by = widget.by ?? catalog.funnels[widget.funnel]?.by;
    return { funnel: widget.funnel, ...(by ? { by: [by] } : {}) };
  }
  return metricSubject(widget);
}

function sharedParts(widget: Widget, state: DashboardState): MetricQuery {
  const where: Condition | undefined = bothConditions(widget.where, whereCondition(state.filters));
  return { ...(where ? { where } : {}), ...(widget.basis ? { basis: widget.basis } : {}) };
}

/** Rule F12: a change and a target, where there is one of them, leave out those whose window is still open. */
function isJudgedClosed({ metrics, targets }: Catalog, widget: Widget, before: unknown): boolean {
  if (widget.kind !== 'kpi') return false;
  const { metric: id, basis } = widget;
  const isOf = Boolean(before) || targets.some(({ metric }) => metric === id);
  return isOf && basis !== 'activity' && metrics[id]?.matures === true;
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
