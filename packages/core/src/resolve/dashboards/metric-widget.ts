import type { Widget } from '../../catalog/index.ts';
import type { Widget as Written } from '../../spec/index.ts';
import type { MetricBook } from '../metrics/resolve-metrics.ts';
import type { Context } from '../shared/context.ts';
import type { Place } from '../shared/place.ts';
import { bindTable } from './bind-table.ts';
import type { Common } from './common.ts';

/** A kpi, trend or table whose metrics are bound; null for other widgets, or where a diagnostic says why there is none. */
export function bindMetricWidget(
  context: Context,
  written: Written,
  common: Common,
  place: Place,
  book: MetricBook,
): Widget | null {
  if ('table' in written) return bindTable(context, written.table, common, place, book);
  const [kind, text] =
    'kpi' in written
      ? (['kpi', written.kpi] as const)
      : (['trend' in written ? 'trend' : null, 'trend' in written ? written.trend : ''] as const);
  if (kind === null) return null;
  const metric = book.idOf(text, place.at(kind));
  return metric === null ? null : { ...common, kind, metric };
}
