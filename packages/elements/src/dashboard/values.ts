import type { Dashboard, Widget } from '@sluice/core/catalog';
import {
  type DashboardState,
  filterDimensions,
  isTable,
  type MetricQuery,
  type Unanswered,
  widgetQuestions,
} from '@sluice/core/query';
import type { Table } from '@sluice/core/table';
import type { Setting, Source } from '../context/source.ts';
import { breakdown } from '../words/breakdown.ts';
import { valueLabel } from '../words/value-label.ts';

/** Values of dimensions, largest first when they were first seen. */
export type Orders = Readonly<Record<string, readonly (string | null)[]>>;

/** What gives the values of each filter: the first funnel of the dashboard, else its first metric, by the dimension and unfiltered. */
export function valueQueries(
  source: Source,
  dashboard: Dashboard,
  { period }: DashboardState,
): { name: string; query: MetricQuery }[] {
  const { catalog } = source.description;
  const widgets = dashboard.rows.flat();
  const widget = widgets.find(({ kind }) => kind === 'funnel') ?? widgets.find(({ kind }) => kind !== 'text');
  if (!widget) return [];
  return filterDimensions(catalog, dashboard).flatMap((name) => {
    const { where: _, ...plain } = widget;
    const asked: Widget = { ...(plain as Widget), by: name };
    const [main] = widgetQuestions(catalog, dashboard, asked, period ? { period } : {}, source.periods.of);
    return main ? [{ name, query: withoutGrain(main.query) }] : [];
  });
}

function withoutGrain({ grain: _, ...query }: MetricQuery): MetricQuery {
  return query;
}

/** The orders with what an answer adds: values keep their place, so a group keeps its colour; those of equal size are by name. */
export function withValues(
  orders: Orders,
  name: string,
  answer: Table | Unanswered | undefined,
  setting: Setting,
): Orders {
  if (!answer || !isTable(answer)) return orders;
  const keys = answer.columns.find((column) => column.name === name);
  const weights = answer.columns.find(({ role }) => role === 'measure');
  if (!keys) return orders;
  const stages = answer.columns.find(({ role }) => role === 'stage')?.values;
  const sums = new Map<string | null, number>();
  keys.values.forEach((key, row) => {
    const value = key === null ? null : String(key);
    const weight = stages && stages[row] !== stages[0] ? 0 : Number(weights?.values[row] ?? 0);
    sums.set(value, (sums.get(value) ?? 0) + weight);
  });
  const by = breakdown(name, setting);
  const label = (value: string | null) => valueLabel(by, value);
  const found = [...sums]
    .sort((a, b) => b[1] - a[1] || setting.formats.compare(label(a[0]), label(b[0])))
    .map(([value]) => value);
  return { ...orders, [name]: [...new Set([...(orders[name] ?? []), ...found])] };
}
