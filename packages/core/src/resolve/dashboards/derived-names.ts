import type { Dashboard, Dimension, Funnel, Metric, Text, Widget } from '../../catalog/index.ts';
import { cohortTitle } from '../shared/cohort-title.ts';
import { crossed } from '../shared/crossed.ts';
import { channelName } from './further/grid-titles.ts';

/** What names are made of. */
export interface Named {
  readonly funnels: Readonly<Record<string, Funnel>>;
  readonly dimensions: Readonly<Record<string, Dimension>>;
  /** The language of the file. */
  readonly locale: string;
}

/** What a formula of stages is called, by the names the stages have in each language. */
export function formulaName({ label, from, formula }: Metric, before: Named, after: Named): Text {
  const { byLocale } = label;
  if (from !== 'inline' || formula.kind !== 'measure' || !('funnel' in formula.measure) || !byLocale) return label;
  const { measure } = formula;
  const ids = 'from' in measure ? [measure.from, measure.to] : 'stage' in measure ? [measure.stage] : [];
  const names = ({ funnels }: Named, tag: string) => {
    const stages = funnels[measure.funnel]?.stages ?? [];
    const labels = ids.flatMap((id) => stages.find((stage) => stage.id === id)?.label ?? []);
    return labels.map((each) => each.byLocale?.[tag] ?? each.default).join(' → ');
  };
  const said = Object.entries(byLocale).map(([tag, words]) => {
    const [old, now] = [names(before, tag), names(after, tag)];
    return [tag, old !== '' && words.startsWith(old) ? joined(now, words.slice(old.length)) : words];
  });
  return { ...label, byLocale: Object.fromEntries(said) };
}

/** Without the space that stands between scripts, where both are Chinese. */
function joined(names: string, words: string): string {
  return names + (/\p{Script=Han}$/u.test(names) ? words.replace(/^ (?=\p{Script=Han})/u, '') : words);
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
