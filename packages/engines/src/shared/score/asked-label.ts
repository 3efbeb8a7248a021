import type { Calendar } from '@sluice/core/calendar';
import type { Catalog, Label } from '@sluice/core/catalog';
import { type Diagnostic, nearest, report } from '@sluice/core/diagnostic';
import { type Facts, resolveAsOf } from '@sluice/core/plan';
import { EngineError, type LabelQuery } from '@sluice/core/query';

const nowhere = { from: 0, to: 0 };

/** The label a question names and its instant (UTC microseconds). Throws an `EngineError` where there is no such label or instant. */
export function askedLabel(
  catalog: Catalog,
  facts: Facts,
  calendar: Calendar,
  { label: id, asOf }: LabelQuery,
): { readonly label: Label; readonly at: number } {
  const labels: Readonly<Record<string, Label>> = catalog.labels ?? {};
  const label = Object.hasOwn(labels, id) ? labels[id] : undefined;
  if (label === undefined) {
    const known = Object.keys(labels);
    const close = nearest(id, known);
    const params = { dimension: id, known, ...(close === undefined ? {} : { nearest: close }) };
    throw refused(report('unknown-dimension', params, nowhere));
  }
  const at = asOf === undefined ? facts.asOf : resolveAsOf(asOf, facts, calendar);
  if (at === null) throw refused(report('query-time', { text: asOf ?? '' }, nowhere));
  return { label, at };
}

function refused(diagnostic: Diagnostic): EngineError {
  return new EngineError('The label cannot be answered.', [diagnostic]);
}
