import type { Catalog, Dashboard, Widget } from '@sluice/core/catalog';
import { filterDimensions, type MetricQuery, type PeriodLookup, widgetQuestions } from '@sluice/core/query';

/**
 * Every question elements ask before anybody filters, splits or chooses a period: those of the widgets, of the filter bar's
 * values, and of a funnel or a metric of these that stands in a page alone or inside its dashboard.
 */
export function viewQueries(catalog: Catalog, periodOf: PeriodLookup): MetricQuery[] {
  const dashboards = Object.values(catalog.dashboards);
  const all = dashboards.flatMap(({ rows }) => rows.flat());
  const [first] = dashboards;
  return dashboards.flatMap((dashboard) => {
    const widgets = dashboard.rows.flat();
    const ask = (widget: Widget) =>
      widgetQuestions(catalog, dashboard, widget, {}, periodOf).map(({ role, query }) => ({ role, query }));
    const shown = [...widgets, ...(dashboard === first ? all : widgets).flatMap(loneOf)];
    const asked = shown.flatMap((widget) => {
      const questions = ask(widget);
      return questions.flatMap(({ role, query }) =>
        role === 'main' && query.by && (widget.kind === 'table' || widget.kind === 'funnel')
          ? [query, withoutSplit(query)]
          : [query],
      );
    });
    return [...asked, ...valueQueries(catalog, dashboard, ask)];
  });
}

/** A widget as an element shows it that names nothing but its funnel or its metric. */
function loneOf(widget: Widget): Widget[] {
  const lone = { id: widget.id, span: 1 };
  if (widget.kind === 'funnel') return [{ ...lone, kind: 'funnel', funnel: widget.funnel }];
  return 'metric' in widget ? [{ ...lone, kind: 'kpi', metric: widget.metric }] : [];
}

/** What gives the values of the filters, as the filter bar asks for them. */
function valueQueries(
  catalog: Catalog,
  dashboard: Dashboard,
  ask: (widget: Widget) => { readonly query: MetricQuery }[],
): MetricQuery[] {
  const widgets = dashboard.rows.flat();
  const widget = widgets.find(({ kind }) => kind === 'funnel') ?? widgets.find(({ kind }) => kind !== 'text');
  if (!widget) return [];
  return filterDimensions(catalog, dashboard).flatMap((by) => {
    const { where: _, ...plain } = widget;
    const asked: Widget = { ...(plain as Widget), by };
    return ask(asked)
      .slice(0, 1)
      .map(({ query: { grain: __, ...query } }) => query);
  });
}

function withoutSplit({ by: _, ...query }: MetricQuery): MetricQuery {
  return query;
}
