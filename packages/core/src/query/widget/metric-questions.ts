import type { Grain } from '../../calendar/index.ts';
import type { Widget } from '../../catalog/index.ts';
import type { MetricQuery } from '../query.ts';

/** What a widget of metrics, or a further one, asks. */
export function metricSubject(widget: Exclude<Widget, { kind: 'text' | 'funnel' }>): MetricQuery {
  const by = widget.by ? { by: [widget.by] } : {};
  if (widget.kind === 'table') return { metrics: widget.metrics, ...by };
  return 'metric' in widget ? { metrics: [widget.metric], ...by } : { ...furtherSubject(widget), ...by };
}

/** What a further widget asks, without its breakdown; null for the others. */
export function furtherSubject(widget: Widget): MetricQuery | null {
  const asked: unknown =
    widget.kind === 'funnel' || widget.kind === 'text' ? undefined : Reflect.get(widget, widget.kind);
  return asked === undefined ? null : { [widget.kind]: asked };
}

/**
 * Where an engine's description says what a further widget shows: `score.fit`, `plan.q4`, `matrix.scores`,
 * `cohort.demand.lead.won`, or its kind alone.
 */
export function definitionKey(widget: Widget): string {
  const { kind } = widget;
  if (kind === 'cohort') return [kind, widget.cohort.funnel, widget.cohort.from, widget.cohort.to].join('.');
  const asked: unknown = Reflect.get(widget, kind);
  return typeof asked === 'string' ? `${kind}.${asked}` : kind;
}

const grains = new Set<string>(['day', 'week', 'month', 'quarter', 'year', 'fiscal_quarter', 'fiscal_year']);

/** The grain written, else one that gives about 8 to 60 points. */
export function grainOf({ grain }: Widget, days: number | null): Grain {
  if (grain && grains.has(grain)) return grain as Grain;
  if (days === null || days > 1100) return 'quarter';
  if (days > 200) return 'month';
  return days > 40 ? 'week' : 'day';
}
