import type { Dashboard, Widget } from '@sluice/core/catalog';

/** The widget of a kind that the dashboards have by a name, or the first of that kind without one. */
export function namedWidget(
  dashboards: Readonly<Record<string, Dashboard>>,
  kind: Widget['kind'],
  name: string | null,
): Widget | null {
  const widgets = Object.values(dashboards).flatMap(({ rows }) => rows.flat());
  return widgets.find((widget) => widget.kind === kind && (name ?? widget.id) === widget.id) ?? null;
}
