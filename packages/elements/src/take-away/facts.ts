import type { Dashboard } from '@sluice/core/catalog';
import type { DashboardState } from '@sluice/core/query';
import type { Setting } from '../context/source.ts';
import type { WidgetData } from '../context/widget-data.ts';
import { filterWords } from '../dashboard/choices.ts';
import { isTimeless, periodRange } from '../words/period-range.ts';

/** Period, zone and as-of of a dashboard, and what is filtered: the lines that stand on what is taken away. */
export function dashboardFacts(setting: Setting, dashboard: Dashboard, state: DashboardState): string[] {
  const period = isTimeless(dashboard, setting) ? null : (state.period ?? dashboard.period);
  return factLines(setting, period, state);
}

/** The same of one widget. */
export function widgetFacts({ widget, setting, period, state }: WidgetData): string[] {
  const isCounted = widget.kind === 'funnel' && setting.description.catalog.funnels[widget.funnel]?.counts;
  return factLines(setting, isCounted && isCounted.kind === 'inline' ? null : period, state);
}

function factLines(setting: Setting, period: string | null, state: DashboardState): string[] {
  const { texts, formats, description } = setting;
  const asOf = texts.filter.asOf(formats.instant(description.asOf));
  const times = period === null ? [] : [periodRange(period, setting), description.catalog.timezone];
  const isFiltered = Object.keys(state.filters ?? {}).length > 0;
  return [[...times, asOf].join(texts.separator), ...(isFiltered ? [filterWords(setting, state)] : [])];
}
