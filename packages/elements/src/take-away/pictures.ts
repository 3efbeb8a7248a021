import { labelOf } from '@sluice/charts';
import { dashboardPicture, type NamedTable, type Picture, widgetPicture } from '@sluice/charts/picture';
import type { Dashboard } from '@sluice/core/catalog';
import type { DashboardState } from '@sluice/core/query';
import type { Setting } from '../context/source.ts';
import type { WidgetData } from '../context/widget-data.ts';
import { titleOf } from '../words/widget-words.ts';
import { cardOf } from './cards.ts';
import { dashboardFacts, widgetFacts } from './facts.ts';
import { figureFor } from './figure-for.ts';

/** A dashboard in a state with what its widgets were answered. */
export interface ShownDashboard {
  readonly setting: Setting;
  readonly dashboard: Dashboard;
  readonly state: DashboardState;
  /** By widget, in the rows of the dashboard. */
  readonly rows: readonly (readonly WidgetData[])[];
}

const WIDGET_WIDTH = 608;
const DASHBOARD_WIDTH = 1280;

/** A whole dashboard: title, period, as-of, filters, and all its cards. Drawn anew in this width, whatever a page shows. */
export function pictureOfDashboard(
  { setting, dashboard, state, rows }: ShownDashboard,
  width = DASHBOARD_WIDTH,
): Picture {
  const title = labelOf(dashboard.title, setting.locale);
  const places = rows.map((row) =>
    row.map((data) => ({
      span: data.widget.span,
      card: (inner: number, more: number) => cardOf(data, figureFor(data, inner, more), []),
    })),
  );
  return dashboardPicture({ title, facts: dashboardFacts(setting, dashboard, state) }, places, width);
}

/** One widget with its title, period, as-of and filters. */
export function pictureOfWidget(data: WidgetData, width = WIDGET_WIDTH): Picture {
  return widgetPicture(cardOf(data, figureFor(data, width), widgetFacts(data)), width);
}

/** The numbers of each widget that has some, as tables in full. */
export function tablesOf({ rows }: ShownDashboard): NamedTable[] {
  return rows.flat().flatMap((data) => {
    const figure = figureFor(data, WIDGET_WIDTH);
    return figure ? [{ name: titleOf(data.widget, data.setting), table: figure.data }] : [];
  });
}
