import type { Widget } from '../catalog/index.ts';

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
