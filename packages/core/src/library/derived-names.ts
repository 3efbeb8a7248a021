import type { Dashboard, Dimension, Funnel, Metric, Text, Widget } from '../catalog/index.ts';
import { channelName } from '../resolve/dashboards/further/grid-titles.ts';
import { inlineLabel } from '../resolve/metrics/inline-label.ts';
import { cohortTitle } from '../resolve/shared/cohort-title.ts';
import { crossed } from '../resolve/shared/crossed.ts';

/** What names are made of. */
export interface Named {
  readonly funnels: Readonly<Record<string, Funnel>>;
  readonly dimensions: Readonly<Record<string, Dimension>>;
  /** The language of the file. */
  readonly locale: string;
}

/** What a formula of stages is called, by their names; null where it has no such name. */
export function formulaName({ from, formula }: Metric, { funnels }: Named): Text | null {
  return from === 'inline' ? inlineLabel(formula, { funnels }) : null;
}

/** The dashboard with the titles the kit has made of other names made again, where those are now in more languages. */
export function withTitles(dashboard: Dashboard, before: Named, after: Named): Dashboard {
  const titled = (widget: Widget): Widget => {
    const made = titleOf(widget, before);
    const isKits = made !== null && JSON.stringify(made) === JSON.stringify(widget.title);
    const title = isKits ? titleOf(widget, after) : null;
    return title === null ? widget : { ...widget, title };
  };
  return { ...dashboard, rows: dashboard.rows.map((row) => row.map(titled)) };
}

/** The title the kit makes for a cohort or a grid of two dimensions; null for other widgets. */
function titleOf(widget: Widget, { funnels, dimensions, locale }: Named): Text | null {
  if (widget.kind === 'cohort') {
    const stage = (id: string) => funnels[widget.cohort.funnel]?.stages.find((each) => each.id === id)?.label;
    const [from, to] = [stage(widget.cohort.from), stage(widget.cohort.to)];
    return from && to ? cohortTitle(from, to, locale) : null;
  }
  if (widget.kind !== 'matrix' || typeof widget.matrix === 'string' || 'content' in widget.matrix) return null;
  const label = (id: string) => (id === 'channel' ? channelName : dimensions[id]?.label) ?? { default: id };
  return crossed(label(widget.matrix.rows), label(widget.matrix.columns)) ?? null;
}
