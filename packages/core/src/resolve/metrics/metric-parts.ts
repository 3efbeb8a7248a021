import type { Metric } from '../../spec/index.ts';
import { bindMetricWidget } from '../dashboards/metric-widget.ts';
import type { Context } from '../shared/context.ts';
import type { Entries } from '../shared/entries.ts';
import { Place, type SpecFile } from '../shared/place.ts';
import { resolveTargets } from '../targets.ts';
import { OwnMetrics } from './own-metrics.ts';
import { MetricBook } from './resolve-metrics.ts';

/** What binds metrics, targets and the widgets that show them: a page loads it for a file that has any. */
export interface MetricParts {
  /** The metrics of the files, with those of the library they use. */
  readonly book: (context: Context, files: readonly SpecFile[], entries: Entries<Metric>) => MetricBook;
  readonly targets: typeof resolveTargets;
  readonly widget: typeof bindMetricWidget;
}

export const metricParts: MetricParts = { book: openBook, targets: resolveTargets, widget: bindMetricWidget };

function openBook(context: Context, files: readonly SpecFile[], entries: Entries<Metric>): MetricBook {
  const book = new MetricBook(context, new OwnMetrics(context, entries));
  for (const file of files)
    for (const [i, name] of (file.spec.metrics?.use ?? []).entries())
      book.use(name, new Place(file, ['metrics', 'use', i]));
  return book;
}
