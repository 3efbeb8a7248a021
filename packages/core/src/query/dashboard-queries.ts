import type { Calendar } from '../calendar/index.ts';
import type { Catalog, Dashboard } from '../catalog/index.ts';
import type { DashboardState } from './dashboard-state.ts';
import { periodLookup } from './resolve-period.ts';
import { type WidgetQuestion, widgetQuestions } from './widget/widget-questions.ts';

/**
 * Every question of a dashboard in the order of its widgets. Elements send those of each widget in one `answerAll`, the
 * snapshot writer stores what answers them: both read `widgetQuestions`, so a snapshot always has what its page asks.
 */
export function dashboardQuestions(
  catalog: Catalog,
  dashboard: Dashboard,
  state: DashboardState,
  calendar: Calendar,
  asOf: string,
): WidgetQuestion[] {
  const periodOf = periodLookup(calendar, asOf);
  return dashboard.rows.flat().flatMap((widget) => widgetQuestions(catalog, dashboard, widget, state, periodOf));
}
