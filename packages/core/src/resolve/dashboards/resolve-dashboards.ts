import type { Dashboard, Text, Widget } from '../../catalog/index.ts';
import type { Dashboard as Written } from '../../spec/index.ts';
import { useDimension } from '../dimensions/resolve-dimensions.ts';
import { untitled } from '../settings.ts';
import type { Context } from '../shared/context.ts';
import type { Entries, Entry } from '../shared/entries.ts';
import { labelOfId, maybeText } from '../shared/text.ts';
import { resolveWidget } from './resolve-widget.ts';
import type { WidgetNames } from './widget-names.ts';

/** Every dashboard of the files. One that stands alone and has no title has that of the file. */
export function resolveDashboards(
  context: Context,
  entries: Entries<Written>,
  names: WidgetNames,
): Record<string, Dashboard> {
  const { title } = context.settings;
  const isNamed = entries.size > 1 || title === untitled;
  const dashboards = [...entries].map(([id, entry]) => [
    id,
    resolveDashboard(context, id, entry, names, isNamed ? { default: labelOfId(id) } : title),
  ]);
  return Object.fromEntries(dashboards);
}

/** A dashboard with the widgets that could be bound; a row with none of them is gone. `usual` is its title where it has none. */
function resolveDashboard(
  context: Context,
  id: string,
  { value, place }: Entry<Written>,
  names: WidgetNames,
  usual: Text,
): Dashboard {
  context.names.define('dashboard', id, place);
  const ids = new Set<string>();
  const rows = value.rows.map((row, r) =>
    row.flatMap((written, w): Widget[] => {
      const at = place.at('rows', r, w);
      const widgetId = written.id ?? `r${r + 1}w${w + 1}`;
      if (ids.has(widgetId)) context.report('defined-twice', { name: widgetId, kind: 'widget' }, at.at('id'));
      ids.add(widgetId);
      const widget = resolveWidget(context, written, widgetId, at, names);
      return widget === null ? [] : [widget];
    }),
  );
  return {
    id,
    title: maybeText(value.title, context.settings.locale) ?? usual,
    period: String(value.period ?? 'last 12 months'),
    compare: value.compare,
    asOf: value.as_of,
    filters: filtersOf(context, value, { value, place }, names),
    rows: rows.filter((row) => row.length > 0),
  };
}

function filtersOf(
  context: Context,
  written: Written,
  { place }: Entry<Written>,
  names: WidgetNames,
): readonly string[] {
  return (written.filters ?? []).filter(
    (name, i) => name === 'period' || useDimension(context, name, place.at('filters', i), names.dimensions, ['period']),
  );
}
